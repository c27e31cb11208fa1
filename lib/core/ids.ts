import * as z from 'zod/mini';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A GUID in lower case: ids are compared in lower case (ledger.md, Entries). */
const guid = () =>
  z.pipe(
    z.string().check(z.regex(GUID, 'is not a GUID')),
    z.transform((text: string) => text.toLowerCase()),
  );

// Calls marked as pure, so that a page's script, which needs only `isGuid`, does not carry zod along.
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

/** True for the text of a GUID in either case; a skeleton row's id or a name is none. */
export const isGuid = (text: string): boolean => GUID.test(text);
