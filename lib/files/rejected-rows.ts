import { csvOf } from './out/csv';
import type { Preview } from './preview';
import type { Problem } from './problem';
import type { Table } from './table/table';

/**
 * The rows that could not be taken, as a file like the one they came from, with the reason in a column of its own:
 * to be put right and imported again.
 */
export const rejectedRows = (
  { header }: Table,
  rejected: Preview['rejected'],
  say: (problem: Problem) => string,
): Uint8Array =>
  csvOf({
    header: [...header, 'Twinwatch'],
    rows: rejected.map(({ row, problem }) => [
      ...header.map((_, index) => row.cells[index] ?? ''),
      say(problem),
    ]),
  });
