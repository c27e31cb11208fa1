import type { Decimals } from '../values';

/** A table as any of the readable formats gives it: texts under headings. */
export interface Table {
  readonly header: readonly string[];
  /** The row of the heading, as a spreadsheet counts. */
  readonly headerRow: number;
  /** The first rows, for recognising what the table is. */
  readonly sample: readonly Row[];
  /** What stands before the decimals of its numbers: a point, unless told otherwise. */
  readonly decimals?: Decimals;
  /** How many items the file says there are in all; an answer of the API may be one page of several. */
  readonly total?: number;
  /** All rows from the first one on, some at a time, so that a reader can be stopped between them. May be asked for again. */
  chunks(): AsyncGenerator<Chunk, void>;
}

export interface Chunk {
  readonly rows: readonly Row[];
  /** The part of the file that has been read with this chunk, from 0 to 1. */
  readonly share: number;
}

export interface Row {
  /** As a spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

const CHUNK = 2_000;
export const SAMPLE = 50;

/** A table of rows that are in memory already. The heading is the first row that looks like one. */
export function tableOf(records: readonly (readonly string[])[], total?: number): Table | undefined {
  const at = headerIndex(records);
  const header = records[at];
  if (header === undefined) return undefined;
  const rows = numbered(records.slice(at + 1), at + 2);
  return {
    header,
    headerRow: at + 1,
    sample: rows.slice(0, SAMPLE),
    ...(total !== undefined && { total }),
    async *chunks() {
      for (let from = 0; from < rows.length; from += CHUNK)
        yield {
          rows: rows.slice(from, from + CHUNK),
          share: Math.min(1, (from + CHUNK) / rows.length),
        };
    },
  };
}

/** Rows with their numbers; empty ones count, and are left out. */
export const numbered = (records: readonly (readonly string[])[], first: number): Row[] =>
  records
    .map((cells, index) => ({ number: first + index, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));

/** Titles may stand above a table: the heading is the first of the first rows that has two cells, else the first with one. */
export function headerIndex(records: readonly (readonly string[])[]): number {
  const filled = records.slice(0, 10).map((record) => record.filter((cell) => cell.trim() !== '').length);
  const two = filled.findIndex((count) => count > 1);
  return two >= 0 ? two : filled.findIndex((count) => count > 0);
}
