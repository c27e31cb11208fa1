import type { CapturedCell, CapturedGrid, CapturedRow, Run } from '../captured';
import { guidsIn } from '../guids';
import type { Wanted } from '../own-ids';
import { isOfOtherList } from '../part-words';
import { isOfOrders, squash } from '../words';
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
  fits: (columns: Columns, grid: CapturedGrid) => boolean,
  toId: (text: string | undefined) => Id | undefined,
): List<Id>[] {
  const isOfCustomers = wanted.own === 'microsoftId';
  const plans = capture.grids
    .filter(({ titles: [title = ''] = [] }) => !isOfOrders(title) && !isOfOtherList(title, isOfCustomers))
    .map((grid) => {
      const columns = columnsOf(grid, isOfCustomers);
      const names = (cell: CapturedCell) => NAMES_ROW[wanted.own].includes(columns.kindOf(cell));
      const isLinked = grid.rows.some(({ cells }) =>
        cells.some((cell) => names(cell) && cell.links.some(wanted.of)),
      );
      return { grid, columns, names, isLinked };
    });
  const lists = plans.map(({ grid, columns, names, isLinked }) => {
    const meaning = {
      kindOf: columns.kindOf,
      names,
      // Beside a grid whose names lead to what they name, one whose names lead nowhere lists something else.
      fits: fits(columns, grid) && (isLinked || !plans.some((plan) => plan.isLinked)),
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

/** The columns that name what a row is. */
const NAMES_ROW: Record<Wanted['own'], (string | undefined)[]> = {
  microsoftId: ['name', 'company', 'microsoftId', 'domain'],
  subscriptionId: ['name', 'product', 'nickname', 'subscriptionId'],
};

/** The cell that names a row. */
function nameCell(row: CapturedRow, columns: Columns, isCustomer: boolean): CapturedCell | undefined {
  const kinds = isCustomer ? (['company', 'name'] as const) : (['product', 'name', 'nickname'] as const);
  return kinds.map((kind) => columns.cell(row, kind)).find(Boolean);
}

/** `CO` before `Contoso`: what stands in for a picture. */
const isInitials = ({ text }: Run, next: Run | undefined): boolean =>
  /^\p{Lu}{1,3}$/u.test(text) && next?.text.toUpperCase().startsWith(text.slice(0, 1)) === true;

const TAGS =
  /^(new|trial|preview|addon|neu|test(version)?|vorschau|nouveau|essai|nuevo|prueba|novo|avaliação|nuovo|prova|новое|пробная|新規|試用版|试用|평가판)$/;
/** `Trial` before a name: a small label, not what it is called. */
const isTag = ({ text }: Run, next: Run | undefined): boolean =>
  next !== undefined && text.length < 20 && TAGS.test(squash(text));

/** The name that a cell shows: the only link or button in it, else its first line. Never an id, a label nor initials. */
export function nameIn(cell: CapturedCell | undefined): string | undefined {
  const spoken = cell?.runs.filter((run) => !run.icon) ?? [];
  const actions = spoken.filter((run) => run.action);
  const name = (
    actions.length === 1
      ? actions[0]
      : spoken.find((run, at) => !isInitials(run, spoken[at + 1]) && !isTag(run, spoken[at + 1]))
  )?.text;
  return name && guidsIn(name).length === 0 ? name : undefined;
}

/** The id of every row of the capture, in its order; null where none could be told. */
export function idsOf<Id>({ capture }: Page<'grids'>, lists: readonly List<Id>[]): (Id | null)[] {
  const found = new Map(lists.flatMap(({ rows }) => rows.map(({ row, id }) => [row, id])));
  return capture.grids.flatMap(({ rows }) => rows.map((row) => found.get(row) ?? null));
}
