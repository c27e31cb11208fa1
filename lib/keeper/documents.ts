import type { Entry, UnknownEntry } from '@/lib/core/entries';
import { type CustomerId, customerId } from '@/lib/core/ids';
import { readEntry } from '@/lib/core/read-entry';
import { putAside } from './aside';
import type { LedgerTransaction } from './database';

/** Key of the document with the entries that concern accounts, or more than one customer. Every GUID sorts before it. */
export const SHARED = 'shared';

/** Entries that lie together. Unknown kinds are carried along: a newer version may know them. */
export interface Entries {
  known: Entry[];
  unknown: UnknownEntry[];
}

/**
 * Reads the entries of a document. What does not parse is moved aside in the same transaction,
 * so that it is neither lost nor in the way.
 */
export async function readDocument(tx: LedgerTransaction, of: string): Promise<Entries> {
  const stored = await tx.objectStore('documents').get(of);
  const entries: Entries = { known: [], unknown: [] };
  if (stored === undefined) return entries;
  const rows = rowsOf(stored);
  if (rows === undefined) {
    await putAside(tx, { what: 'document', of, raw: stored });
    await tx.objectStore('documents').delete(of);
    return entries;
  }
  let broken = 0;
  for (const row of rows) {
    const read = readEntry(row);
    if (!read.ok) {
      await putAside(tx, { what: 'entry', of, raw: row });
      broken += 1;
    } else if ('entry' in read) entries.known.push(read.entry);
    else entries.unknown.push(read.unknown);
  }
  if (broken > 0) await writeDocument(tx, of, entries);
  return entries;
}

/** The shared document as it was read last; with long lists in it, reading it takes longer than all the rest of a change. */
let shared: Entries | undefined;

/** The document of what concerns all. Only this worker writes it, so that it is read once, until it is written. */
export async function readShared(tx: LedgerTransaction): Promise<Entries> {
  shared ??= await readDocument(tx, SHARED);
  return { known: [...shared.known], unknown: [...shared.unknown] };
}

export function forgetShared(): void {
  shared = undefined;
}

/** In `marks`: another value whenever the shared document was written, so that nobody need read it twice. */
export const SHARED_MARK = 'shared';

/** Writes a document, with what it is found by. */
export async function writeDocument(tx: LedgerTransaction, of: string, entries: Entries): Promise<void> {
  const { known, unknown } = entries;
  if (of === SHARED) {
    forgetShared();
    await tx.objectStore('marks').put(crypto.randomUUID(), SHARED_MARK);
  }
  await tx.objectStore('documents').put({
    of,
    entries: [...known, ...unknown],
    subscriptions: [...new Set(known.flatMap(subscriptionSeenIn))],
    decisions: known.filter((entry) => entry.via === 'person').map((entry) => entry.id),
  });
}

/** Customers with entries, in the order of their ids: those after `after`, at most `count`. */
export async function customersAfter(
  tx: LedgerTransaction,
  after: string,
  count?: number,
): Promise<CustomerId[]> {
  const keys = await tx
    .objectStore('documents')
    .getAllKeys(IDBKeyRange.bound(after, SHARED, true, true), count);
  return keys.flatMap((key) => customerId.safeParse(key).data ?? []);
}

const subscriptionSeenIn = (entry: Entry): string[] =>
  entry.kind === 'subscription-seen' ? [entry.subscription] : [];

/** The entries that a stored document holds, unparsed; undefined for something that is no document. */
export function rowsOf(stored: unknown): unknown[] | undefined {
  if (typeof stored !== 'object' || stored === null || !('entries' in stored)) return undefined;
  return Array.isArray(stored.entries) ? stored.entries : undefined;
}
