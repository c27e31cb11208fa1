import {
  type Capture,
  type CapturedCell,
  type CapturedGrid,
  type CapturedRow,
  plainOf,
  textOf,
} from '../captured';
import { guidOf } from '../guids';
import { fieldOf, squash } from '../words';

/** A grid in whose rows and headings `at` is the column. */
export interface AlignedGrid extends CapturedGrid {
  /** Headings stand on the page that may be its own: what its columns hold must not be judged by their content. */
  blind?: true;
  /** The page is in a language whose words are known. */
  isKnown?: true;
}

/** Where nothing has a heading. */
const NOWHERE = 10_000;

/** Columns and rows that a cell takes, and the number of its column by the page's own count. */
export const spanOf = ({ spans }: CapturedCell): number => Number(spans?.split(',')[0]) || 1;
const heightOf = ({ spans }: CapturedCell): number => Number(spans?.split(',')[1]) || 1;
const numberOf = ({ spans }: CapturedCell): number | undefined => {
  const number = spans?.split(',')[2];
  return number ? Number(number) : undefined;
};

/**
 * Gives every cell its column: by the count of cells, with what is merged over columns and rows, or by the page's own
 * numbers. A row that does not fit its headings has no columns. Headings that stand in a grid of their own head the next
 * one that has none, if that is as wide.
 */
export function alignedGrids({ grids, loose, language }: Capture & { kind: 'grids' }): AlignedGrid[] {
  const placed = grids.map(aligned);
  const claimed = new Set<AlignedGrid>();
  const headed = placed.map((grid, index) => {
    if (grid.headings.length > 0 || grid.rows.length === 0) return grid;
    const head = placed.slice(0, index).findLast(isHeadOnly);
    if (!head || claimed.has(head) || isHeadless(placed[index - 1])) return grid;
    const own = grids[index];
    const { headings, heads } = grids[placed.indexOf(head)] ?? head;
    const whole = own && aligned({ ...own, headings, ...(heads && { heads }) });
    if (!whole?.rows.every(({ cells }) => cells.every(({ at }) => at < NOWHERE))) return grid;
    claimed.add(head);
    return whole;
  });
  const isBlind = loose || headed.some((grid) => isHeadOnly(grid) && !claimed.has(grid));
  return headed
    .filter((grid) => !claimed.has(grid))
    .map((grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(withoutLabelOf(grid.headings)) })),
      ...((isBlind || grid.beside.some(isHeading)) && grid.headings.length === 0 && { blind: true as const }),
      ...(isKnown(language) && { isKnown: true as const }),
    }));
}

/** Narrow pages say in each cell once more what heads its column: `Status: Active`. A button may stand beside an id. */
const withoutLabelOf = (headings: readonly CapturedCell[]) => {
  const labels = new Map(headings.map(({ at, runs }) => [at, squash(textOf(runs))]));
  return (cell: CapturedCell): CapturedCell => {
    const label = labels.get(cell.at);
    const [first, ...rest] = cell.runs;
    if (!first || cell.guid) return cell;
    const [before = '', ...said] = first.text.split(/[:：]\s*/);
    const text = said.join(':');
    const isLabelled = label && squash(before) === label && !first.icon && (text || rest.length > 0);
    const runs = !isLabelled ? cell.runs : text ? [{ ...first, text }, ...rest] : rest;
    const guid = guidOf(plainOf(runs));
    // A link that leads to what the id is of names it: the cell shows more than an id.
    const isNamed =
      !guidOf(textOf(runs)) &&
      cell.links.some(({ customer, subscription }) => customer === guid || subscription === guid);
    return { ...cell, runs, ...(guid && !isNamed && { guid }) };
  };
};

/** A first row of nothing but words that head columns, each once, heads the others, whatever it is made of. */
function headIn(row: CapturedRow | undefined): CapturedCell[] {
  if (!row || row.cells.length < 2 || row.keys.length > 0) return [];
  const kinds = row.cells.map(({ runs, links }) => (links.length > 0 ? undefined : fieldOf(textOf(runs))));
  return new Set(kinds).size === kinds.length && !kinds.includes(undefined) ? row.cells : [];
}

/** A word beside a grid that could head one of its columns. */
const isHeading = (text: string): boolean => fieldOf(text) !== undefined;

/** A language whose words are known; a page that does not name its own is taken to speak one. */
const isKnown = (language: string): boolean =>
  language === '' || /^(en|de|fr|ru|ja|es|pt|it|zh|ko)\b/i.test(language);

const isHeadOnly = ({ headings, rows }: CapturedGrid): boolean => headings.length > 0 && rows.length === 0;
const isHeadless = (grid: CapturedGrid | undefined): boolean =>
  grid !== undefined && grid.headings.length === 0 && grid.rows.length > 0;

function aligned(grid: CapturedGrid): AlignedGrid {
  const { heads = [], rows } = grid;
  const headings = grid.headings.length > 0 ? grid.headings : headIn(rows[0]);
  const under = heads.filter(({ after }) => after === 0).map(({ cells }) => cells);
  const above = placedIn([headings, ...under]);
  const width = Math.max(...above.map(widthOf));
  const merged = mergedOf(above);
  const isNumbered =
    under.length === 0 && headings.length > 0 && headings.every((cell) => numberOf(cell) !== undefined);
  const body = placedIn(rows.map(({ cells }) => cells));
  // Headings that stand between rows are those of what follows: which rows have which is not told.
  const isSplit = heads.some(
    ({ after, cells }) => after > 0 && cells.length > 1 && textsOf(cells) !== textsOf(headings),
  );
  const known = new Set(headings.map(numberOf));
  return {
    ...grid,
    headings: isNumbered ? headings.map(byNumber) : merged,
    rows: rows.map((row, at) => {
      const cells = body[at]?.cells ?? [];
      if (isNumbered && cells.every((cell) => numberOf(cell) !== undefined && known.has(numberOf(cell))))
        return { ...row, cells: cells.map(byNumber) };
      const isFitting = headings.length === 0 || widthOf(body[at]) === width;
      // Its own numbers do not agree with the headings.
      const isOdd = isNumbered && cells.some((cell) => numberOf(cell) !== undefined);
      if (isFitting && !isSplit && !isOdd) return { ...row, cells };
      return { ...row, cells: cells.map((cell) => ({ ...cell, at: cell.at + NOWHERE })) };
    }),
  };
}

const byNumber = (cell: CapturedCell): CapturedCell => ({ ...cell, at: numberOf(cell) ?? cell.at });
const textsOf = (cells: readonly CapturedCell[]): string => cells.map(({ runs }) => textOf(runs)).join('\n');

interface Placed {
  cells: CapturedCell[];
  /** Columns into which cells of rows above reach. */
  reached: number;
}
const widthOf = (row: Placed | undefined): number =>
  Math.max(row?.reached ?? 0, ...(row?.cells ?? []).map((cell) => cell.at + spanOf(cell)));

function placedIn(rows: readonly (readonly CapturedCell[])[]): Placed[] {
  /** For how many more rows each column is taken. */
  let taken: number[] = [];
  return rows.map((row) => {
    const reached = taken.findLastIndex((rows) => rows > 0) + 1;
    const after = taken.map((rows) => rows - 1);
    let at = 0;
    const cells = row.map((cell) => {
      while ((taken[at] ?? 0) > 0) at++;
      const placed = { ...cell, at };
      for (const end = at + spanOf(cell); at < end; at++) after[at] = heightOf(cell) - 1;
      return placed;
    });
    taken = Array.from(after, (rows = 0) => rows);
    return { cells, reached };
  });
}

/** One row of headings: what stands lower says more. */
function mergedOf(heads: readonly Placed[]): CapturedCell[] {
  let merged: CapturedCell[] = [];
  for (const cell of heads.flatMap(({ cells }) => cells)) {
    const isBeside = (other: CapturedCell) =>
      other.at + spanOf(other) <= cell.at || cell.at + spanOf(cell) <= other.at;
    // A box to type in, with a name that nobody sees, heads nothing.
    if (textOf(cell.runs) || merged.every(isBeside)) merged = [...merged.filter(isBeside), cell];
  }
  return merged;
}
