import * as z from 'zod/mini';
import { isGuid } from './guid';

/** A GUID in lower case: ids are compared in lower case (ledger.md, Entries). */
const guid = () =>
  z.pipe(
    z.string().check(z.refine(isGuid, 'is not a GUID')),
    z.transform((text: string) => text.toLowerCase()),
  );

// Calls marked as pure, so that a script which needs only a part of this does not carry zod along.
const made = <Schema>(make: () => Schema): Schema => make();
export const accountId = /* @__PURE__ */ made(() => z.pipe(guid(), z.string().brand<'AccountId'>()));
export const customerId = /* @__PURE__ */ made(() => z.pipe(guid(), z.string().brand<'CustomerId'>()));
export const subscriptionId = /* @__PURE__ */ made(() =>
  z.pipe(guid(), z.string().brand<'SubscriptionId'>()),
);
export const entryId = /* @__PURE__ */ made(() => z.pipe(guid(), z.string().brand<'EntryId'>()));

export type AccountId = z.output<typeof accountId>;
export type CustomerId = z.output<typeof customerId>;
export type SubscriptionId = z.output<typeof subscriptionId>;
export type EntryId = z.output<typeof entryId>;
