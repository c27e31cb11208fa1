import Papa from 'papaparse';
import { type Cell, neutral, type Sheet } from './sheet';

/** A CSV file that spreadsheets open as it is: UTF-8 with a byte order mark, CRLF, quoted where needed. */
export function csvOf({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Uint8Array {
  const text = (cell: Cell): string =>
    cell === undefined ? '' : typeof cell === 'number' ? String(cell) : neutral(cell);
  const lines = Papa.unparse([header, ...rows].map((row) => row.map(text)));
  return new TextEncoder().encode(`\uFEFF${lines}\r\n`);
}
