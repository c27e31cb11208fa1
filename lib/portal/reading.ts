import type { NewSighting } from '@/lib/core/entries';
import type { AccountId, CustomerId, SubscriptionId } from '@/lib/core/ids';
import type { Grid } from './grids';
import { findGrids } from './grids';
import { all } from './locate';
import type { LocatorName, Matched } from './locators';
import { readCustomerAccount } from './read-customer-account';
import { readCustomers } from './read-customers';
import { readInvitation } from './read-invitation';
import { readOrganization } from './read-organization';
import { readSubscription } from './read-subscription';
import { readSubscriptions } from './read-subscriptions';
import { type PageKind, type Route, routeKey } from './routes';
import { treesOf } from './trees';

/** A row that may carry a badge. `place`: the element at whose end a badge may stand, in whichever tree is visible. */
export type Row = { element: Element; place: Element } & (
  | { kind: 'customer'; id: CustomerId }
  | { kind: 'subscription'; id: SubscriptionId }
);

/** What a page says about which account is signed in. */
export type Evidence =
  /** The partner's own Microsoft ID on its account pages. */
  | { kind: 'tenant'; tenantId: AccountId; name?: string }
  /** The partner id in a link that invites a customer. */
  | { kind: 'invitation'; tenantId: AccountId };

/** What a page that was recognised says. */
export interface ReadPage {
  kind: 'read';
  sightings: NewSighting[];
  rows: Row[];
  evidence: Evidence[];
  /** Which alternative of each locator matched. */
  matched: Matched;
}

/**
 * `loading`: the page shows signs of work, or what it shows was left behind by the page before, or is being rewritten.
 * `unreadable`: a page of ours on which what `locator` names is not there. A page that is being built looks like that for
 * a moment: the caller decides for how long, and tells the user only then; `loading` without end deserves the same.
 */
export type Reading =
  | { kind: 'not-ours' }
  | { kind: 'loading' }
  | { kind: 'unreadable'; locator: LocatorName }
  | ReadPage;

/** What every reader gets. */
export interface Page {
  route: Route;
  /** Key of the route: says whose content an element shows. */
  key: string;
  document: Document;
  /** The document and its open shadow trees. */
  trees: readonly ParentNode[];
  /** False while parts of the page may not have been looked at. */
  whole: boolean;
  account: AccountId;
  now: number;
}

/**
 * Reads what is visible on a page into sightings. Cheap on pages that are not ours: nothing but a look at the route.
 * @param account the account that a person has declared to be signed in; every sighting is of it
 * @param now milliseconds of a steady clock, to know how long content has stood still (see `settled.ts`)
 */
export function readPage(
  route: Route,
  document: Document,
  account: AccountId,
  now: number = performance.now(),
): Reading {
  const reader = READERS[route.page];
  if (!reader) return { kind: 'not-ours' };
  const { roots, whole } = treesOf(document);
  const trees = [document, ...roots];
  return reader({ route, key: routeKey(route), document, trees, whole, account, now });
}

type Reader = (page: Page) => Reading;

const withGrids =
  (read: (page: Page, grids: Grid[]) => Reading): Reader =>
  (page) => {
    const grids = findGrids(page.trees);
    if (grids.some((grid) => grid.rows.length > 0)) return read(page, grids);
    const working = grids.length > 0 || all(page.trees, 'busy').length > 0;
    return working ? { kind: 'loading' } : { kind: 'unreadable', locator: 'grid' };
  };

const READERS: Partial<Record<PageKind, Reader>> = {
  'customers-list': withGrids(readCustomers),
  'granular-admin': withGrids(readCustomers),
  subscriptions: withGrids(readSubscriptions),
  subscription: readSubscription,
  'customer-account': readCustomerAccount,
  'legal-info': readOrganization,
  invitation: readInvitation,
};

/** Whether pages of this kind are read at all. */
export const isReadable = (page: PageKind): boolean => READERS[page] !== undefined;
