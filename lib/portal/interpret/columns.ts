import { type CapturedCell, type CapturedRow, textOf } from '../captured';
import { type FieldKind, fieldOf, statusOf } from '../words';
import { type AlignedGrid, spanOf } from './aligned';
import { fieldIn } from './field-id';
import { isDomain, quantityOf, statusIn } from './values';

/** What the columns of a grid hold, and how to reach a row's cell of a kind. */
export interface Columns {
  kindOf: (cell: CapturedCell) => ColumnKind | undefined;
  /** The cell of a kind; undefined when the row has none, or more than one. */
  cell: (row: CapturedRow, kind: ColumnKind) => CapturedCell | undefined;
  has: (kind: ColumnKind) => boolean;
  /** No heading was understood, and exactly one column holds GUIDs. */
  hasLoneGuid: boolean;
}

/** `guid`: a column of GUIDs that says nothing else about itself. */
export type ColumnKind = FieldKind | 'guid';

const keyOf = (cell: CapturedCell): string => fieldIn(cell.id) || `#${cell.at}`;

/**
 * What each column holds: by the field id of its cells, else by the word of its heading, else by content in which
 * several rows agree. Content decides about counts and statuses only where no heading could be understood: beside
 * headings that are understood, a column with another heading is something else.
 */
export function columnsOf(grid: AlignedGrid, isOfCustomers: boolean): Columns {
  const kinds = new Map<string, ColumnKind>();
  const columns = new Map<string, CapturedCell[]>();
  // What hangs below a row is something else, with columns of its own.
  const own = grid.rows.filter(({ child }) => !child);
  for (const row of own.length > 0 ? own : grid.rows)
    for (const cell of row.cells) {
      const column = columns.get(keyOf(cell)) ?? [];
      columns.set(keyOf(cell), column);
      column.push(cell);
    }
  const headings = new Map<string, CapturedCell>();
  for (const heading of grid.headings) headings.set(`#${heading.at}`, heading).set(keyOf(heading), heading);
  const understood =
    grid.blind === true || grid.headings.some(({ runs }) => fieldOf(textOf(runs)) !== undefined);
  /** Columns that are called something that is not known, in a language whose words are: they hold something else. */
  const others = new Set<string>();
  for (const [key, cells] of columns) {
    const heading = headings.get(key) ?? (cells[0] && headings.get(`#${cells[0].at}`));
    // A heading over several columns names none of them.
    const isOne = cells.every((cell) => heading && spanOf(cell) === spanOf(heading));
    const word = isOne ? fieldOf(textOf(heading?.runs ?? [])) : undefined;
    const kind = fieldOf(fieldIn(cells[0]?.id ?? '')) ?? word;
    if (kind) kinds.set(key, kind);
    else if (grid.isKnown && textOf(heading?.runs ?? []) !== '') others.add(key);
  }
  byContent(columns, kinds, others, understood, isOfCustomers);
  if (!grid.blind) nameByContent(columns, kinds);
  const guids = [...kinds].filter(([, kind]) => kind === 'guid').map(([key]) => key);
  return {
    has: (kind) => [...kinds.values()].includes(kind),
    hasLoneGuid: !understood && guids.length === 1 && guids.every((key) => !others.has(key)),
    kindOf: (cell) => kinds.get(keyOf(cell)),
    cell: (row, kind) => {
      const cells = row.cells.filter((cell) => kinds.get(keyOf(cell)) === kind);
      return cells.length === 1 ? cells[0] : undefined;
    },
  };
}

interface Content {
  kind: ColumnKind;
  fits: (cell: CapturedCell) => boolean;
  /** Also beside headings that are understood. */
  always?: true;
  /** Whatever its own heading says. */
  anyhow?: true;
  /** Another column in which most cells are like this may be the one, so that none is. */
  rivals?: (cell: CapturedCell) => boolean;
}
/** `11/2026`, which could be eleven of so many. */
const MONTH = /^\d\d? ?\/ ?(19|20)\d\d$/;
const FIGURES = /^\d[\d .,'’/]*$/;
const MONEY = /[.,]\d\d$/;
const namesStatus = (text: string): boolean =>
  [text, ...text.split(/[^\p{L}]+/u)].some((word) => (statusOf(word) ?? 'unknown') !== 'unknown');

const CONTENTS: Content[] = [
  { kind: 'guid', fits: ({ guid }) => guid !== undefined, always: true, anyhow: true },
  { kind: 'domain', fits: ({ runs }) => isDomain(textOf(runs)) },
  {
    kind: 'status',
    fits: ({ runs }) => (statusIn(runs)?.status ?? 'unknown') !== 'unknown',
    anyhow: true,
    rivals: ({ runs }) => runs.some(({ text }) => namesStatus(text)),
  },
  {
    kind: 'quantity',
    fits: ({ runs }) => quantityOf(runs) !== undefined && !MONTH.test(textOf(runs)),
    rivals: ({ runs }) => FIGURES.test(textOf(runs)) && !MONEY.test(textOf(runs)),
  },
];

function byContent(
  columns: Map<string, CapturedCell[]>,
  kinds: Map<string, ColumnKind>,
  others: ReadonlySet<string>,
  understood: boolean,
  isOfCustomers: boolean,
): void {
  for (const { kind, fits, always, anyhow, rivals } of CONTENTS) {
    // A subscription may be called like a domain.
    if (kind === 'domain' && !isOfCustomers) continue;
    if ((understood && !always) || [...kinds.values()].includes(kind)) continue;
    const fitting = [...columns].filter(([key, cells]) => {
      const filled = cells.filter((cell) => cell.runs.length > 0);
      // One row agrees with everything; only GUIDs and domains cannot be anything else.
      const isMost = filled.filter(fits).length * 2 > filled.length;
      // One cell that is no GUID must not hide what the others say of their rows.
      const isFitting = kind === 'guid' ? isMost : filled.every(fits);
      const isFree = !kinds.has(key) && (anyhow || !others.has(key));
      return isFree && filled.length > (always ? 0 : 1) && isFitting;
    });
    // Several GUID columns are each judged by agreement with the rows' ids; of other kinds two leave it open.
    const isRivalled = [...columns].some(
      ([key, cells]) =>
        rivals !== undefined &&
        !kinds.has(key) &&
        !fitting.some(([other]) => other === key) &&
        cells.filter(rivals).length * 2 > cells.length,
    );
    const voids = [...columns].filter(
      ([key, cells]) => !kinds.has(key) && cells.every(({ runs }) => textOf(runs) === ''),
    );
    // A column that shows nothing may hold just this, in a box to type in; one of boxes to tick is usual.
    const isHidden = kind === 'quantity' && (voids.length > 1 || voids.some(([key]) => others.has(key)));
    if (kind === 'guid' || (fitting.length === 1 && !isRivalled && !isHidden))
      for (const [key] of fitting) kinds.set(key, kind);
  }
}

const NAMES: ColumnKind[] = ['name', 'product', 'company', 'nickname'];

/**
 * Without a heading that names them, names stand in the only column that links or heads rows, in every row and not behind
 * a column that could name rows as well; else in the only one of words.
 */
function nameByContent(columns: Map<string, CapturedCell[]>, kinds: Map<string, ColumnKind>): void {
  if (NAMES.some((kind) => [...kinds.values()].includes(kind))) return;
  const texts = [...columns].filter(
    ([key, cells]) => !kinds.has(key) && cells.some(({ runs }) => /\p{L}/u.test(textOf(runs))),
  );
  const isLikely = ({ links, head }: CapturedCell) => links.length > 0 || head === true;
  const likely = texts.filter(([, cells]) => cells.some(isLikely));
  const [only, ...more] = likely.length > 0 ? likely : texts;
  if (!only || more.length > 0) return;
  const before = texts.slice(0, texts.indexOf(only)).filter(([, cells]) => isDistinct(cells));
  if (likely.length > 0 && (before.length > 0 || !only[1].every(isLikely))) return;
  kinds.set(only[0], 'name');
}

/** Something else stands in each row. */
const isDistinct = (cells: readonly CapturedCell[]): boolean =>
  new Set(cells.map(({ runs }) => textOf(runs) || '')).size === cells.length &&
  cells.every(({ runs }) => runs.length > 0);
