import * as z from 'zod/mini';
import { parseJson } from '@/lib/core/ledger-text';
import { headerKey, type Mapping } from '@/lib/files/mapping';
import type { DateOrder } from '@/lib/files/values';

/** What a person said once about the columns of a spreadsheet, for the next one with the same headings. */
export interface Remembered {
  mapping: Mapping;
  dates?: DateOrder;
}

const remembered = z.object({
  mapping: z.record(z.string(), z.string()),
  dates: z.exactOptional(z.enum(['mdy', 'dmy'])),
});

const keyOf = (header: readonly string[]): string => `columns ${headerKey(header)}`;

export function recall(header: readonly string[]): Remembered | undefined {
  const { data } = remembered.safeParse(parseJson(localStorage.getItem(keyOf(header)) ?? ''));
  // Headings of another file of the same set may be written otherwise: then it has to be said again.
  return data && Object.values(data.mapping).every((heading) => header.includes(heading)) ? data : undefined;
}

export const remember = (header: readonly string[], what: Remembered): void =>
  localStorage.setItem(keyOf(header), JSON.stringify(what));
