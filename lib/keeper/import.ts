import type { Entry, UnknownEntry } from '@/lib/core/entries';
import { readEntry } from '@/lib/core/read-entry';
import { append } from './append';

/**
 * Adds the entries of a ledger file (JSON Lines: a header, then an entry a line) to the ledger, all or none.
 * Entries that are there already are not added again. False: the file holds something that is no entry.
 */
export async function importLedger(file: string): Promise<boolean> {
  const [header, ...lines] = file.split('\n').filter((line) => line.trim() !== '');
  if (!isHeader(parse(header))) return false;
  const known: Entry[] = [];
  const unknown: UnknownEntry[] = [];
  for (const line of lines) {
    const read = readEntry(parse(line));
    if (!read.ok) return false;
    if ('entry' in read) known.push(read.entry);
    else unknown.push(read.unknown);
  }
  await append(known, unknown);
  return true;
}

const isHeader = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ledger' in value && value.ledger === 1;

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
