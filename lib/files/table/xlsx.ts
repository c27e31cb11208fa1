import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { MOST_BYTES } from './gunzip';
import { type Table, tableOf } from './table';

/** The tables of a spreadsheet, one per sheet that has rows; undefined when it cannot be read. */
export async function xlsxTables(bytes: Uint8Array): Promise<Table[] | undefined> {
  const stored = unpacked(bytes);
  const sheets = stored && (await readSheets(new Blob([stored])).catch(() => undefined));
  return sheets?.flatMap(({ data }) => {
    const table = tableOf(data.map((row) => row.map(textOf)));
    return table ? [table] : [];
  });
}

/** False only for an archive that can be opened and lacks what every spreadsheet has. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.push(name);
        return false;
      },
    });
  } catch {
    // Broken: whatever it was to be.
    return true;
  }
  return names.length === 0 || names.includes('[Content_Types].xml');
}

/**
 * The same archive with nothing packed. The reader would unpack larger sheets in a worker made from a blob, which an
 * extension's page does not allow; and a small archive that unpacks to a huge one is noticed before it is unpacked.
 */
function unpacked(bytes: Uint8Array): ArrayBuffer | undefined {
  let size = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    size += originalSize;
    if (size > MOST_BYTES) throw new RangeError('too large');
    return /\.(xml|rels)$/i.test(name);
  };
  try {
    return new Uint8Array(zipSync(unzipSync(bytes, { filter }), { level: 0 })).buffer;
  } catch {
    // Whatever is wrong with it, it is no spreadsheet that can be opened, and the user is told so.
    return undefined;
  }
}

/** A cell as text; a date in ISO order, so that no order of day and month has to be guessed. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (!(cell instanceof Date)) return String(cell);
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace('T00:00:00.000Z', '');
}
