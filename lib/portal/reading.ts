import type { AccountId } from '@/lib/core/ids';
import { findGrids, type Grid } from './grids';
import { LOADING, missing, type Page, type Reading } from './page';
import { readCustomerAccount, readOrganization } from './read-accounts';
import { readCustomers } from './read-customers';
import { readInvitation } from './read-invitation';
import { readSubscription } from './read-subscription';
import { readSubscriptions } from './read-subscriptions';
import { type PageKind, type Route, routeKey } from './routes';
import { treesOf } from './trees';

export type { Evidence, Page, Reading, ReadPage, Row } from './page';

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
  return reader({ route, key: routeKey(route), document, trees: [document, ...roots], whole, account, now });
}

type Reader = (page: Page) => Reading;

const withGrids =
  (read: (page: Page, grids: Grid[]) => Reading): Reader =>
  (page) => {
    const grids = findGrids(page.trees);
    if (grids.some((grid) => grid.rows.length > 0)) return read(page, grids);
    return grids.length > 0 ? LOADING : missing(page, 'grid');
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
