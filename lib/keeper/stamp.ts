import type { InstantText } from '@/lib/core/assessment';
import type { Entry } from '@/lib/core/entries';
import { readEntry } from '@/lib/core/read-entry';

/**
 * Makes entries of what a page saw or a person decided: each gets its id, the instant, and this profile's id.
 * Entries of one instant are ordered by id, so ids ascend in the order given.
 * Undefined when one of them is not a valid entry of a known kind: then none of them is.
 */
export function stamp(
  drafts: readonly Record<string, unknown>[],
  at: InstantText,
  device: string,
): Entry[] | undefined {
  const ids = drafts.map(() => crypto.randomUUID()).sort();
  const entries: Entry[] = [];
  for (const [index, draft] of drafts.entries()) {
    const read = readEntry({ ...draft, id: ids[index], at, device });
    if (!read.ok || !('entry' in read)) return undefined;
    entries.push(read.entry);
  }
  return entries;
}
