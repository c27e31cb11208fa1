import { type Columns, columnsOf } from './columns';
import type { Cell, Grid, GridRow } from './grids';
import { guidsIn } from './guids';
import { alternativeOf } from './locate';
import type { Matched } from './locators';
import type { Page } from './page';
import { placeIn } from './places';
import { type Identified, identify } from './row-identity';
import { isSettled } from './settled';

export interface ListRow<Id> {
  id: Id;
  name: Cell | undefined;
  columns: Columns;
  row: GridRow;
  /** False while it is being rewritten: it may carry a badge, but nothing of it may be recorded. */
  settled: boolean;
}

/** A grid of the list that a page shows, with the rows that could be identified. */
export interface List<Id> {
  grid: Grid;
  rows: ListRow<Id>[];
}

/** The grids whose rows are what a page lists. Others are left alone. */
export function listsOf<Id extends string>(
  page: Page,
  grids: readonly Grid[],
  wanted: Identified,
  toId: (text: string) => Id | undefined,
): List<Id>[] {
  const lists = grids.map((grid) => {
    const columns = columnsOf(grid, wanted.own === 'microsoftId');
    const rows = [...identify(grid, columns, wanted)].flatMap(([row, text]) => {
      const id = toId(text);
      if (!id) return [];
      const name = nameCell(row, columns, wanted.own === 'microsoftId');
      const shown = row.cells.map((cell) => cell.text).join('\n');
      const said = { page: page.key, id, name: nameIn(name) ?? '', text: shown };
      return [{ id, name, columns, row, settled: isSettled(row.element, said, page.now) }];
    });
    return { grid, rows };
  });
  return lists.filter(({ rows }) => rows.length > 0);
}

/** The cell that names a row. */
function nameCell(row: GridRow, columns: Columns, isCustomer: boolean): Cell | undefined {
  const kinds = isCustomer ? (['company', 'name'] as const) : (['product', 'name', 'nickname'] as const);
  return kinds.map((kind) => columns.cell(row, kind)).find(Boolean);
}

/** The name that a cell shows: the only link or button in it, else its first line. Never an id. */
export function nameIn(cell: Cell | undefined): string | undefined {
  const spoken = cell?.runs.filter((run) => !run.icon) ?? [];
  const actions = spoken.filter((run) => run.action);
  const name = (actions.length === 1 ? actions[0] : spoken[0])?.text;
  return name && guidsIn(name).length === 0 ? name : undefined;
}

/** The rows of lists as the overlay needs them. */
export const placesOf = <Id, Kind>(lists: readonly List<Id>[], kind: Kind) =>
  lists.flatMap(({ rows }) =>
    rows.map(({ row: { element }, id, name }) => ({
      kind,
      id,
      element,
      place: name ? placeIn(name) : element,
    })),
  );

export const matchedBy = (lists: readonly List<unknown>[]): Matched => ({
  grid: Math.max(...lists.map(({ grid }) => alternativeOf(grid.element, 'grid'))),
});
