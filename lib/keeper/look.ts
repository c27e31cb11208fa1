import type { Entry, UnknownEntry } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import { readEntry } from '@/lib/core/read-entry';
import { lookIntoLedger } from './database';
import { rowsOf, SHARED } from './documents';

/**
 * The ledger as the dashboard reads it. Nothing is written here, so what cannot be read is passed over: the keeper
 * moves it aside and tells of it when it next opens the document.
 */

/** Documents read between two looks at the rest of the page. */
const CHUNK = 100;

/** Everything that a customer is assessed from: its own entries, and those that concern all. */
export function lookAtCustomer(customer: CustomerId): Promise<Entry[]> {
  return lookIntoLedger(async (tx) => {
    const documents = tx.objectStore('documents');
    const [shared, own] = await Promise.all([documents.get(SHARED), documents.get(customer)]);
    return [...entriesOf(shared), ...entriesOf(own)];
  });
}

/** The entries that concern accounts, or more than one customer. */
export const lookAtShared = (): Promise<Entry[]> =>
  lookIntoLedger(async (tx) => entriesOf(await tx.objectStore('documents').get(SHARED)));

export interface Opened {
  /** A customer's id, or `SHARED`. */
  of: string;
  entries: Entry[];
}

/** The whole ledger, some documents at a time, so that a page stays alive while it reads. */
export async function* lookAtAll(): AsyncGenerator<Opened[], void> {
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
    yield keys.map((of, index) => ({ of, entries: entriesOf(values[index]) }));
    after = last;
  }
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

/** Every entry once, those of unknown kinds as well: what is exported, and what a file is compared with. */
export async function lookAtLedger(): Promise<{ known: Entry[]; unknown: UnknownEntry[] }> {
  const known = new Map<string, Entry>();
  const unknown = new Map<string, UnknownEntry>();
  const documents = await lookIntoLedger((tx) => tx.objectStore('documents').getAll());
  for (const stored of documents)
    for (const row of rowsOf(stored) ?? []) {
      const read = readEntry(row);
      if (!read.ok) continue;
      if ('entry' in read) known.set(read.entry.id, read.entry);
      else unknown.set(read.unknown.id, read.unknown);
    }
  return { known: [...known.values()], unknown: [...unknown.values()] };
}

const entriesOf = (stored: unknown): Entry[] =>
  (stored === undefined ? [] : (rowsOf(stored) ?? [])).flatMap((row) => {
    const read = readEntry(row);
    return read.ok && 'entry' in read ? [read.entry] : [];
  });
