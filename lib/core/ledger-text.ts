import * as z from 'zod/mini';
import type { Entry, UnknownEntry } from './entries';
import { merge } from './merge';
import { readEntry } from './read-entry';

/** The ledger as a file: a header, then an entry a line; one JSON object with `entries` is read as well (ledger.md, Entries). */

const header = z.looseObject({ ledger: z.literal(1) });

export type LedgerText =
  | { ok: true; entries: Entry[]; unknown: UnknownEntry[] }
  /** What is wrong and where: the line or the place in `entries`, and the field. */
  | { ok: false; message: string };

export function readLedger(text: string): LedgerText {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  const object = header.safeParse(parseJson(trimmed));
  if (object.success && 'entries' in object.data) {
    const { entries } = object.data;
    if (!Array.isArray(entries)) return { ok: false, message: 'entries is not a list' };
    return collect(entries.map((value, index) => [`entry ${index + 1}`, value]));
  }
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
  const places = new Map<Entry | UnknownEntry, string>();
  const known = new Set<Entry | UnknownEntry>();
  for (const [place, value] of values) {
    const read = readEntry(value);
    if (!read.ok) return { ok: false, message: `${place}: ${read.field} ${read.message}` };
    const entry = 'entry' in read ? read.entry : read.unknown;
    if ('entry' in read) known.add(entry);
    places.set(entry, place);
  }
  const merged = merge(places.keys(), []);
  if (!merged.ok) {
    const [one, other] = merged.contents.map((entry) => places.get(entry));
    return { ok: false, message: `${one} and ${other}: id ${merged.id} has two contents` };
  }
  const isKnown = (entry: Entry | UnknownEntry): entry is Entry => known.has(entry);
  return {
    ok: true,
    entries: merged.entries.filter(isKnown),
    unknown: merged.entries.filter((entry) => !isKnown(entry)),
  };
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
