import type { Book } from '@/lib/core/book';
import { contextOf } from '@/lib/core/context';
import { instantOf } from '@/lib/core/days';
import type { Entry } from '@/lib/core/entries';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { standingAt } from '@/lib/core/standing';
import { viewAt } from '@/lib/core/view';
import type { State } from '@/lib/core/words';

/** What was concluded differently from an instant on. */
export interface Change {
  subscription: SubscriptionId;
  /** Absent: it was not known before. */
  from?: State;
  to: State;
}

/** Instants worked out between two breaths of the page. */
const SLICE = 8;

/**
 * Which conclusions each entry changed, by the instant (ms) of the entry: the states at that instant against those just
 * before it, so that what time alone changed is not laid at an entry's door. Given out slice by slice, the newest first.
 */
export async function* changesOf(
  book: Book,
  customer: CustomerId,
  entries: readonly Entry[],
  ageLimitDays: number,
): AsyncGenerator<ReadonlyMap<number, Change[]>, void> {
  const file = book.customers.get(customer);
  if (!file) return;
  const statesAt = (instant: number): Map<SubscriptionId, State> => {
    const view = viewAt(contextOf(book, file, standingAt(book, instant)), instant, { ageLimitDays });
    return new Map(view.assessed.map(({ subject, is }) => [subject.facts.id, is.state]));
  };
  const instants = [...new Set(entries.map(({ at }) => instantOf(at)))].sort((a, b) => b - a);
  for (let start = 0; start < instants.length; start += SLICE) {
    const found = new Map<number, Change[]>();
    for (const instant of instants.slice(start, start + SLICE)) {
      const before = statesAt(instant - 1);
      const changes = [...statesAt(instant)].flatMap(([subscription, to]): Change[] => {
        const from = before.get(subscription);
        return from === to ? [] : [{ subscription, to, ...(from && { from }) }];
      });
      if (changes.length > 0) found.set(instant, changes);
    }
    yield found;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
