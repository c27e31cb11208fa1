import { squash } from '../portal/words';
import { MAPPED_FIELDS, type MappedField, mapped } from './kinds/mapped';
import type { Recognised } from './recognise';
import type { Column } from './row-reader';
import type { Table } from './table/table';

/** What a person said the columns are: a field and the heading of its column. Plain data, to be remembered. */
export type Mapping = Partial<Record<MappedField, string>>;

/** Under which a mapping is remembered: the same set of headings, whatever their order and capitals. */
export const headerKey = (header: readonly string[]): string =>
  [...new Set(header.map(squash))].filter(Boolean).sort().join('|');

/** The table as the mapping reads it; undefined without a column of ids. Headings that are not there are passed over. */
export function byMapping(table: Table, mapping: Mapping): Recognised | undefined {
  const columns = new Map<string, Column>();
  for (const field of Object.keys(MAPPED_FIELDS)) {
    const heading = Object.entries(mapping).find(([name]) => name === field)?.[1];
    const index = heading === undefined ? -1 : table.header.indexOf(heading);
    if (heading !== undefined && index >= 0) columns.set(field, { index, heading });
  }
  const hasId = columns.has('customer') || columns.has('subscription');
  return hasId ? { kind: mapped, by: 'hand', columns } : undefined;
}

/** What was recognised, as a person may change it. */
export const mappingOf = ({ columns }: Recognised): Mapping =>
  Object.fromEntries([...columns].map(([field, { heading }]) => [field, heading]));

/** With neither of these nothing can be said about anybody. */
export const isEnough = ({ customer, subscription }: Mapping): boolean =>
  customer !== undefined || subscription !== undefined;

/** Somebody has to say whose subscriptions these are. */
export const asksCustomer = ({ customer, subscription }: Mapping): boolean =>
  subscription !== undefined && customer === undefined;
