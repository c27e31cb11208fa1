import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { toCustomerId, toSubscriptionId } from '@/lib/core/to-id';
import { guidOf } from './guids';
import { HOST_IN_CHINA, HOSTS } from './hosts';

/** The kinds of portal page that Twinwatch tells apart. */
export const PAGES = [
  'customers-list',
  'granular-admin',
  'customer',
  'customer-account',
  'subscriptions',
  'subscription',
  'transfers',
  'add-subscription',
  'invitation',
  'legal-info',
  'customer-other',
  'other',
] as const;
export type PageKind = (typeof PAGES)[number];

/** What an address says: the kind of page and the ids in it. `other` is a page that does not concern us. */
export interface Route {
  page: PageKind;
  /** The cloud whose portal it is, where that is not the one at partner.microsoft.com. */
  cloud?: 'china';
  customer?: CustomerId;
  subscription?: SubscriptionId;
  /** The request for a transfer, on its own page. */
  transfer?: string;
}

const LOCALE = /^[a-z]{2}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/;
const ADDING = /^(add|new|create|catalog|acquire|order|purchase)/;
const INVITING = /^(acquire|relationshiprequests?|requestrelationship)$/;
const TRANSFERS = /^(subscription)?transfer(s|requests?)?$/;
const ORGANIZATION = /^(legalinfo|partnerprofile)$/;
const OTHER: Route = { page: 'other' };

/** One key per page and its ids: two addresses with equal keys are one visit. */
export const routeKey = (route: Route): string =>
  [route.page, route.customer, route.subscription, route.transfer].join(' ');

/**
 * The page kind and ids of an address, by segments and without anchoring on a prefix, because the same page has had
 * several (surface.md 1d). Query and fragment do not count. Only a GUID is an id: words such as `granularadminaccess`
 * stand where one would be expected, and the second GUID of an admin relationship is no subscription.
 */
export function parseRoute(url: string, base?: string): Route {
  const address = URL.canParse(url, base) ? new URL(url, base) : undefined;
  if (address?.protocol !== 'https:') return OTHER;
  if (address.hostname === HOST_IN_CHINA) {
    const route = routeOf(address.pathname);
    return route === OTHER ? OTHER : { ...route, cloud: 'china' };
  }
  return HOSTS.includes(address.hostname) ? routeOf(address.pathname) : OTHER;
}

function routeOf(pathname: string): Route {
  const path = pathname.toLowerCase().split('/').filter(Boolean);
  const segments = LOCALE.test(path[0] ?? '') ? path.slice(1) : path;
  if (ORGANIZATION.test(segments.at(-1) ?? '')) return { page: 'legal-info' };
  const at = segments.indexOf('customers');
  // Support requests about customers live under the same word and are no customer's page.
  if (at < 0 || segments.slice(0, at).includes('support')) return OTHER;
  const [first, ...rest] = segments.slice(at + 1);
  const customer = toCustomerId(first);
  return customer ? customerRoute(customer, rest) : listRoute(first, rest[0]);
}

function listRoute(first: string | undefined, second: string | undefined): Route {
  if (!first || (first === 'list' && !second)) return { page: 'customers-list' };
  if (first === 'granularadminaccess' && second === 'list') return { page: 'granular-admin' };
  if (INVITING.test(first) || (first === 'indirectresellers' && second && INVITING.test(second)))
    return { page: 'invitation' };
  return OTHER;
}

function customerRoute(customer: CustomerId, rest: readonly string[]): Route {
  const [second, third] = rest;
  const [word, id, ...more] = second === 'subscriptions' ? rest.slice(1) : rest;
  const transfer = id && guidOf(id);
  if (TRANSFERS.test(word ?? '') && more.length === 0 && (!id || transfer))
    return { page: 'transfers', customer, ...(transfer && { transfer }) };
  if (second === 'account') return { page: 'customer-account', customer };
  // What goes deeper is one of its things: a user, an order, a relationship.
  if (second !== 'subscriptions') return { page: third ? 'customer-other' : 'customer', customer };
  // An id further on is that of a thing below the subscription, such as an Azure subscription.
  const subscription = rest.slice(2).some(guidOf) ? undefined : toSubscriptionId(third);
  if (subscription) return { page: 'subscription', customer, subscription };
  if (!third || third === 'list') return { page: 'subscriptions', customer };
  return { page: ADDING.test(third) ? 'add-subscription' : 'customer-other', customer };
}
