import * as z from 'zod/mini';
import type { LedgerTransaction } from './database';

/** Something stored that could not be read. `of`: the document or storage key that it lay under. */
export interface Unreadable {
  what: 'document' | 'entry' | 'storage';
  of: string;
  raw: unknown;
}

const aside = z.object({ what: z.string(), of: z.string(), raw: z.unknown(), at: z.string() });

/** The key of the newest thing put aside that the user has been told about and has dismissed. */
const DISMISSED = 'aside-dismissed';

/** Keeps something unreadable as it is. Only the export reads it again. */
export async function putAside(tx: LedgerTransaction, found: Unreadable): Promise<void> {
  await tx.objectStore('aside').add({ ...found, at: new Date().toISOString() });
}

/** Everything ever put aside, oldest first. */
export async function readAside(tx: LedgerTransaction): Promise<unknown[]> {
  return tx.objectStore('aside').getAll();
}

/** The newest thing put aside that the user has not dismissed. */
export async function newestUndismissed(
  tx: LedgerTransaction,
): Promise<{ key: number; what: string; at: string } | undefined> {
  const cursor = await tx.objectStore('aside').openCursor(null, 'prev');
  const dismissed = await tx.objectStore('marks').get(DISMISSED);
  if (cursor === null || (typeof dismissed === 'number' && cursor.key <= dismissed)) return undefined;
  const row = aside.safeParse(cursor.value);
  return { key: cursor.key, what: row.data?.what ?? 'storage', at: row.data?.at ?? new Date().toISOString() };
}

/** Remembers that the user has been told about everything put aside so far. */
export async function dismissAside(tx: LedgerTransaction): Promise<void> {
  const newest = await tx.objectStore('aside').openKeyCursor(null, 'prev');
  if (newest !== null) await tx.objectStore('marks').put(newest.key, DISMISSED);
}
