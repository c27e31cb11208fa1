import type { CustomerId, SubscriptionId } from '@/lib/core/ids';

/** Addresses of Partner Center's pages that a person is sent to. */

const PORTAL = 'https://partner.microsoft.com/dashboard';

export const CUSTOMERS_LIST = `${PORTAL}/v2/customers/list`;
export const LEGAL_INFO = `${PORTAL}/account/v3/organization/legalinfo`;

/** The page nearest to what is concerned: the subscription's, else the customer's, else the customers list. */
export function pageOf(customer: CustomerId | undefined, subscription: SubscriptionId | undefined): string {
  if (!customer) return CUSTOMERS_LIST;
  const subscriptions = `${PORTAL}/v2/customers/${customer}/subscriptions`;
  return subscription ? `${subscriptions}/${subscription}` : subscriptions;
}
