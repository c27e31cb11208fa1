import * as z from 'zod/mini';
import { dateText } from './days';
import { accountId, customerId, entryId, subscriptionId } from './ids';

/** The entries of the ledger (ledger.md, Entries). Field names are public. */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const LOOSE_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A calendar date that exists, and an hour: `Date` would roll 30 February over into March. */
const exists = (text: string): boolean => {
  const date = text.slice(0, 10);
  const begin = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(begin) && dateText(begin) === date && !Number.isNaN(Date.parse(text));
};

/** An instant with its zone. */
export const instant = z
  .string()
  .check(z.refine((text) => INSTANT.test(text) && exists(text), 'is not an ISO 8601 instant with a zone'));
/** A date alone, or an instant; the portal leaves the zone out where it means UTC (data.md 2.7). */
export const dateOrInstant = z
  .string()
  .check(z.refine((text) => LOOSE_DATE.test(text) && exists(text), 'is neither a date nor an instant'));
export const day = z
  .string()
  .check(z.refine((text) => DAY.test(text) && exists(text), 'is not a date like 2023-03-20'));

const text = z.string();
const count = z.int().check(z.nonnegative('is negative'));

const envelope = {
  id: entryId,
  at: instant,
  /** `page`, `file`, `api` or `person`. */
  via: text,
  by: z.optional(text),
  device: z.optional(text),
};
const decision = { ...envelope, via: z.literal('person') };

const product = z.looseObject({
  name: z.optional(text),
  productId: z.optional(text),
  skuId: z.optional(text),
  offerId: z.optional(text),
});

export const ENTRY_SCHEMAS = {
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
  'account-set': z.object({
    ...decision,
    kind: z.literal('account-set'),
    account: accountId,
    /** `source` or `target`; an account of another role is neither. */
    role: text,
    tenantId: accountId,
    name: text,
    /** One of `CLOUDS`; an unknown one is only paired with itself. */
    cloud: text,
  }),
  'signed-in': z.object({ ...decision, kind: z.literal('signed-in'), account: accountId }),
  'baseline-frozen': z.object({ ...decision, kind: z.literal('baseline-frozen'), account: accountId }),
  'invite-sent': z.object({
    ...decision,
    kind: z.literal('invite-sent'),
    customer: customerId,
    account: accountId,
    contact: z.optional(text),
  }),
  'invite-due': z.object({
    ...decision,
    kind: z.literal('invite-due'),
    customer: customerId,
    on: dateOrInstant,
  }),
  'twin-confirmed': z.object({
    ...decision,
    kind: z.literal('twin-confirmed'),
    customer: customerId,
    sources: z.array(subscriptionId),
    targets: z.array(subscriptionId),
  }),
  'twin-rejected': z.object({
    ...decision,
    kind: z.literal('twin-rejected'),
    customer: customerId,
    sources: z.array(subscriptionId),
    targets: z.array(subscriptionId),
  }),
  exempted: z.object({
    ...decision,
    kind: z.literal('exempted'),
    subscription: subscriptionId,
    reason: z.optional(text),
  }),
  included: z.object({
    ...decision,
    kind: z.literal('included'),
    subscription: subscriptionId,
    reason: z.optional(text),
  }),
  held: z.object({
    ...decision,
    kind: z.literal('held'),
    subscription: subscriptionId,
    until: z.optional(dateOrInstant),
    reason: z.optional(text),
  }),
  'overlap-planned': z.object({
    ...decision,
    kind: z.literal('overlap-planned'),
    subscription: subscriptionId,
    until: dateOrInstant,
    reason: z.optional(text),
  }),
  'azure-told': z.object({
    ...decision,
    kind: z.literal('azure-told'),
    subscription: subscriptionId,
    ticket: z.optional(text),
  }),
  'azure-moved': z.object({
    ...decision,
    kind: z.literal('azure-moved'),
    subscription: subscriptionId,
    ticket: z.optional(text),
  }),
  'price-set': z.object({
    ...decision,
    kind: z.literal('price-set'),
    subscription: subscriptionId,
    unitPrice: z.number().check(z.nonnegative('is negative')),
    currency: text,
    period: z.optional(z.looseObject({ from: day, to: day })),
  }),
  snoozed: z.object({
    ...decision,
    kind: z.literal('snoozed'),
    finding: text,
    until: z.optional(dateOrInstant),
    reason: z.optional(text),
  }),
  acknowledged: z.object({
    ...decision,
    kind: z.literal('acknowledged'),
    finding: text,
    until: z.optional(dateOrInstant),
    reason: z.optional(text),
  }),
  'owner-set': z.object({
    ...decision,
    kind: z.literal('owner-set'),
    customer: customerId,
    owner: text,
  }),
  noted: z.object({
    ...decision,
    kind: z.literal('noted'),
    customer: customerId,
    subscription: z.optional(subscriptionId),
    text,
  }),
  'customer-closed': z.object({
    ...decision,
    kind: z.literal('customer-closed'),
    customer: customerId,
  }),
  reattributed: z.object({
    ...decision,
    kind: z.literal('reattributed'),
    entries: z.array(entryId),
    to: z.optional(accountId),
  }),
  undone: z.object({ ...decision, kind: z.literal('undone'), entry: entryId }),
} as const;

export type EntryKind = keyof typeof ENTRY_SCHEMAS;
export type EntryOf<Kind extends EntryKind> = z.output<(typeof ENTRY_SCHEMAS)[Kind]>;

/** An entry that this version can conclude from. Fields it does not know are kept, only not typed. */
export type Entry = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/** An entry of a kind that this version does not know: kept and carried along, concluded from by nobody. */
export const unknownEntry = z.looseObject({ id: entryId, at: instant, kind: text });
export type UnknownEntry = z.output<typeof unknownEntry>;

export type SightingKind =
  | 'customer-seen'
  | 'subscription-seen'
  | 'list-seen'
  | 'transfer-seen'
  | 'charge-seen';
export type Sighting = EntryOf<SightingKind>;
export type Decision = EntryOf<Exclude<EntryKind, SightingKind>>;

type Unstamped<E> = E extends Entry ? Omit<E, 'id' | 'at' | 'device'> : never;
/** What a reader hands over: the keeper adds `id`, `at` and `device`. */
export type NewSighting = Unstamped<Sighting>;
export type NewDecision = Unstamped<Decision>;
