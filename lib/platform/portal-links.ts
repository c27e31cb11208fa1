import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { PORTAL, PORTAL_IN_CHINA } from '@/lib/portal/hosts';

/** Addresses of the portal's pages that a person is sent to. `of`: the account whose page it is; 21Vianet's has another host. */

type Of = { cloud: string } | undefined;

const dashboardOf = (of: Of): string => `${of?.cloud === 'china' ? PORTAL_IN_CHINA : PORTAL}/dashboard`;

export const customersList = (of: Of): string => `${dashboardOf(of)}/v2/customers/list`;
export const legalInfo = (of: Of): string => `${dashboardOf(of)}/account/v3/organization/legalinfo`;

/** The page nearest to what is concerned: the subscription's, else the customer's. */
export function pageOf(of: Of, customer: CustomerId, subscription: SubscriptionId | undefined): string {
  const subscriptions = `${dashboardOf(of)}/v2/customers/${customer}/subscriptions`;
  return subscription ? `${subscriptions}/${subscription}` : subscriptions;
}
