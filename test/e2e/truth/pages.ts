import type { Customer, Shape, Subscription } from '../../portal/types';
import {
  alike,
  alpenglas,
  CUSTOMERS,
  cobalt,
  DE,
  dorfladen,
  missing,
  stopped,
  twice,
} from '../firefox/small-partner';

/** Every page of the portal for the small partner's source account, and exactly what is to be recorded of each. */

/** What an entry says that was recorded from a page. */
export interface Recorded {
  kind: string;
  at: string;
  account?: string;
  customer?: string;
  subscription?: string;
  name?: string;
  domain?: string;
  relationship?: string;
  product?: { name?: string };
  quantity?: number;
  status?: string;
  list?: string;
  complete?: boolean;
  ids?: string[];
}

/** Shapes in which rows can be told apart; in the others nothing may be recorded of a row. */
export const READABLE: readonly Shape[] = ['harmony', 'slotted', 'commerce', 'roles', 'expandable'];

const isOld = (shape: Shape) => shape === 'commerce';
const base = (shape: Shape) => (isOld(shape) ? '/commerce/customers' : '/dashboard/v2/customers');

const customerSeen = ({ id, name, domain }: Customer) => ({
  kind: 'customer-seen',
  account: DE.id,
  customer: id,
  name,
  domain,
  relationship: 'reseller',
});

const seen = ({ id, customer, quantity, status }: Subscription) => ({
  kind: 'subscription-seen',
  account: DE.id,
  customer,
  subscription: id.toLowerCase(),
  quantity,
  status,
});

type Expected = Omit<Recorded, 'at'>;
export interface TruePage {
  path: string;
  /** Exactly what is recorded of it; absent: nothing at all. */
  expected?: Expected[];
  /** What it says stands in rows. */
  list?: true;
}

/** @param shape the older pages have addresses of their own, and let one choose a status */
export const pagesIn = (shape: Shape): TruePage[] => {
  const subscriptions = (customer: string, ...of: Subscription[]): TruePage => ({
    path: `${base(shape)}/${customer}/subscriptions`,
    expected: of.map(seen),
    list: true,
  });
  const page = (one: Subscription): TruePage => {
    const { status: _choice, ...rest } = seen(one);
    return {
      path: `${base(shape)}/${one.customer}/subscriptions/${one.id}`,
      expected: [isOld(shape) ? rest : seen(one)],
    };
  };
  const quiet = (path: string): TruePage => ({ path });
  return [
    {
      path: isOld(shape) ? '/commerce/customers' : '/de-de/dashboard/v2/customers/list',
      expected: [
        ...CUSTOMERS.map(customerSeen),
        {
          kind: 'list-seen',
          account: DE.id,
          list: 'customers',
          complete: true,
          ids: CUSTOMERS.map(({ id }) => id).sort(),
        },
      ],
      list: true,
    },
    subscriptions(alpenglas.id, twice, missing),
    page(twice),
    quiet('/dashboard/home'),
    subscriptions(cobalt.id, stopped),
    page(stopped),
    quiet(`${base(shape)}/${alpenglas.id}/subscriptions/new`),
    quiet(`${base(shape)}/${alpenglas.id}/users`),
    subscriptions(dorfladen.id, alike),
    quiet(`${base(shape)}/${alpenglas.id}/servicemanagementpage`),
    quiet(`${base(shape)}/${alpenglas.id}/adminrelationships`),
    {
      path: `${base(shape)}/${cobalt.id}/account`,
      expected: [customerSeen(cobalt)],
    },
    {
      // Whom one may administer: nothing is said of who buys, or of who is missing.
      path: '/dashboard/v2/customers/granularadminaccess/list',
      expected: CUSTOMERS.map(({ id, name }) => ({
        kind: 'customer-seen',
        account: DE.id,
        customer: id,
        name,
      })),
      list: true,
    },
    quiet('/dashboard/account/v3/organization/legalinfo'),
    quiet('/dashboard/billing/overview'),
    quiet('/dashboard/v2/customers/acquire'),
  ];
};

/** What an entry is of. */
export const subjectOf = ({ kind, customer, subscription, list }: Expected): string =>
  [kind, list ?? subscription ?? customer, list && customer].join(' ');

/** Everything that may be recorded in one shape; of the list that a page shows, too. */
export const subjectsIn = (shape: Shape): Set<string> =>
  new Set(
    pagesIn(shape).flatMap(({ expected = [] }) =>
      expected.flatMap((one) => [
        subjectOf(one),
        ...(one.kind === 'subscription-seen'
          ? [subjectOf({ kind: 'list-seen', list: 'subscriptions', customer: one.customer ?? '' })]
          : []),
      ]),
    ),
  );

const SUBSCRIPTIONS = [twice, missing, stopped, alike];

/** Everything in an entry that is not as it is in the world; empty when nothing is. */
export function wrongIn(entry: Recorded): string[] {
  const wrong: string[] = [];
  const say = (what: string, isRight: boolean) => {
    if (!isRight) wrong.push(`${what}: ${JSON.stringify(entry)}`);
  };
  const customer = CUSTOMERS.find(({ id }) => id === entry.customer);
  say('account', entry.account === DE.id);
  if (entry.kind === 'list-seen') {
    const all = entry.customer
      ? SUBSCRIPTIONS.filter(({ customer: of }) => of === entry.customer).map(({ id }) => id.toLowerCase())
      : CUSTOMERS.map(({ id }) => id);
    const ids = entry.ids ?? [];
    say(
      'somebody else in a list',
      ids.every((id) => all.includes(id)),
    );
    say('complete, and one is missing', !entry.complete || all.every((id) => ids.includes(id)));
  }
  if (entry.kind === 'customer-seen') {
    say('customer', customer !== undefined);
    say('name', entry.name === undefined || entry.name === customer?.name);
    say('domain', entry.domain === undefined || entry.domain === customer?.domain);
  }
  if (entry.kind === 'subscription-seen') {
    const one = SUBSCRIPTIONS.find(({ id }) => id.toLowerCase() === entry.subscription);
    say('subscription', one !== undefined);
    say('customer', one?.customer === entry.customer);
    say('product', entry.product?.name === undefined || entry.product.name === one?.offerName);
    say('quantity', entry.quantity === undefined || entry.quantity === one?.quantity);
    say('status', entry.status === undefined || entry.status === one?.status);
  }
  return wrong;
}
