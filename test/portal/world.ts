import { createHash } from 'node:crypto';
import type { Account, Customer, Subscription, World } from './types';
import { Refusal } from './types';

/** Asking the world. Acting on it is in `actions.ts`. */

export const emptyWorld = (at: string): World => ({
  offsetMs: Date.parse(at) - Date.now(),
  drawn: 0,
  accounts: [],
  users: [],
  customers: [],
  subscriptions: [],
  entitlements: [],
  transfers: [],
  invitations: [],
  catalogue: [],
  plannedIds: [],
  history: [],
});

export const now = (world: World): Date => new Date(Date.now() + world.offsetMs);

export const setClock = (world: World, instant: string): void => {
  const wanted = Date.parse(instant);
  if (Number.isNaN(wanted)) throw new RangeError(`not an instant: ${instant}`);
  world.offsetMs = wanted - Date.now();
};

/** The same text gives the same GUID: a seeded world has the same ids on every run. */
export const guidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A GUID that this world has not drawn before. */
export const drawId = (world: World, what: string): string => {
  world.drawn += 1;
  return guidOf(`${what} ${world.drawn}`);
};

/** Ids are compared in lower case: legacy ones are written in upper case. */
export const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const accountOf = (world: World, id: string): Account => {
  const found = world.accounts.find((account) => sameId(account.id, id) || account.key === id);
  if (!found) throw new Refusal(404, 2000, `No partner account ${id}.`);
  return found;
};

export const findCustomer = (world: World, id: string): Customer => {
  const found = world.customers.find((customer) => sameId(customer.id, id));
  if (!found) throw new Refusal(404, 2000, 'Customer not found.');
  return found;
};

/** A customer as one account may see it; 403 (20002) when the two have no relation. */
export const customerOf = (world: World, account: string, id: string): Customer => {
  const customer = findCustomer(world, id);
  const relation = customer.relationships[account];
  if (!relation || relation.kind === 'none') {
    throw new Refusal(403, 20002, 'The partner has no commerce relationship with this customer.');
  }
  return customer;
};

/** Customers in the list of an account, under the names that it gave them. */
export const customersOf = (world: World, account: string): Customer[] =>
  world.customers.filter((customer) => {
    const kind = customer.relationships[account]?.kind;
    return kind === 'reseller' || kind === 'gdap';
  });

export const nameFor = (customer: Customer, account: string): string =>
  customer.relationships[account]?.name ?? customer.name;

export const subscriptionsOf = (world: World, account: string, customer: string): Subscription[] =>
  world.subscriptions.filter(
    (subscription) => subscription.account === account && sameId(subscription.customer, customer),
  );

/** One subscription under one account; 404 (20003) under any other. */
export const subscriptionOf = (world: World, account: string, id: string): Subscription => {
  const found = world.subscriptions.find(
    (subscription) => subscription.account === account && sameId(subscription.id, id),
  );
  if (!found) throw new Refusal(404, 20003, 'The subscription was not found under this partner.');
  return found;
};

export type Commerce = 'legacy' | 'nce' | 'azure';

/** How a subscription was bought, by the rule of data.md 4.6. */
export const commerceOf = (subscription: Subscription): Commerce => {
  if (subscription.billingType === 'usage' || subscription.offerId.startsWith('DZH318Z0BPS6:'))
    return 'azure';
  return subscription.productType?.id === 'OnlineServicesNCE' || subscription.offerId.split(':').length === 3
    ? 'nce'
    : 'legacy';
};
