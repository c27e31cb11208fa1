import type { NewSighting } from '@/lib/core/entries';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { addPage, type ListProgress, NOTHING_SEEN } from '@/lib/portal/list-progress';

/** Pages of one list that lie further apart than this may tell of two different lists. */
const TOGETHER_MS = 30 * 60_000;

/** What was seen of each list in this tab; a person leaves a list and comes back to its next page. */
const lists = new Map<string, { progress: ListProgress<CustomerId | SubscriptionId>; since: number }>();

/**
 * Turns what pages of a list show into one sighting of the whole list, once every page was seen without a filter.
 * Until then a list proves nothing, so its single pages are left out; their rows are sightings of their own.
 * @param now in ms since the epoch
 */
export function gatherLists(sightings: readonly NewSighting[], now: number): NewSighting[] {
  return sightings.flatMap((sighting): NewSighting[] => {
    if (sighting.kind !== 'list-seen') return [sighting];
    const key = [sighting.account, sighting.list, sighting.customer].join(' ');
    const before = lists.get(key);
    const fresh =
      before && now - before.since < TOGETHER_MS ? before : { progress: NOTHING_SEEN, since: now };
    const progress = addPage(fresh.progress, sighting);
    if (!progress.complete) {
      lists.set(key, { progress, since: fresh.since });
      return [];
    }
    lists.delete(key);
    return [{ ...sighting, ids: [...progress.ids], complete: true, filtered: false }];
  });
}
