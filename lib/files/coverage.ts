import type { Book } from '../core/book';
import type { Instant } from '../core/days';
import type { AccountId, CustomerId } from '../core/ids';
import { standingAt } from '../core/standing';

/** How much of an account has been seen, before its baseline is frozen. */
export interface Coverage {
  /** Customers that its newest whole list names, or, without one, that were seen there. */
  customers: CustomerId[];
  /** Whether the customers come from a whole list: else there may be more. */
  isListed: boolean;
  /** Customers of whom no subscription was seen there, nor a whole list without any. */
  notSeen: CustomerId[];
}

export function coverageOf(book: Book, account: AccountId, now: Instant): Coverage {
  const standing = standingAt(book, now);
  const list = standing.customerLists(account).at(-1)?.entry;
  const isHere = (said: Parameters<typeof standing.accountOf>[0]) => standing.accountOf(said) === account;
  const seen: CustomerId[] = [];
  const withSubscriptions = new Set<CustomerId>();
  for (const [customer, file] of book.customers) {
    const sights = [...file.subscriptions.values()].some((one) => one.some(isHere));
    if (sights || file.lists.some(({ entry }) => isHere(entry))) withSubscriptions.add(customer);
    if (sights || file.seen.some(({ entry }) => isHere(entry))) seen.push(customer);
  }
  const named = list && new Set<string>(list.ids);
  const customers = (named ? seen.filter((customer) => named.has(customer)) : seen).sort();
  return {
    customers,
    isListed: list !== undefined,
    notSeen: customers.filter((customer) => !withSubscriptions.has(customer)),
  };
}

/** The coverage of one account, found in books of some customers each; whom a book only mentions may have been seen in another. */
export function together(parts: readonly Coverage[]): Coverage {
  const customers = new Set(parts.flatMap((part) => part.customers));
  const seen = new Set<CustomerId>();
  for (const part of parts) {
    const missing = new Set(part.notSeen);
    for (const customer of part.customers) if (!missing.has(customer)) seen.add(customer);
  }
  const all = [...customers].sort();
  return {
    customers: all,
    isListed: parts.some(({ isListed }) => isListed),
    notSeen: all.filter((customer) => !seen.has(customer)),
  };
}
