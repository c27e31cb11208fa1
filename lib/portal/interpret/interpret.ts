import type { AccountId } from '@/lib/core/ids';
import type { Capture } from '../captured';
import type { Route } from '../routes';
import { alignedGrids } from './aligned';
import { isBare, readEmpty } from './empty-list';
import type { Interpretation } from './page';
import { readCustomerAccount, readOrganization } from './read-accounts';
import { readCustomers } from './read-customers';
import { readInvitation } from './read-invitation';
import { readSubscription } from './read-subscription';
import { readSubscriptions } from './read-subscriptions';
import { readTransfersPage } from './read-transfers';

const NOT_OURS: Interpretation = { kind: 'not-ours' };

/**
 * Makes sense of what was visible on a page: which rows are whose, what is sighted, and what speaks about the account.
 * Pure. What does not belong to the page of the route (another kind of capture) is not ours.
 * @param account the account that a person has declared to be signed in; every sighting is of it
 */
export function interpret(route: Route, seen: Capture, account: AccountId): Interpretation {
  const capture = seen.kind === 'grids' ? { ...seen, grids: alignedGrids(seen) } : seen;
  switch (capture.kind) {
    case 'grids':
      if (capture.grids.every(isBare)) return readEmpty({ route, capture, account });
      if (route.page === 'subscriptions') return readSubscriptions({ route, capture, account });
      if (route.page === 'transfers') return readTransfersPage({ route, capture, account });
      if (route.page === 'customers-list' || route.page === 'granular-admin')
        return readCustomers({ route, capture, account });
      return NOT_OURS;
    case 'content':
      if (route.page === 'subscription') return readSubscription({ route, capture, account });
      if (route.page === 'customer-account') return readCustomerAccount({ route, capture, account });
      if (route.page === 'legal-info') return readOrganization({ route, capture, account });
      return NOT_OURS;
    case 'invitation':
      return route.page === 'invitation' ? readInvitation({ route, capture, account }) : NOT_OURS;
  }
}
