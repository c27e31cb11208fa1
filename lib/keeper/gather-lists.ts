import * as z from 'zod/mini';
import type { NewSighting } from '@/lib/core/entries';
import { customerId, subscriptionId } from '@/lib/core/ids';
import { addPage, NOTHING_SEEN } from './list-progress';

/** Pages of one list that lie further apart than this may tell of two different lists. */
const TOGETHER_MS = 30 * 60_000;

const id = z.union([customerId, subscriptionId]);
/** What was seen so far of each list that was not seen whole, since when in ms since the epoch. */
export const listsBegun = z.record(
  z.string(),
  z.object({ ids: z.array(id), total: z.exactOptional(z.number()), since: z.number() }),
);
export type ListsBegun = z.output<typeof listsBegun>;

/**
 * Turns what pages of a list show into one sighting of the whole list, once every page was seen without a filter: a
 * person leaves a list and comes back to its next page. Until then a list proves nothing, so its single pages are left
 * out; their rows are sightings of their own.
 * @param now in ms since the epoch
 */
export function gatherLists(
  sightings: readonly NewSighting[],
  begun: ListsBegun,
  now: number,
): { sightings: NewSighting[]; begun: ListsBegun } {
  const lists = new Map(Object.entries(begun).filter(([, { since }]) => now - since < TOGETHER_MS));
  const gathered = sightings.flatMap((sighting): NewSighting[] => {
    if (sighting.kind !== 'list-seen') return [sighting];
    const key = [sighting.account, sighting.list, sighting.customer].join(' ');
    const before = lists.get(key);
    const { complete, ...progress } = addPage(
      before ? { ...before, complete: false } : NOTHING_SEEN,
      sighting,
    );
    if (!complete) {
      lists.set(key, { ...progress, ids: [...progress.ids], since: before?.since ?? now });
      return [];
    }
    lists.delete(key);
    return [{ ...sighting, ids: [...progress.ids], complete: true, filtered: false }];
  });
  return { sightings: gathered, begun: Object.fromEntries(lists) };
}
