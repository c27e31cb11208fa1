import type { Entry, UnknownEntry } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import { readEntry } from '@/lib/core/read-entry';
import { lookIntoLedger, type ReadTransaction } from './database';
import { rowsOf, SHARED, SHARED_MARK } from './documents';

/**
 * The ledger as the dashboard reads it. Nothing is written here, so what cannot be read is passed over: the keeper
 * moves it aside and tells of it when it next opens the document.
 */

/** Documents read between two looks at the rest of the page. */
const CHUNK = 100;

/** Everything that a customer is assessed from: its own entries, and those that concern all. */
export function lookAtCustomer(customer: CustomerId): Promise<Entry[]> {
  return lookIntoLedger(async (tx) => {
    const [shared, own] = await Promise.all([sharedIn(tx), tx.objectStore('documents').get(customer)]);
    return [...shared, ...entriesOf(own)];
  });
}

/** The entries that concern accounts, or more than one customer. */
export const lookAtShared = (): Promise<readonly Entry[]> => lookIntoLedger(sharedIn);

/** The shared entries as they were read last: with long lists among them, reading them takes longer than all the rest. */
let read: { mark: unknown; entries: readonly Entry[] } | undefined;

async function sharedIn(tx: ReadTransaction): Promise<readonly Entry[]> {
  const mark = await tx.objectStore('marks').get(SHARED_MARK);
  if (mark !== undefined && read?.mark === mark) return read.entries;
  const entries = entriesOf(await tx.objectStore('documents').get(SHARED));
  read = { mark, entries };
  return entries;
}

export interface Opened {
  /** A customer's id, or `SHARED`. */
  of: string;
  entries: Entry[];
}

/** The whole ledger, some documents at a time, so that a page stays alive while it reads. */
export async function* lookAtAll(): AsyncGenerator<Opened[], void> {
  for await (const documents of storedDocuments())
    yield documents.map(({ of, stored }) => ({ of, entries: entriesOf(stored) }));
}

/** Cards taken out of the database at once. */
const CARDS = 500;

/** The cards of all customers, some at a time, as the keeper wrote them. */
export async function* lookAtCards(): AsyncGenerator<readonly unknown[], void> {
  let after = '';
  for (;;) {
    const range = IDBKeyRange.lowerBound(after, true);
    const { keys, values } = await lookIntoLedger(async (tx) => {
      const cards = tx.objectStore('cards');
      const [keys, values] = await Promise.all([cards.getAllKeys(range, CARDS), cards.getAll(range, CARDS)]);
      return { keys, values };
    });
    const last = keys.at(-1);
    if (last === undefined) return;
    yield values;
    after = last;
  }
}

/**
 * Every entry once, those of unknown kinds as well: what is exported, and what a file is compared with. Some documents at
 * a time: a reading that takes seconds would keep the keeper waiting for as long.
 */
export async function lookAtLedger(): Promise<{ known: Entry[]; unknown: UnknownEntry[] }> {
  const known = new Map<string, Entry>();
  const unknown = new Map<string, UnknownEntry>();
  for await (const documents of storedDocuments())
    for (const { stored } of documents)
      for (const row of rowsOf(stored) ?? []) {
        const is = readEntry(row);
        if (!is.ok) continue;
        if ('entry' in is) known.set(is.entry.id, is.entry);
        else unknown.set(is.unknown.id, is.unknown);
      }
  return { known: [...known.values()], unknown: [...unknown.values()] };
}

/** How many of these ids the ledger holds. Nothing else of it is read, so that a large import can be counted in little memory. */
export async function countInLedger(ids: ReadonlySet<string>): Promise<number> {
  const found = new Set<string>();
  for await (const documents of storedDocuments())
    for (const { stored } of documents)
      for (const row of rowsOf(stored) ?? []) if (hasId(row) && ids.has(row.id)) found.add(row.id);
  return found.size;
}

const hasId = (row: unknown): row is { id: string } =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';

/** What is stored, unread, each part in a transaction of its own. The shared document comes last. */
async function* storedDocuments(): AsyncGenerator<{ of: string; stored: unknown }[], void> {
  let after = '';
  for (;;) {
    const { keys, values } = await lookIntoLedger(async (tx) => {
      const documents = tx.objectStore('documents');
      const range = IDBKeyRange.lowerBound(after, true);
      const [keys, values] = await Promise.all([
        documents.getAllKeys(range, CHUNK),
        documents.getAll(range, CHUNK),
      ]);
      return { keys, values };
    });
    const last = keys.at(-1);
    if (last === undefined) return;
    yield keys.map((of, index) => ({ of, stored: values[index] }));
    after = last;
  }
}

const entriesOf = (stored: unknown): Entry[] =>
  (stored === undefined ? [] : (rowsOf(stored) ?? [])).flatMap((row) => {
    const is = readEntry(row);
    return is.ok && 'entry' in is ? [is.entry] : [];
  });
