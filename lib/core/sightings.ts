import * as z from 'zod/mini';
import { count, dateOrInstant, envelope, text } from './entry-fields';
import { accountId, customerId, subscriptionId } from './ids';

const product = z.looseObject({
  name: z.optional(text),
  productId: z.optional(text),
  skuId: z.optional(text),
  offerId: z.optional(text),
});

/** What was seen in an account (ledger.md, Entries, Sightings). Field names are public. */
export const SIGHTING_SCHEMAS = {
  'customer-seen': z.object({
    ...envelope,
    kind: z.literal('customer-seen'),
    account: accountId,
    customer: customerId,
    name: z.optional(text),
    domain: z.optional(text),
    relationship: z.optional(text),
  }),
  'subscription-seen': z.object({
    ...envelope,
    kind: z.literal('subscription-seen'),
    account: accountId,
    customer: customerId,
    subscription: subscriptionId,
    product: z.optional(product),
    nickname: z.optional(text),
    quantity: z.optional(count),
    status: z.optional(text),
    statusText: z.optional(text),
    commerce: z.optional(text),
    trial: z.optional(z.boolean()),
    parent: z.optional(subscriptionId),
    autoRenew: z.optional(z.boolean()),
    atTermEnd: z.optional(text),
    startedAt: z.optional(dateOrInstant),
    termEndsAt: z.optional(dateOrInstant),
    cancelUntil: z.optional(dateOrInstant),
    stoppedAt: z.optional(dateOrInstant),
    migratedFrom: z.optional(subscriptionId),
  }),
  'list-seen': z.object({
    ...envelope,
    kind: z.literal('list-seen'),
    account: accountId,
    /** `customers` or `subscriptions`; a list of another kind proves nothing. */
    list: text,
    customer: z.optional(customerId),
    complete: z.boolean(),
    filtered: z.boolean(),
    total: z.optional(count),
    ids: z.array(z.union([customerId, subscriptionId])),
  }),
  'transfer-seen': z.object({
    ...envelope,
    kind: z.literal('transfer-seen'),
    account: accountId,
    customer: customerId,
    transfer: text,
    state: text,
    items: z.array(z.looseObject({ source: subscriptionId, target: z.optional(subscriptionId) })),
  }),
  'charge-seen': z.object({
    ...envelope,
    kind: z.literal('charge-seen'),
    account: accountId,
    customer: customerId,
    subscription: subscriptionId,
    invoice: z.optional(text),
    chargeType: text,
    amount: z.number(),
    currency: text,
    from: dateOrInstant,
    to: dateOrInstant,
  }),
};
