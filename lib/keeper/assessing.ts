import { assessCustomer } from '@/lib/core/assess';
import { fold } from '@/lib/core/book';
import type { Brief, Card } from '@/lib/core/card';
import type { Entry } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import { cardOf, summaryOf } from '@/lib/core/project';
import { now } from '@/lib/platform/time';
import { readBriefs, removeCards, writeCards } from './cards';
import { inLedger, type LedgerTransaction } from './database';
import { readDocument, readShared, SHARED } from './documents';
import { ownersIn } from './place';
import { read, readSettings, write } from './shelf';
import { tellConsole } from './tell-console';
import { telling } from './telling';
import { nextOfWalk, walkedTo } from './to-assess';

/** Customers assessed between two writes: small enough that a stopped worker loses little. */
const SLICE = 25;

/** Makes the cards of these customers anew from the ledger. */
export async function assess(customers: readonly CustomerId[]): Promise<void> {
  for (let start = 0; start < customers.length; start += SLICE)
    await assessSlice(customers.slice(start, start + SLICE));
}

/** Makes the next cards of a walk over all customers; at its end the summary. False when there is nobody left. */
export async function walkOn(): Promise<boolean> {
  const slice = await inLedger((tx) => nextOfWalk(tx, SLICE));
  if (slice === undefined) return false;
  const last = slice.customers.at(-1);
  if (last === undefined) await summarize((await readBriefs()).values());
  else await assessSlice(slice.customers);
  await inLedger((tx) => walkedTo(tx, slice.walk, last));
  return last !== undefined;
}

/** Lays the summary of all cards on the shelf. */
export async function summarize(cards: Iterable<Brief>): Promise<void> {
  await write('summary', summaryOf(cards, await now()));
}

async function assessSlice(customers: readonly CustomerId[]): Promise<void> {
  const entries = await inLedger((tx) => readEntries(tx, customers));
  const at = await now();
  const { ageLimitDays } = await readSettings();
  const options = { ageLimitDays };
  const scene = { accounts: (await read('accounts'))?.list ?? [], now: at };
  const cards: Card[] = [];
  const failed: CustomerId[] = [];
  for (const customer of customers) {
    try {
      const book = fold(entries.get(customer) ?? []);
      cards.push(cardOf(book, assessCustomer(book, customer, at, options), at, options));
    } catch (error) {
      failed.push(customer);
      tellConsole(error);
    }
  }
  await writeCards(cards, (card) => telling().dress(card, scene));
  if (failed.length > 0) await removeCards(failed); // no card says "not known", an old one would be believed
}

/** What each customer is assessed from: its own entries, and those that concern all. */
async function readEntries(tx: LedgerTransaction, customers: readonly CustomerId[]) {
  const shared = await readShared(tx);
  const entries = new Map<CustomerId, Entry[]>();
  for (const customer of customers) {
    const own = (await readDocument(tx, customer)).known;
    entries.set(customer, [...shared.known, ...own, ...(await seenElsewhere(tx, customer, own))]);
  }
  return entries;
}

/** Sightings of another customer's subscription that somebody took for a twin: a pair of two customers is no link. */
async function seenElsewhere(
  tx: LedgerTransaction,
  customer: CustomerId,
  own: readonly Entry[],
): Promise<Entry[]> {
  const mine = new Set(
    own.flatMap((entry) => (entry.kind === 'subscription-seen' ? entry.subscription : [])),
  );
  const named = new Set(own.flatMap((entry) => (entry.kind === 'twin-confirmed' ? entry.targets : [])));
  const sightings: Entry[] = [];
  for (const id of named) {
    if (mine.has(id)) continue;
    const place = await ownersIn(tx).of(id);
    if (place === undefined || place === SHARED || place === customer) continue;
    const { known } = await readDocument(tx, place);
    sightings.push(
      ...known.filter((entry) => entry.kind === 'subscription-seen' && entry.subscription === id),
    );
  }
  return sightings;
}
