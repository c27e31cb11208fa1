import type { NewSighting } from '../core/entries';
import type { CustomerId, SubscriptionId } from '../core/ids';
import type { FoundEntry, Kind } from './kind';
import type { About } from './row-reader';

/** What proves absence: the list of all customers, or of the subscriptions of each customer and of the account. */
export function wholeLists(
  kind: Kind,
  { account, customer }: About,
  seen: ReadonlyMap<CustomerId, ReadonlySet<SubscriptionId>>,
): FoundEntry[] {
  const made = (list: string, ids: (CustomerId | SubscriptionId)[], of?: CustomerId): FoundEntry => {
    const entry: NewSighting = {
      kind: 'list-seen',
      via: 'file',
      account,
      list,
      complete: true,
      filtered: false,
      total: ids.length,
      ids,
      ...(of && { customer: of }),
    };
    return { entry };
  };
  // An export that failed is empty, too.
  if (seen.size === 0) return [];
  if (kind.list === 'customers') return [made('customers', [...seen.keys()])];
  const perCustomer = [...seen].map(([of, ids]) => made('subscriptions', [...ids], of));
  const isOfOne = customer !== undefined || kind.asksCustomer !== undefined;
  return isOfOne
    ? perCustomer
    : [
        ...perCustomer,
        made(
          'subscriptions',
          [...seen.values()].flatMap((ids) => [...ids]),
        ),
      ];
}
