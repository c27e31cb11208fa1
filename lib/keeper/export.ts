import type { Entry, UnknownEntry } from '@/lib/core/entries';
import { byAtAndId } from '@/lib/core/timed';
import { readAside } from './aside';
import { inLedger } from './database';
import { readDocument } from './documents';

/** The ledger as people take it away. */
export interface Export {
  /** A ledger file: JSON Lines, a header, then an entry a line, in the ledger's order. */
  file: string;
  /** What could not be read, as it was found, JSON Lines; absent when there is nothing. */
  aside?: string;
}

/** @param now ms since the epoch, for the header */
export async function exportLedger(now: number): Promise<Export> {
  return inLedger(async (tx) => {
    const entries = new Map<string, Entry | UnknownEntry>();
    for (const of of await tx.objectStore('documents').getAllKeys()) {
      const { known, unknown } = await readDocument(tx, of);
      for (const entry of [...known, ...unknown]) entries.set(entry.id, entry);
    }
    const header = { ledger: 1, exportedAt: new Date(now).toISOString() };
    const aside = await readAside(tx);
    return {
      file: lines([header, ...[...entries.values()].sort(byAtAndId)]),
      ...(aside.length > 0 && { aside: lines(aside) }),
    };
  });
}

const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
