import { squash } from '../portal/words';
import { KIND_IDS, type Kind } from './kind';
import { KINDS } from './kinds';
import type { Column, Columns } from './row-reader';
import { shapeOf } from './shape';
import type { Table } from './table/table';

/** What a table is taken for, and where its fields stand. */
export interface Recognised {
  readonly kind: Kind;
  /** Taken for it by its headings, by what its cells look like, or by a person. What cells look like, a person must confirm. */
  readonly by: 'headings' | 'shape' | 'hand';
  readonly columns: Columns;
  /** The first row is a row like the others. */
  readonly isHeaderless?: true;
}

/** Recognises a table by its headings, else by its cells; undefined: a person has to say what the columns are. */
export function recognise(table: Table): Recognised | undefined {
  const found = KINDS.flatMap((kind) => {
    const columns = columnsOf(kind, table.header);
    return kind.needs.every((any) => any.some((field) => columns.has(field))) ? [{ kind, columns }] : [];
  });
  // The kind that explains most columns; of equal ones, the first of the list.
  const [best] = found.sort((a, b) => b.columns.size - a.columns.size);
  return best ? { ...best, by: 'headings' } : shapeOf(table);
}

/** The first column that bears one of a field's headings. */
function columnsOf(kind: Kind, header: readonly string[]): Columns {
  const names = header.map((heading) => squash(heading));
  const columns = new Map<string, Column>();
  for (const [field, aliases] of Object.entries(kind.fields)) {
    const accepted = aliases.split('|');
    const index = names.findIndex((name) => name !== '' && accepted.includes(name));
    if (index >= 0) columns.set(field, { index, heading: header[index] ?? '' });
  }
  return columns;
}

/** Bills and prices only add to subscriptions that are known: of several files, lists are previewed first. */
export const inReadingOrder = <File extends { as: Recognised }>(files: readonly File[]): File[] =>
  files.toSorted((a, b) => KIND_IDS.indexOf(a.as.kind.id) - KIND_IDS.indexOf(b.as.kind.id));

/** Whether somebody has to say whose subscriptions these are, if the file's name or the open page does not. */
export function asksForCustomer(table: Table, { kind, columns }: Recognised): boolean {
  if (kind.asksCustomer === undefined || !columns.has('subscription') || columns.has('customer'))
    return false;
  // Answers of the API name the customer in their addresses.
  const addresses = ['self', 'collection'].flatMap((field) => columns.get(field)?.index ?? []);
  return !table.sample.some(({ cells }) =>
    addresses.some((index) => /\/customers\/[0-9a-f-]{36}/i.test(cells[index] ?? '')),
  );
}
