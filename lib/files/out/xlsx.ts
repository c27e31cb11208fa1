import writeSheets from 'write-excel-file/universal';
import { neutral, type Sheet } from './sheet';

/** One spreadsheet of several sheets. Cells are texts or numbers, never formulas. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = writeSheets(
    sheets.map(({ name, header, rows }) => ({
      sheet: nameOf(name),
      stickyRowsCount: 1,
      columns: header.map(() => ({ width: 24 })),
      data: [
        header.map((value) => ({ value: neutral(value), type: String, fontWeight: 'bold' as const })),
        ...rows.map((row) =>
          row.map((cell) =>
            cell === undefined || cell === ''
              ? null
              : typeof cell === 'number'
                ? { value: cell, type: Number }
                : { value: neutral(printable(cell)), type: String },
          ),
        ),
      ],
    })),
  );
  return new Uint8Array(await (await written.toBlob()).arrayBuffer());
}

/** Excel takes 31 characters and none of these signs for a sheet's name. */
const nameOf = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

/** XML has no place for control characters. */
const printable = (text: string): string =>
  [...text].filter((letter) => letter === '\n' || letter === '\t' || letter >= ' ').join('');
