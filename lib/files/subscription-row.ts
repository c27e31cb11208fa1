import type { EntryOf } from '../core/entries';
import { isGuid } from '../core/guid';
import type { CustomerId, SubscriptionId } from '../core/ids';
import type { Commerce } from '../core/words';
import { given } from './given';
import type { FoundEntry } from './kind';
import type { About } from './row-reader';

type Seen = EntryOf<'subscription-seen'>;
export type SubscriptionFacts = Omit<
  Seen,
  'id' | 'at' | 'device' | 'by' | 'kind' | 'via' | 'account' | 'customer' | 'subscription'
>;

/** The sighting of a subscription in a file. */
export const subscriptionSeen = (
  { account }: About,
  customer: CustomerId,
  subscription: SubscriptionId,
  facts: SubscriptionFacts,
): FoundEntry => ({
  entry: { kind: 'subscription-seen', via: 'file', account, customer, subscription, ...facts },
});

/** The Azure plan is sold with an offer id like licences, and moves like Azure (data.md 2.7). */
export const AZURE_PLAN = 'DZH318Z0BPS6';

export interface Offer {
  name?: string;
  offerId?: string;
  productId?: string;
  skuId?: string;
}

/** Product ids; an offer id of three parts holds two of them, and the third changes with term and market. */
export function productOf(offer: Offer): { product?: NonNullable<Seen['product']> } {
  const [productId, skuId, availability] = (offer.offerId ?? '').split(':');
  const ids = availability && productId && skuId ? { productId, skuId } : {};
  const product = { ...ids, ...given(offer) };
  return Object.keys(product).length > 0 ? { product } : {};
}

/** The commerce model, where an offer id proves it (data.md 4.6). */
export function commerceOfOffer(offerId: string): Commerce | undefined {
  if (/^MS-AZR-/i.test(offerId) || offerId.toUpperCase().startsWith(`${AZURE_PLAN}:`)) return 'azure';
  if (isGuid(offerId)) return 'legacy';
  return offerId.split(':').length === 3 ? 'nce' : undefined;
}
