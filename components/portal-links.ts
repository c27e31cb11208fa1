import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { PORTAL } from '@/lib/platform/hosts';

/** Addresses of Partner Center's pages that a person is sent to. */

const DASHBOARD = `${PORTAL}/dashboard`;

export const CUSTOMERS_LIST = `${DASHBOARD}/v2/customers/list`;
export const LEGAL_INFO = `${DASHBOARD}/account/v3/organization/legalinfo`;

/** The page nearest to what is concerned: the subscription's, else the customer's, else the customers list. */
export function pageOf(customer: CustomerId | undefined, subscription: SubscriptionId | undefined): string {
  if (!customer) return CUSTOMERS_LIST;
  const subscriptions = `${DASHBOARD}/v2/customers/${customer}/subscriptions`;
  return subscription ? `${subscriptions}/${subscription}` : subscriptions;
}
