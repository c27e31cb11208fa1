import { fold } from '@/lib/core/book';
import type { FindingCard } from '@/lib/core/card';
import { beginOf } from '@/lib/core/days';
import type { Entry } from '@/lib/core/entries';
import type { EntryId } from '@/lib/core/ids';
import { standingAt } from '@/lib/core/standing';

/**
 * All that puts a finding to rest at `now`: colleagues may have done so one after the other, and while one of it stands,
 * the finding rests.
 * @param entries those of its customer, or of one about an account those that concern all
 */
export function restsOf(entries: readonly Entry[], { id }: Pick<FindingCard, 'id'>, now: number): EntryId[] {
  const book = fold(entries);
  const { counts } = standingAt(book, now);
  return (book.byFinding.get(id) ?? [])
    .filter((timed) => counts(timed) && (beginOf(timed.entry.until) ?? Number.POSITIVE_INFINITY) > now)
    .map(({ entry }) => entry.id);
}
