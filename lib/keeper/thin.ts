import { compact } from '@/lib/core/compact';
import type { Entry, EntryOf } from '@/lib/core/entries';

/**
 * Runs of equal sightings thinned to their ends, so that browsing for months does not grow the ledger. Whether two
 * sightings are a run depends on what was seen between them, and some of that lies in another document: these
 * functions see to it that nothing is thinned that a whole ledger would keep.
 */

/** A customer's entries. Lists of customers, which may have been seen without it, lie with the shared ones. */
export function thinOwn(own: readonly Entry[], shared: readonly Entry[]): Entry[] {
  const kept = new Set(compact([...shared, ...own], own));
  return own.filter((entry) => kept.has(entry));
}

/** Shared entries: only lists of customers are thinned, and what is kept with them (see `isNewsToLists`). */
export function thinShared(shared: readonly Entry[]): Entry[] {
  const kept = new Set(compact(shared));
  return shared.filter(
    (entry) => kept.has(entry) || !(isCustomerList(entry) || entry.kind === 'customer-seen'),
  );
}

/**
 * A customer that the newest full list of its account did not have: what that list says next time is news, although
 * it reads the same. Such a sighting is kept with the lists too, where it ends their run.
 */
export function isNewsToLists(seen: EntryOf<'customer-seen'>, shared: readonly Entry[]): boolean {
  const newest = shared
    .filter(isCustomerList)
    .filter((list) => list.account === seen.account && list.complete && !list.filtered)
    .reduce<EntryOf<'list-seen'> | undefined>(
      (last, list) => (last && Date.parse(last.at) > Date.parse(list.at) ? last : list),
      undefined,
    );
  return newest !== undefined && !newest.ids.some((id) => id === seen.customer);
}

const isCustomerList = (entry: Entry): entry is EntryOf<'list-seen'> =>
  entry.kind === 'list-seen' && entry.list === 'customers';
