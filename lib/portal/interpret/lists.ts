import type { CapturedCell, CapturedGrid, CapturedRow } from '../captured';
import { guidsIn } from '../guids';
import type { Wanted } from '../own-ids';
import { type Columns, columnsOf } from './columns';
import type { Page } from './page';
import { identify } from './row-identity';

export interface ListRow<Id> {
  id: Id;
  name: CapturedCell | undefined;
  columns: Columns;
  row: CapturedRow;
}

/** A grid of the list that a page shows, with the rows that could be identified. */
export interface List<Id> {
  grid: CapturedGrid;
  rows: ListRow<Id>[];
}

/** The grids whose rows are what a page lists. Others are left alone. `fits`: a grid looks like one of these. */
export function listsOf<Id extends string>(
  { capture }: Page<'grids'>,
  wanted: Wanted,
  fits: (columns: Columns) => boolean,
  toId: (text: string | undefined) => Id | undefined,
): List<Id>[] {
  const isOfCustomers = wanted.own === 'microsoftId';
  const lists = capture.grids.map((grid) => {
    const columns = columnsOf(grid, isOfCustomers);
    const meaning = {
      kindOf: columns.kindOf,
      fits: fits(columns),
      // Where no heading is understood, the only column of GUIDs beside one of domains is the customers' Microsoft ID.
      isLoneGuidOwn: isOfCustomers && columns.hasLoneGuid && columns.has('domain'),
    };
    const ids = identify(grid, meaning, wanted).map(toId);
    const rows = grid.rows.flatMap((row, index) => {
      const id = ids[index];
      return id ? [{ id, name: nameCell(row, columns, isOfCustomers), columns, row }] : [];
    });
    return { grid, rows };
  });
  return lists.filter(({ rows }) => rows.length > 0);
}

/** The cell that names a row. */
function nameCell(row: CapturedRow, columns: Columns, isCustomer: boolean): CapturedCell | undefined {
  const kinds = isCustomer ? (['company', 'name'] as const) : (['product', 'name', 'nickname'] as const);
  return kinds.map((kind) => columns.cell(row, kind)).find(Boolean);
}

/** The name that a cell shows: the only link or button in it, else its first line. Never an id. */
export function nameIn(cell: CapturedCell | undefined): string | undefined {
  const spoken = cell?.runs.filter((run) => !run.icon) ?? [];
  const actions = spoken.filter((run) => run.action);
  const name = (actions.length === 1 ? actions[0] : spoken[0])?.text;
  return name && guidsIn(name).length === 0 ? name : undefined;
}

/** The id of every row of the capture, in its order; null where none could be told. */
export function idsOf<Id>({ capture }: Page<'grids'>, lists: readonly List<Id>[]): (Id | null)[] {
  const found = new Map(lists.flatMap(({ rows }) => rows.map(({ row, id }) => [row, id])));
  return capture.grids.flatMap(({ rows }) => rows.map((row) => found.get(row) ?? null));
}
