import * as z from 'zod/mini';
import { type Collected, Collection } from './collection';

/** The ledger as a file: a header, then an entry a line; one JSON object with `entries` is read as well (ledger.md, Entries). */

const header = z.looseObject({ ledger: z.literal(1) });

export function readLedger(text: string): Collected {
  const trimmed = text.trim();
  const object = header.safeParse(parseJson(trimmed));
  if (object.success && 'entries' in object.data) {
    const { entries } = object.data;
    if (!Array.isArray(entries)) return { ok: false, message: 'entries is not a list' };
    return collect(entries.map((value, index) => [`entry ${index + 1}`, value]));
  }
  const lines = trimmed.split(/\r\n|\n|\r/);
  const first = header.safeParse(parseJson(lines[0] ?? ''));
  if (!first.success)
    return { ok: false, message: 'line 1: not the header of a ledger file, such as {"ledger":1}' };
  if ('entries' in first.data)
    return { ok: false, message: 'line 1: brings entries of its own, and others follow' };
  const values: [string, unknown][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const value = parseJson(line);
    if (value === undefined) return { ok: false, message: `line ${index + 1}: not JSON` };
    if (header.safeParse(value).success)
      return { ok: false, message: `line ${index + 1}: the header of another ledger` };
    values.push([`line ${index + 1}`, value]);
  }
  return collect(values);
}

function collect(values: [string, unknown][]): Collected {
  const collection = new Collection();
  for (const [place, value] of values) collection.add(place, value);
  return collection.read();
}

/** Undefined when the text is no JSON; JSON itself knows no undefined. A byte order mark is none of it, nor are blanks. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
