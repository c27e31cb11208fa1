import type { AccountId, CustomerId, SubscriptionId } from '@/lib/core/ids';
import { type CapturedRow, textOf } from './captured';
import type { Route } from './routes';

/** What the rows of a page's lists are: that decides which of their GUIDs may identify them. */
export interface Wanted {
  own: 'microsoftId' | 'subscriptionId';
  of: (route: Route) => CustomerId | SubscriptionId | undefined;
  /** True for a link that cannot stand in a row of this page. */
  clashes: (route: Route) => boolean;
  /** GUIDs that are certainly something else, such as the customer on its own page. */
  not: readonly string[];
}

/** The customer that a link names: one to its users, or to a thing of its, may stand in a row of these. */
const customerOf = ({ page, customer, transfer }: Route): CustomerId | undefined =>
  page === 'customer-other' || transfer ? undefined : customer;

/** What a page lists; undefined when it is no list of ours. */
export function wantedOn({ page, customer }: Route, account: AccountId): Wanted | undefined {
  if (page === 'customers-list' || page === 'granular-admin')
    return { own: 'microsoftId', of: customerOf, clashes: (link) => !!link.subscription, not: [account] };
  // Requests are neither customers nor subscriptions: no row of theirs has an id to go by.
  if (page === 'transfers')
    return { own: 'subscriptionId', of: () => undefined, clashes: () => true, not: [] };
  if (page !== 'subscriptions' || !customer) return undefined;
  const clashes = (link: Route) => link.customer !== undefined && link.customer !== customer;
  return { own: 'subscriptionId', of: (link) => link.subscription, clashes, not: [customer, account] };
}

/** Whose a row is as far as that can be told without knowing a language. */
export interface Own {
  id: string | undefined;
  /** Its row id agrees with what it says of itself. */
  keyed: boolean;
}

/** The ids of rows; two rows of one id have none. */
export function withoutDoubles(ids: readonly (string | undefined)[]): (string | undefined)[] {
  const times = new Map<string | undefined, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return ids.map((id) => (times.get(id) === 1 ? id : undefined));
}

/**
 * The GUID of a row that its name links to, or its row id where no other GUID makes that doubtful: so that a badge need
 * not wait for the background, which knows more. A GUID that only a cell shows may be anything's.
 */
export function ownId({ keys, cells, child }: CapturedRow, wanted: Wanted): Own {
  const links = cells.flatMap((cell) => cell.links);
  const linked = links.flatMap((link) => wanted.of(link) ?? []);
  const shown = cells.flatMap(({ guid }) => (guid && !wanted.not.includes(guid) ? [guid] : []));
  const [id = '', ...others] = new Set([...keys, ...linked]);
  // What hangs below a row may be something else, and so may a row id that nothing in the row repeats, and what
  // anything but the first words of a row links to.
  const isKeyed = linked.length > 0 || (!child && (shown.length === 0 || shown.includes(id)));
  const isNamed =
    keys.length > 0 ? isKeyed : cells.find(({ runs }) => textOf(runs))?.links.some(wanted.of) === true;
  const isOwn = isNamed && others.length === 0 && !wanted.not.includes(id) && !links.some(wanted.clashes);
  const witnesses = [...linked, ...shown];
  return {
    id: isOwn && id ? id : undefined,
    keyed: isOwn && witnesses.length > 0 && [...keys, ...witnesses].every((one) => one === keys[0]),
  };
}
