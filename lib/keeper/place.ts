import * as z from 'zod/mini';
import type { Entry, UnknownEntry } from '@/lib/core/entries';
import { type CustomerId, customerId, type SubscriptionId, subscriptionId } from '@/lib/core/ids';
import type { LedgerTransaction } from './database';
import { SHARED } from './documents';

/** Key of the document that an entry lies in. */
export type Place = CustomerId | typeof SHARED;

/** What the ledger knows about whose something is; a batch of new entries is asked before the stored ones. */
export interface Owners {
  /** Undefined: never seen. `SHARED`: seen with more than one customer, so that all of them must look at it. */
  of(subscription: SubscriptionId): Promise<Place | undefined>;
  isCustomer(id: string): Promise<boolean>;
}

/** Answers from the ledger. */
export function ownersIn(tx: LedgerTransaction): Owners {
  const documents = tx.objectStore('documents');
  return {
    async of(subscription) {
      const places = await documents.index('bySubscription').getAllKeys(subscription);
      if (places.includes(SHARED)) return SHARED;
      return customerId.safeParse(places[0]).data;
    },
    isCustomer: async (id) => (await documents.getKey(id)) !== undefined,
  };
}

/** Answers from the whole ledger read once: quicker where much is asked. */
export async function allOwnersIn(tx: LedgerTransaction): Promise<Owners> {
  const owners = new Map<string, Place>();
  const customers = new Set<string>();
  for (const stored of await tx.objectStore('documents').getAll()) {
    const { data } = indexed.safeParse(stored);
    const place = data?.of === SHARED ? SHARED : customerId.safeParse(data?.of).data;
    if (data === undefined || place === undefined) continue;
    if (place !== SHARED) customers.add(place);
    for (const subscription of data.subscriptions)
      if (owners.get(subscription) !== SHARED) owners.set(subscription, place);
  }
  return {
    of: async (subscription) => owners.get(subscription),
    isCustomer: async (id) => customers.has(id),
  };
}

/** What a document is found by. */
const indexed = z.object({ of: z.string(), subscriptions: z.array(z.string()) });

/**
 * Where an entry lies: with its customer, else with the customer of its subscription or finding, else with those
 * that concern all. A subscription seen with another customer than before concerns both, and is shared: the core decides.
 */
export async function placeOf(entry: Entry, owners: Owners): Promise<Place> {
  switch (entry.kind) {
    case 'account-set':
    case 'signed-in':
    case 'baseline-frozen':
    case 'reattributed':
    case 'undone':
      return SHARED;
    case 'list-seen':
      return entry.list === 'subscriptions' && entry.customer !== undefined ? entry.customer : SHARED;
    case 'subscription-seen': {
      const owner = await owners.of(entry.subscription);
      return owner === undefined || owner === entry.customer ? entry.customer : SHARED;
    }
    case 'customer-seen':
    case 'transfer-seen':
    case 'charge-seen':
    case 'invite-sent':
    case 'invite-due':
    case 'twin-confirmed':
    case 'twin-rejected':
    case 'owner-set':
    case 'noted':
    case 'customer-closed':
      return entry.customer;
    case 'exempted':
    case 'included':
    case 'held':
    case 'overlap-planned':
    case 'azure-told':
    case 'azure-moved':
    case 'price-set':
      return (await owners.of(entry.subscription)) ?? SHARED;
    case 'snoozed':
    case 'acknowledged':
      return placeOfFinding(entry.finding, owners);
  }
}

/** A finding's id ends in the id of its subscription, else customer, else account. */
async function placeOfFinding(finding: string, owners: Owners): Promise<Place> {
  const id = finding.slice(finding.indexOf(':') + 1);
  const subscription = subscriptionId.safeParse(id);
  const customer = customerId.safeParse(id);
  if (!subscription.success || !customer.success) return SHARED;
  const owner = await owners.of(subscription.data);
  if (owner !== undefined) return owner;
  return (await owners.isCustomer(customer.data)) ? customer.data : SHARED;
}

const named = z.object({ customer: z.optional(customerId), subscription: z.optional(subscriptionId) });

/** An entry of a kind that this version does not know lies where its ids point. */
export async function placeOfUnknown(entry: UnknownEntry, owners: Owners): Promise<Place> {
  const ids = named.safeParse(entry).data;
  if (ids?.customer !== undefined) return ids.customer;
  return (ids?.subscription && (await owners.of(ids.subscription))) ?? SHARED;
}
