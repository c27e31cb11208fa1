import { unzip } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { MOST_BYTES } from './gunzip';
import { type Table, tableOf } from './table';

/** The tables of a spreadsheet, one per sheet that has rows; undefined when it cannot be read. */
export async function xlsxTables(bytes: Uint8Array): Promise<Table[] | undefined> {
  if ((await unpackedSize(bytes)) > MOST_BYTES) return undefined;
  const sheets = await readSheets(new Blob([bytes.slice()])).catch(() => undefined);
  return sheets?.flatMap(({ data }) => {
    const table = tableOf(data.map((row) => row.map(textOf)));
    return table ? [table] : [];
  });
}

/** What the archive says its files take unpacked, without unpacking one. Infinite when it is no archive. */
function unpackedSize(bytes: Uint8Array): Promise<number> {
  let size = 0;
  return new Promise((resolve) => {
    const filter = ({ originalSize }: { originalSize: number }) => {
      size += originalSize;
      return false;
    };
    unzip(bytes, { filter }, (error) => resolve(error ? Number.POSITIVE_INFINITY : size));
  });
}

/** A cell as text; a date in ISO order, so that no order of day and month has to be guessed. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace('T00:00:00.000Z', '');
}
