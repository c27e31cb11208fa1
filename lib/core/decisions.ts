import * as z from 'zod/mini';
import { dateOrInstant, day, decision, text } from './entry-fields';
import { accountId, customerId, entryId, subscriptionId } from './ids';

/** What people declare and decide (ledger.md, Entries, Decisions). Field names are public. */
export const DECISION_SCHEMAS = {
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
};
