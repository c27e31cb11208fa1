import { isGuid } from '@/lib/core/guid';
import { guidsIn } from './guids';
import { all, is } from './locate';
import { rememberedRow } from './row-memory';
import { textOf } from './values';
import { type Content, contentOf, isAside, isShown, shownChildren } from './visible';
import { squash } from './words';

export interface Cell extends Content {
  element: Element;
  /** What its runs say together. */
  text: string;
  /** The field in the cell's id (`cell-{field}-{row id}`), squashed; empty when it names none. */
  field: string;
  /** Position in its row, counting merged cells. */
  at: number;
}

export interface GridRow {
  element: Element;
  /** GUIDs in the ids of the row and of its cells: one, when the row is in order. */
  keys: string[];
  cells: Cell[];
  isHeading: boolean;
  /** Nothing but controls: it stands for data still to come. */
  isBlank: boolean;
  /** It hangs below another row. */
  isChild: boolean;
}

export interface Grid {
  element: Element;
  headings: Cell[];
  rows: GridRow[];
  skeletons: number;
}

/** The grids that are shown on a page, through any depth of open shadow trees; several, or none. */
export function findGrids(trees: readonly ParentNode[]): Grid[] {
  const elements = all(trees, 'grid').filter((element) => !is(element, 'layout') && !isAside(element));
  const grids = new Set(elements);
  return elements
    .filter(isShown)
    .map((element) => readGrid(element, grids))
    .filter((grid) => grid.headings.length + grid.rows.length + grid.skeletons > 0);
}

/** Elements of a kind below one, as shown, not those of a grid inside it. */
function below(element: Element, name: 'row' | 'cell', grids: Set<Element>): Element[] {
  const found: Element[] = [];
  const descend = (node: Element) => {
    for (const child of shownChildren(node)) {
      if (!(child instanceof Element) || grids.has(child) || is(child, 'unread')) continue;
      if (is(child, name)) found.push(child);
      else descend(child);
    }
  };
  descend(element);
  return found;
}

function readGrid(element: Element, grids: Set<Element>): Grid {
  const grid: Grid = { element, headings: [], rows: [], skeletons: 0 };
  for (const rowElement of below(element, 'row', grids)) {
    const row = rememberedRow(rowElement, () => readRow(rowElement, grids));
    if (row.cells.length === 0 || !isShown(rowElement)) continue;
    if (row.isHeading) grid.headings = grid.headings.length > 0 ? grid.headings : row.cells;
    else if (row.isBlank) grid.skeletons++;
    else grid.rows.push(row);
  }
  // One cell across the whole grid is a message, such as "No records found".
  const isGrid = [grid.headings, ...grid.rows.map(({ cells }) => cells)].some((cells) => cells.length > 1);
  if (isGrid) grid.rows = grid.rows.filter(({ cells }) => cells.length > 1);
  return grid;
}

function readRow(element: Element, grids: Set<Element>): GridRow {
  const cells = readCells(below(element, 'cell', grids), grids);
  const keys = [...new Set([element, ...cells.map((cell) => cell.element)].flatMap(({ id }) => guidsIn(id)))];
  const isHead = (cell: Cell) => cell.element.localName === 'th' || is(cell.element, 'heading');
  return {
    element,
    keys,
    cells,
    isHeading: cells.every(isHead) && (cells.length > 1 || keys.length === 0),
    isBlank: cells.every((cell) => cell.text === '' && cell.links.length === 0),
    isChild: Number(element.getAttribute('aria-level') ?? 1) > 1,
  };
}

function readCells(elements: readonly Element[], grids: Set<Element>): Cell[] {
  let at = 0;
  return elements.map((element) => {
    const index = Number(element.getAttribute('aria-colindex'));
    if (index > 0) at = index - 1;
    const content = contentOf(element, (inner) => grids.has(inner));
    const cell: Cell = { element, field: fieldIn(element.id), at, text: textOf(content.runs), ...content };
    at += Number(element.getAttribute('colspan')) || 1;
    return cell;
  });
}

/** The same fields stand in every row. */
const fields = new Map<string, string>();

/** The middle of `cell-{field}-{row id}` and `cell-{field}-column-header`. */
function fieldIn(id: string): string {
  const start = isGuid(id.slice(-36)) ? id.slice(0, -36) : id.replace(/(he-row-\d+|column-header|-\d+)$/, '');
  const field =
    fields.get(start) ??
    squash(
      start
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*$/i, '')
        .replace(/(^|[-_:.])(cell|col|column|header|row)(?=[-_:.])/gi, ''),
    );
  fields.set(start, field);
  return field;
}
