import type { NewSighting } from '@/lib/core/entries';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { type Columns, columnsOf } from './columns';
import type { Cell, Grid, GridRow } from './grids';
import { guidsIn } from './guids';
import { isFiltered } from './list-filter';
import { listLength } from './list-total';
import { all, alternativeOf } from './locate';
import type { Page } from './reading';
import { type Identified, identify } from './row-identity';
import { isSettled } from './settled';
import { isDomain, textOf } from './values';

/** A grid of the list that a page shows, with the rows that could be identified. */
export interface ListGrid<Id> {
  grid: Grid;
  columns: Columns;
  rows: { row: GridRow; id: Id; name: Cell | undefined; settled: boolean }[];
}

/** The grids whose rows are what a page lists. Others are left alone. */
export function listGrids<Id extends CustomerId | SubscriptionId>(
  page: Page,
  grids: readonly Grid[],
  wanted: Identified,
  toId: (text: string) => Id | undefined,
): ListGrid<Id>[] {
  return grids
    .map((grid) => {
      const columns = columnsOf(grid);
      const rows = [...identify(grid, columns, wanted)].flatMap(([row, text]) => {
        const id = toId(text);
        const name = nameCell(row, columns, wanted.own === 'microsoftId');
        const is = { page: page.key, id: text, name: nameIn(name) ?? '', text: rowText(row) };
        return id ? [{ row, id, name, settled: isSettled(row.element, is, page.now) }] : [];
      });
      return { grid, columns, rows };
    })
    .filter(({ rows }) => rows.length > 0);
}

const rowText = (row: GridRow): string => row.cells.map((cell) => textOf(cell.runs)).join('\n');

/** The cell that names a row: by its column, else the first that links somewhere or heads the row. */
function nameCell(row: GridRow, columns: Columns, isCustomer: boolean): Cell | undefined {
  const kinds = isCustomer ? (['company', 'name'] as const) : (['product', 'name', 'nickname'] as const);
  const named = kinds.map((kind) => columns.cell(row, kind)).find(Boolean);
  const text = (cell: Cell) => {
    const said = textOf(cell.runs);
    return !columns.kindOf(cell) && said !== '' && !isDomain(said) && guidsIn(said).length === 0;
  };
  return (
    named ??
    row.cells.find((cell) => text(cell) && (cell.links.length > 0 || cell.element.localName === 'th')) ??
    row.cells.find(text)
  );
}

/** The name that a cell shows: the only link or button in it, else its first line. Never an id. */
export function nameIn(cell: Cell | undefined): string | undefined {
  const spoken = cell?.runs.filter((run) => !run.icon) ?? [];
  const actions = spoken.filter((run) => run.action);
  const name = (actions.length === 1 ? actions[0] : spoken[0])?.text;
  return name && guidsIn(name).length === 0 ? name : undefined;
}

/**
 * What is said about a whole list. It is complete only if its own total, or a pager of one page, proves that every row
 * was seen and identified, nothing is loading, failing or being rewritten, and no search or filter is on.
 */
export function listSeen(
  page: Page,
  grids: readonly Grid[],
  lists: readonly ListGrid<CustomerId | SubscriptionId>[],
  list: { list: 'customers' } | { list: 'subscriptions'; customer: CustomerId },
): NewSighting {
  const ids = [...new Set(lists.flatMap(({ rows }) => rows.map(({ id }) => id)))];
  const lengths = lists.map(({ grid }) => listLength(grid, grids));
  const filtered = lists.some(({ grid }) => isFiltered(page.trees, grid.element, ids));
  const totals = lengths.flatMap(({ total }) => (total === undefined ? [] : [total]));
  const proven = lists.every(({ grid, rows }, number) => {
    const { total, pages } = lengths[number] ?? {};
    const seen = rows.filter(({ row }) => !row.child).length;
    const whole = total === undefined ? pages === 1 : total === seen && (pages ?? 1) === 1;
    return (
      whole &&
      grid.skeletons === 0 &&
      rows.every(({ settled }) => settled) &&
      grid.rows.length === rows.length
    );
  });
  // A grid that is still empty may belong to the list as well.
  const quiet =
    page.whole &&
    grids.every((grid) => grid.rows.length > 0) &&
    all(page.trees, 'busy').length === 0 &&
    all(page.trees, 'alert').length === 0;
  return {
    kind: 'list-seen',
    via: 'page',
    account: page.account,
    ...list,
    complete: proven && quiet && !filtered,
    filtered,
    ...(lists.length === 1 && totals[0] !== undefined && { total: totals[0] }),
    ids,
  };
}

export const gridAlternative = (lists: readonly { grid: Grid }[]): number =>
  Math.max(...lists.map(({ grid }) => alternativeOf(grid.element, 'grid')));
