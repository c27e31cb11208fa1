import type { Offer, Subscription } from './types';

const DAY = 86_400_000;
const WINDOW_DAYS = 7;

const plusYear = (instant: string, years = 1): Date => {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date;
};

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export interface Purchase {
  id: string;
  orderId: string;
  account: string;
  customer: string;
  quantity: number;
  at: string;
  parent?: string;
  nickname?: string;
}

/** Legacy writes ids in upper case, whole-day terms and no product type; new commerce lower case, seven digits and a window (data.md 2.7). */
const shared = (offer: Offer, order: Purchase) => ({
  account: order.account,
  customer: order.customer,
  offerId: offer.id,
  offerName: offer.name,
  friendlyName: order.nickname ?? offer.name,
  quantity: order.quantity,
  unitType: offer.unitType,
  creationDate: order.at,
  status: 'active' as const,
  isTrial: offer.trial,
  contractType: 'subscription' as const,
  publisherName: 'Microsoft Corporation',
  ...(order.parent ? { parentSubscriptionId: order.parent } : {}),
});

const legacy = (offer: Offer, order: Purchase): Subscription => ({
  ...shared(offer, order),
  id: order.id.toUpperCase(),
  orderId: order.orderId.toUpperCase(),
  effectiveStartDate: `${order.at.slice(0, 10)}T00:00:00Z`,
  commitmentEndDate: offer.trial
    ? `${dayOf(new Date(Date.parse(order.at) + 30 * DAY))}T00:00:00Z`
    : `${dayOf(plusYear(order.at))}T00:00:00Z`,
  autoRenewEnabled: !offer.trial,
  billingType: 'license',
  billingCycle: 'monthly',
});

const azureUsage = (offer: Offer, order: Purchase): Subscription => ({
  ...shared(offer, order),
  id: order.id.toUpperCase(),
  orderId: order.orderId.toUpperCase(),
  entitlementId: order.orderId.toUpperCase(),
  quantity: 1,
  effectiveStartDate: `${order.at.slice(0, 10)}T00:00:00Z`,
  commitmentEndDate: '9999-12-10T00:00:00Z',
  autoRenewEnabled: false,
  billingType: 'usage',
  billingCycle: 'monthly',
});

const azurePlan = (offer: Offer, order: Purchase): Subscription => ({
  ...shared(offer, order),
  id: order.id,
  orderId: order.orderId.slice(0, 12),
  productType: { id: 'Azure', displayName: 'Azure' },
  quantity: 1,
  effectiveStartDate: order.at.replace('Z', '+00:00'),
  commitmentEndDate: '9999-12-31T00:00:00Z',
  autoRenewEnabled: false,
  billingType: 'usage',
  billingCycle: 'one_time',
});

const newCommerce = (offer: Offer, order: Purchase): Subscription => {
  const started = order.at.replace(/(\.\d+)?Z$/, '.9263727+00:00');
  return {
    ...shared(offer, order),
    id: order.id.toLowerCase(),
    orderId: order.orderId.slice(0, 12),
    productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
    effectiveStartDate: started,
    // The last day of the term is the day before its anniversary.
    commitmentEndDate: `${dayOf(new Date(plusYear(order.at).getTime() - DAY))}T00:00:00Z`,
    cancellationAllowedUntilDate: new Date(Date.parse(order.at) + WINDOW_DAYS * DAY).toISOString(),
    autoRenewEnabled: true,
    billingType: 'license',
    billingCycle: 'monthly',
    termDuration: 'P1Y',
  };
};

/** The subscription that an order brings about, with the field values its commerce model has in real payloads. */
export const purchase = (offer: Offer, order: Purchase): Subscription => {
  if (offer.commerce === 'legacy') return legacy(offer, order);
  if (offer.commerce === 'nce') return newCommerce(offer, order);
  return offer.id.startsWith('MS-AZR') ? azureUsage(offer, order) : azurePlan(offer, order);
};
