import type { Cell, Grid, GridRow } from './grids';
import { guidOf } from './guids';
import { isDomain, quantityIn } from './values';
import { type FieldKind, fieldOf, statusOf } from './words';

/** What the columns of a grid hold, and how to reach a row's cell of a kind. */
export interface Columns {
  kindOf: (cell: Cell) => ColumnKind | undefined;
  /** The cell of a kind; undefined when the row has none, or more than one. */
  cell: (row: GridRow, kind: ColumnKind) => Cell | undefined;
  /** `guid` when no heading was understood and exactly one column holds GUIDs. */
  alone: 'guid' | undefined;
}

/** `guid`: a column of GUIDs that says nothing else about itself. */
export type ColumnKind = FieldKind | 'guid';

const keyOf = (cell: Cell): string => cell.field || `#${cell.at}`;

/**
 * What each column holds: by the field id of its cells, else by the word of its heading, else by content in which
 * several rows agree. Content decides about counts and statuses only where no heading could be understood: beside
 * headings that are understood, a column with another heading is something else.
 */
export function columnsOf(grid: Grid): Columns {
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
    const title = heading ? heading.text : '';
    const word = fieldOf(title);
    if (word) understood = true;
    const kind = fieldOf(cells[0]?.field ?? '') ?? word;
    if (kind) kinds.set(key, kind);
  }
  byContent(columns, kinds, understood);
  const guids = [...kinds.values()].filter((kind) => kind === 'guid');
  return {
    alone: !understood && guids.length === 1 ? 'guid' : undefined,
    kindOf: (cell) => kinds.get(keyOf(cell)),
    cell: (row, kind) => {
      const cells = row.cells.filter((cell) => kinds.get(keyOf(cell)) === kind);
      return cells.length === 1 ? cells[0] : undefined;
    },
  };
}

const CONTENTS: [kind: ColumnKind, fits: (text: string) => boolean, always: boolean][] = [
  ['guid', (text) => guidOf(text) !== undefined, true],
  ['domain', isDomain, true],
  ['status', (text) => statusOf(text) !== undefined, false],
  ['quantity', (text) => quantityIn(text) !== undefined, false],
];

function byContent(columns: Map<string, Cell[]>, kinds: Map<string, ColumnKind>, understood: boolean): void {
  for (const [kind, fits, always] of CONTENTS) {
    if ((understood && !always) || [...kinds.values()].includes(kind)) continue;
    const fitting = [...columns].filter(([key, cells]) => {
      const texts = cells.map((cell) => cell.text).filter(Boolean);
      return !kinds.has(key) && texts.length > 0 && texts.every(fits);
    });
    // Several GUID columns are each judged by agreement with the rows' ids; of other kinds two leave it open.
    if (kind === 'guid' || fitting.length === 1) for (const [key] of fitting) kinds.set(key, kind);
  }
}
