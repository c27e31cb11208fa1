import type { CapturedGrid } from '../captured';
import { isFiltered } from './list-filtered';
import { listTotal } from './list-total';
import { type Interpretation, LOADING, type Page, readAs } from './page';

/** Whether nothing is in a grid but, at most, a message across all of it, such as "No records found". */
export const isBare = ({ rows }: CapturedGrid): boolean =>
  rows.every(({ cells, keys }) => cells.length === 1 && keys.length === 0 && cells[0]?.guid === undefined);

/**
 * A list without rows: an empty one where the total of each of its grids is 0 and nothing loads or warns, else one that
 * loads. Nothing is sighted, and nobody counts as gone: an error may look like this.
 */
export function readEmpty({ capture }: Page<'grids'>): Interpretation {
  const { grids, whole, busy, alert } = capture;
  const isEmpty = grids.every((grid) => grid.skeletons === 0 && !grid.more && listTotal(grid) === 0);
  if (!isEmpty || !whole || busy || alert) return LOADING;
  const ids = grids.flatMap(({ rows }) => rows.map(() => null));
  return readAs({ ids, ...(!grids.some(isFiltered) && { empty: true }) });
}
