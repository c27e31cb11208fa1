import { readFileSync } from 'node:fs';
import { fold } from '../core/book';
import type { Entry } from '../core/entries';
import { accountId } from '../core/ids';
import { readEntry } from '../core/read-entry';
import { knownFrom } from './known';
import { type Ask, type Preview, preview } from './preview';
import { type Content, readFile } from './read-file';
import { type Recognised, recognise } from './recognise';
import type { Table } from './table/table';

export const SOURCE = accountId.parse('11111111-1111-4111-8111-111111111111');
export const TARGET = accountId.parse('22222222-2222-4222-8222-222222222222');
export const CONTOSO = 'c0000000-0000-4000-8000-000000000001';
export const FABRIKAM = 'c0000000-0000-4000-8000-000000000002';
/** Legacy ids are written in capitals, new commerce ones are not. */
export const OLD = 'AAAAAAAA-0000-4000-8000-000000000001';
export const NEW = 'bbbbbbbb-0000-4000-8000-000000000001';
export const AT = '2026-03-10T09:00:00Z';

export const fixture = (name: string): Uint8Array => readFileSync(`test/fixtures/files/${name}`);

const documents: Record<string, { columns?: string[]; sampleValues?: Record<string, string> }> = JSON.parse(
  new TextDecoder().decode(fixture('documented-columns.json')),
);

/** The documented headings of a kind, and one row: its printed values, and those given here. */
export function documented(kind: string, values: Record<string, string>): string[][] {
  const { columns, sampleValues } = documents[kind] ?? {};
  if (columns === undefined) throw new Error(`${kind} is not documented.`);
  return [columns, columns.map((column) => values[column] ?? sampleValues?.[column] ?? '')];
}

export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TestEncoding = (typeof ENCODINGS)[number];

export function encode(text: string, encoding: TestEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'utf-16le':
    case 'utf-16be':
      return Uint8Array.from(
        [...`\uFEFF${text}`].flatMap((letter) => {
          const bytes = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
          return encoding === 'utf-16le' ? bytes : bytes.reverse();
        }),
      );
    case 'windows-1252':
      return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }
}

export const separated = (rows: readonly (readonly string[])[], delimiter = ',', newline = '\r\n'): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + newline).join('');

/** The only table of a file; fails without one. */
export async function tableIn(bytes: Uint8Array | string): Promise<Table> {
  const read = await readFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  const [content]: (Content | undefined)[] = read.ok ? read.contents : [];
  if (content?.kind !== 'table') throw new Error(`No table: ${JSON.stringify(read)}`);
  return content.table;
}

export function entry(value: object): Entry {
  const read = readEntry({
    id: crypto.randomUUID(),
    at: '2026-03-01T00:00:00Z',
    via: 'person',
    ...value,
  });
  if (!read.ok || !('entry' in read)) throw new Error(`No entry: ${JSON.stringify(read)}`);
  return read.entry;
}

export const ACCOUNTS: readonly Entry[] = [
  { account: SOURCE, role: 'source', name: 'Old Ltd' },
  { account: TARGET, role: 'target', name: 'New Inc' },
].map((one) => entry({ kind: 'account-set', cloud: 'global', tenantId: one.account, ...one }));

export const knownOf = (entries: readonly Entry[] = ACCOUNTS) =>
  knownFrom(fold(entries), Date.parse('2026-06-01T00:00:00Z'));

export async function previewed(
  table: Table,
  asked: Omit<Partial<Ask>, 'as'> & { as?: Recognised | undefined } = {},
): Promise<Preview> {
  const as = asked.as ?? recognise(table);
  if (as === undefined) throw new Error(`Not recognised: ${table.header.join()}`);
  const running = preview({ table, about: { account: SOURCE }, at: AT, known: knownOf(), ...asked, as });
  for (;;) {
    const step = await running.next();
    if (step.done) return step.value;
  }
}
