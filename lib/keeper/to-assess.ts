import * as z from 'zod/mini';
import { type CustomerId, customerId } from '@/lib/core/ids';
import type { LedgerTransaction } from './database';
import { customersAfter } from './documents';

/**
 * Whose cards are older than their entries. It lies in the ledger, because the worker may be stopped
 * between recording and concluding; whoever wakes next goes on.
 */

/** Re-assessing everybody goes through the ids in order; this is the last one done. `run` tells one walk from the next. */
const WALK = 'walk';
const walk = z.object({ run: z.string(), after: z.string().check(z.regex(/^[0-9a-f-]*$/)) });
export type Walk = z.output<typeof walk>;

export async function markDirty(tx: LedgerTransaction, ...customers: string[]): Promise<void> {
  for (const customer of customers) await tx.objectStore('dirty').put({ customer });
}

/** Begins a walk over all customers, or begins it anew. */
export async function markAll(tx: LedgerTransaction): Promise<void> {
  await tx.objectStore('marks').put({ run: crypto.randomUUID(), after: '' }, WALK);
}

/** Customers marked one by one. */
export async function dirtyCustomers(tx: LedgerTransaction): Promise<CustomerId[]> {
  const keys = await tx.objectStore('dirty').getAllKeys();
  return keys.flatMap((key) => customerId.safeParse(key).data ?? []);
}

export async function clean(tx: LedgerTransaction, customers: readonly CustomerId[]): Promise<void> {
  for (const customer of customers) await tx.objectStore('dirty').delete(customer);
}

/** The next customers of the walk; `last` when none comes after them. Undefined: nobody is walking. */
export async function nextOfWalk(
  tx: LedgerTransaction,
  count: number,
): Promise<{ walk: Walk; customers: CustomerId[] } | undefined> {
  const going = await goingWalk(tx);
  return going && { walk: going, customers: await customersAfter(tx, going.after, count) };
}

/** Notes how far the walk has come; one that was begun anew meanwhile starts from the beginning. */
export async function walkedTo(
  tx: LedgerTransaction,
  done: Walk,
  last: CustomerId | undefined,
): Promise<void> {
  const going = await goingWalk(tx);
  if (going?.run !== done.run) return;
  if (last === undefined) await tx.objectStore('marks').delete(WALK);
  else await tx.objectStore('marks').put({ run: done.run, after: last }, WALK);
}

/** Whether a walk is under way. */
export async function isWalking(tx: LedgerTransaction): Promise<boolean> {
  return (await goingWalk(tx)) !== undefined;
}

async function goingWalk(tx: LedgerTransaction): Promise<Walk | undefined> {
  return walk.safeParse(await tx.objectStore('marks').get(WALK)).data;
}
