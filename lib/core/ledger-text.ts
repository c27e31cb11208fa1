import * as z from 'zod/mini';
import type { Entry, UnknownEntry } from './entries';
import { merge } from './merge';
import { readEntry } from './read-entry';

/** The ledger as a file: a header, then an entry a line; one JSON object with `entries` is read as well (ledger.md, Entries). */

const header = z.looseObject({ ledger: z.literal(1) });
const whole = z.looseObject({ ledger: z.literal(1), entries: z.array(z.unknown()) });

export type LedgerText =
  | { ok: true; entries: Entry[]; unknown: UnknownEntry[] }
  /** What is wrong and where: the line or the place in `entries`, and the field. */
  | { ok: false; message: string };

export function readLedger(text: string): LedgerText {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const object = whole.safeParse(parseJson(trimmed));
  if (object.success)
    return collect(object.data.entries.map((value, index) => [`entry ${index + 1}`, value]));
  const lines = trimmed.split(/\r\n|\n|\r/);
  if (!header.safeParse(parseJson(lines[0] ?? '')).success)
    return { ok: false, message: 'line 1: not the header of a ledger file, such as {"ledger":1}' };
  const values: [string, unknown][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined) return { ok: false, message: `line ${index + 1}: not JSON` };
    values.push([`line ${index + 1}`, value]);
  }
  return collect(values);
}

function collect(values: [string, unknown][]): LedgerText {
  const entries: Entry[] = [];
  const unknown: UnknownEntry[] = [];
  for (const [place, value] of values) {
    const read = readEntry(value);
    if (!read.ok) return { ok: false, message: `${place}: ${read.field} ${read.message}` };
    if ('entry' in read) entries.push(read.entry);
    else unknown.push(read.unknown);
  }
  const merged = merge<Entry>(entries, []);
  if (!merged.ok) return { ok: false, message: `id ${merged.id} has two contents` };
  return { ok: true, entries: merged.entries, unknown };
}

/** Undefined when the text is no JSON; JSON itself knows no undefined. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
