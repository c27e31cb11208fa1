import type { Cell, Grid, GridRow } from './grids';
import { guidOf } from './guids';
import { isDomain, quantityIn, statusIn } from './values';
import { type FieldKind, fieldOf } from './words';

/** What the columns of a grid hold, and how to reach a row's cell of a kind. */
export interface Columns {
  kindOf: (cell: Cell) => ColumnKind | undefined;
  /** The cell of a kind; undefined when the row has none, or more than one. */
  cell: (row: GridRow, kind: ColumnKind) => Cell | undefined;
  has: (kind: ColumnKind) => boolean;
  /** No heading was understood, and exactly one column holds GUIDs. */
  hasLoneGuid: boolean;
}

/** `guid`: a column of GUIDs that says nothing else about itself. */
export type ColumnKind = FieldKind | 'guid';

const keyOf = (cell: Cell): string => cell.field || `#${cell.at}`;

/**
 * What each column holds: by the field id of its cells, else by the word of its heading, else by content in which
 * several rows agree. Content decides about counts and statuses only where no heading could be understood: beside
 * headings that are understood, a column with another heading is something else.
 */
export function columnsOf(grid: Grid, isOfCustomers: boolean): Columns {
  const kinds = new Map<string, ColumnKind>();
  const columns = new Map<string, Cell[]>();
  for (const row of grid.rows)
    for (const cell of row.cells) {
      const column = columns.get(keyOf(cell)) ?? [];
      columns.set(keyOf(cell), column);
      column.push(cell);
    }
  const headings = new Map<string, Cell>();
  for (const heading of grid.headings) headings.set(`#${heading.at}`, heading).set(keyOf(heading), heading);
  let understood = false;
  for (const [key, cells] of columns) {
    const heading = headings.get(key) ?? (cells[0] && headings.get(`#${cells[0].at}`));
    const word = fieldOf(heading?.text ?? '');
    if (word) understood = true;
    const kind = fieldOf(cells[0]?.field ?? '') ?? word;
    if (kind) kinds.set(key, kind);
  }
  byContent(columns, kinds, understood, isOfCustomers);
  nameByContent(columns, kinds);
  const guids = [...kinds.values()].filter((kind) => kind === 'guid');
  return {
    has: (kind) => [...kinds.values()].includes(kind),
    hasLoneGuid: !understood && guids.length === 1,
    kindOf: (cell) => kinds.get(keyOf(cell)),
    cell: (row, kind) => {
      const cells = row.cells.filter((cell) => kinds.get(keyOf(cell)) === kind);
      return cells.length === 1 ? cells[0] : undefined;
    },
  };
}

const CONTENTS: [kind: ColumnKind, fits: (cell: Cell) => boolean, always: boolean][] = [
  ['guid', (cell) => guidOf(cell.text) !== undefined, true],
  ['domain', (cell) => isDomain(cell.text), true],
  ['status', (cell) => (statusIn(cell.runs)?.status ?? 'unknown') !== 'unknown', false],
  ['quantity', (cell) => quantityIn(cell.text) !== undefined, false],
];

function byContent(
  columns: Map<string, Cell[]>,
  kinds: Map<string, ColumnKind>,
  understood: boolean,
  isOfCustomers: boolean,
): void {
  for (const [kind, fits, always] of CONTENTS) {
    // A subscription may be called like a domain.
    if (kind === 'domain' && !isOfCustomers) continue;
    if ((understood && !always) || [...kinds.values()].includes(kind)) continue;
    const fitting = [...columns].filter(([key, cells]) => {
      const filled = cells.filter((cell) => cell.runs.length > 0);
      // One row agrees with everything; only GUIDs and domains cannot be anything else.
      return !kinds.has(key) && filled.length > (always ? 0 : 1) && filled.every(fits);
    });
    // Several GUID columns are each judged by agreement with the rows' ids; of other kinds two leave it open.
    if (kind === 'guid' || fitting.length === 1) for (const [key] of fitting) kinds.set(key, kind);
  }
}

const NAMES: ColumnKind[] = ['name', 'product', 'company', 'nickname'];

/** Without a heading, names stand in the only column that links or heads rows, else in the only one of words. */
function nameByContent(columns: Map<string, Cell[]>, kinds: Map<string, ColumnKind>): void {
  if (NAMES.some((kind) => [...kinds.values()].includes(kind))) return;
  const texts = [...columns].filter(
    ([key, cells]) => !kinds.has(key) && cells.some((cell) => /\p{L}/u.test(cell.text)),
  );
  const likely = texts.filter(([, cells]) =>
    cells.some((cell) => cell.links.length > 0 || cell.element.localName === 'th'),
  );
  const [only, ...more] = likely.length > 0 ? likely : texts;
  if (only && more.length === 0) kinds.set(only[0], 'name');
}
