import type { NewDecision } from '../core/entries';
import type { SubscriptionId } from '../core/ids';
import type { Price } from './kind';
import type { Known } from './known';

/** Prices that may be those of a subscription. Several: term, billing plan or market tell them apart, and a person does. */
export interface PriceProposal {
  subscription: SubscriptionId;
  options: Price[];
}

/** From price sheets and reconciliation lines to subscriptions. A line on the subscription itself outweighs a sheet. */
export function proposePrices(prices: readonly Price[], known: Known): PriceProposal[] {
  const own = new Map<SubscriptionId, Price[]>();
  const listed = new Map<SubscriptionId, Price[]>();
  const put = (map: Map<SubscriptionId, Price[]>, id: SubscriptionId, price: Price) => {
    const before = map.get(id) ?? [];
    if (!before.some((one) => isSame(one, price))) map.set(id, [...before, price]);
  };
  for (const price of prices)
    if ('subscription' in price.of) put(own, price.of.subscription, price);
    else
      for (const id of known.products().get(`${price.of.productId}:${price.of.skuId}`.toLowerCase()) ?? [])
        put(listed, id, price);
  return [...new Set([...own.keys(), ...listed.keys()])].map((subscription) => ({
    subscription,
    options: own.get(subscription) ?? listed.get(subscription) ?? [],
  }));
}

const isSame = (a: Price, b: Price): boolean =>
  a.perMonth === b.perMonth &&
  a.currency === b.currency &&
  ('subscription' in a.of ||
    'subscription' in b.of ||
    (a.of.term === b.of.term && a.of.billing === b.of.billing));

/** The decision for a proposed price. */
export const priceSet = (subscription: SubscriptionId, price: Price): NewDecision => ({
  kind: 'price-set',
  via: 'person',
  subscription,
  unitPrice: price.perMonth,
  currency: price.currency,
  // A sheet is valid for a period of its own, which is no billing month.
  ...('subscription' in price.of && price.period && { period: price.period }),
});
