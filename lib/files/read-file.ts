import { parseJson } from '../core/ledger-text';
import type { Problem } from './problem';
import { csvTable } from './table/csv';
import { type Encoding, encodingOf, textOf } from './table/decode';
import { gunzip, MOST_BYTES } from './table/gunzip';
import { jsonTable } from './table/json';
import type { Table } from './table/table';
import { isSpreadsheet, xlsxTables } from './table/xlsx';

/** What a file holds, before it is known what it means. */
export type Content =
  | { kind: 'table'; format: 'csv' | 'xlsx' | 'json'; table: Table; encoding?: Encoding }
  /** A Twinwatch ledger, as it was found: its bytes are what its digests are of. */
  | { kind: 'ledger'; bytes: Uint8Array };

export type ReadFile = { ok: true; contents: Content[] } | { ok: false; problem: Problem };

/**
 * Reads the bytes of a dropped, chosen or pasted file, whatever its name: separated values in any usual encoding,
 * a spreadsheet (one content per sheet), JSON, a ledger, and each of them in gzip.
 */
export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) return problem('too-large');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const unpacked = gunzip(bytes);
    return unpacked ? readFile(unpacked) : problem('broken-archive');
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const tables = await xlsxTables(bytes);
    if (tables === undefined) return problem(isSpreadsheet(bytes) ? 'broken-spreadsheet' : 'zip-archive');
    const contents = tables.map((table): Content => ({ kind: 'table', format: 'xlsx', table }));
    return contents.length > 0 ? { ok: true, contents } : problem('empty');
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return problem('old-excel');
  return readText(bytes);
}

function readText(bytes: Uint8Array): ReadFile {
  const encoding = encodingOf(bytes);
  const start = textOf(bytes, encoding).next().value?.text ?? '';
  if (start.trim() === '') return problem('empty');
  if (start.includes('\0')) return problem('not-a-file-we-read');
  if (isLedger(start)) return { ok: true, contents: [{ kind: 'ledger', bytes }] };
  const isJson = /^\s*[[{]/.test(start);
  const value = isJson ? jsonIn([...textOf(bytes, encoding)].map(({ text }) => text).join('')) : undefined;
  if (isJson && value === undefined) return problem('broken-json');
  const table = isJson ? jsonTable(value) : csvTable(bytes, encoding);
  if (table === undefined) return problem('empty');
  const format = isJson ? 'json' : 'csv';
  return { ok: true, contents: [{ kind: 'table', format, table, encoding }] };
}

/** JSON, or JSON Lines, in which bills are handed out. Undefined: broken, or cut off. */
function jsonIn(text: string): unknown {
  const whole = parseJson(text);
  if (whole !== undefined) return whole;
  const items = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parseJson(line)]));
  return items.includes(undefined) ? undefined : items;
}

/** Also a ledger whose first line was damaged: its own reader says where. */
function isLedger(text: string): boolean {
  if (/^(.{0,3}|\s*\{\s*)"ledger"/s.test(text)) return true;
  const end = text.indexOf('\n') + 1;
  const second = end === 0 ? '' : text.slice(end, end + 20_000).split('\n', 1)[0];
  return /^\{.*"kind":.*\}$/.test(second ?? '') && /"at":/.test(second ?? '');
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const problem = (kind: Problem['kind']): ReadFile => ({ ok: false, problem: { kind } });
