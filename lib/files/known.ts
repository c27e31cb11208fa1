import type { Book, CustomerFile, Sight } from '../core/book';
import type { Instant } from '../core/days';
import type { AccountId, CustomerId, EntryId, SubscriptionId } from '../core/ids';
import { productKeys } from '../core/products';
import { standingAt } from '../core/standing';

/** What the ledger knows, as an import asks for it. */
export interface Known {
  readonly accounts: ReadonlySet<AccountId>;
  customer(id: CustomerId): CustomerFile | undefined;
  /** Whose a subscription is, and how it was seen, the newest last. */
  subscription(
    id: SubscriptionId,
  ): { customer: CustomerId; account: AccountId | undefined; sights: readonly Sight[] } | undefined;
  /** The accounts in which a customer was seen. */
  accountsOf(customer: CustomerId): ReadonlySet<AccountId>;
  /** For which account a sighting counts; undefined: for nobody any more. */
  accountOf(sighting: { id: EntryId; account: AccountId }): AccountId | undefined;
  /** Entries that do not count any more as they were recorded. */
  readonly takenBack: ReadonlySet<EntryId>;
  /** Subscriptions by `productid:skuid` in lower case. */
  products(): ReadonlyMap<string, readonly SubscriptionId[]>;
}

export function knownFrom(book: Book, now: Instant): Known {
  const standing = standingAt(book, now);
  const none: ReadonlySet<AccountId> = new Set();
  const accounts = new Map<CustomerId, Set<AccountId>>();
  for (const [customer, file] of book.customers) {
    const own = new Set<AccountId>();
    for (const row of [file.seen, ...file.subscriptions.values()])
      for (const one of row) {
        const account = standing.accountOf(one);
        if (account) own.add(account);
      }
    accounts.set(customer, own);
  }
  let products: ReadonlyMap<string, readonly SubscriptionId[]> | undefined;
  return {
    products() {
      products ??= productsIn(book);
      return products;
    },
    accounts: new Set(book.accounts.map(({ entry }) => entry.account)),
    customer: (id) => book.customers.get(id),
    subscription(id) {
      const sights = book.sightsOf.get(id)?.filter((sight) => standing.accountOf(sight) !== undefined) ?? [];
      const last = sights.at(-1);
      return last && { customer: last.says.entry.customer, account: standing.accountOf(last), sights };
    },
    accountsOf: (customer) => accounts.get(customer) ?? none,
    accountOf: standing.accountOf,
    takenBack: new Set([
      ...book.undone.filter(standing.counts).map(({ entry }) => entry.entry),
      ...book.reattributed.filter(standing.counts).flatMap(({ entry }) => entry.entries),
    ]),
  };
}

function productsIn(book: Book): ReadonlyMap<string, readonly SubscriptionId[]> {
  const found = new Map<string, SubscriptionId[]>();
  for (const { subscriptions } of book.customers.values())
    for (const [id, sights] of subscriptions) {
      const { sku } = productKeys(sights);
      if (sku) found.set(sku, [...(found.get(sku) ?? []), id]);
    }
  return found;
}
