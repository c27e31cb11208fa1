import { fold } from '@/lib/core/book';
import type { Entry } from '@/lib/core/entries';
import type { AccountId } from '@/lib/core/ids';
import { standingAt } from '@/lib/core/standing';

/**
 * Who stands on the newest full list of customers of each account by `now`; an account without one is left out.
 * @param entries those that concern all
 */
export function customerLists(
  entries: readonly Entry[],
  accounts: readonly AccountId[],
  now: number,
): ReadonlyMap<AccountId, ReadonlySet<string>> {
  const standing = standingAt(fold(entries), now);
  return new Map(
    accounts.flatMap((account) => {
      const newest = standing.customerLists(account).at(-1);
      return newest ? [[account, new Set(newest.entry.ids)]] : [];
    }),
  );
}
