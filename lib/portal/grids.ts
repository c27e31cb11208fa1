import { guidsIn } from './guids';
import { all, is } from './locate';
import { type Content, contentOf, isShown, shownChildren } from './visible';
import { squash } from './words';

export interface Cell extends Content {
  element: Element;
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
  /** True for a row that hangs below another one. */
  child: boolean;
}

export interface Grid {
  element: Element;
  headings: Cell[];
  rows: GridRow[];
  /** Rows that stand for data still to come. */
  skeletons: number;
}

/** The grids that are shown on a page, through any depth of open shadow trees; several, or none. */
export function findGrids(trees: readonly ParentNode[]): Grid[] {
  const elements = all(trees, 'grid').filter(
    (element) => !is(element, 'layout') && !element.closest('[data-twinwatch]'),
  );
  const others = new Set(elements);
  return elements
    .filter(isShown)
    .map((element) => readGrid(element, others))
    .filter((grid) => grid.headings.length + grid.rows.length + grid.skeletons > 0);
}

/** Elements of a kind below one, as shown, not those of a grid inside it. */
function below(element: Element, name: 'row' | 'cell', grids: Set<Element>): Element[] {
  const found: Element[] = [];
  const descend = (node: Element) => {
    const children = shownChildren(node);
    for (let at = 0; at < children.length; at++) {
      const child = children[at];
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
    const cells = below(rowElement, 'cell', grids);
    if (cells.length === 0 || !isShown(rowElement)) continue;
    if (isHeading(rowElement, cells)) {
      if (grid.headings.length === 0) grid.headings = readCells(cells, grids);
      continue;
    }
    const row = readRow(rowElement, cells, grids);
    if (row.cells.every(isBlank)) grid.skeletons++;
    // One cell across the whole grid is a message, such as "No records found".
    else if (cells.length > 1 || grid.headings.length < 2) grid.rows.push(row);
  }
  return grid;
}

/** The name of a control to select a row by is no content. */
const isBlank = (cell: Cell): boolean => cell.links.length === 0 && cell.runs.every((run) => run.icon);

const isHeading = (row: Element, cells: readonly Element[]): boolean =>
  cells.every((cell) => cell.localName === 'th' || is(cell, 'heading')) &&
  (cells.length > 1 || guidsIn(row.id).length === 0);

function readRow(element: Element, cells: readonly Element[], grids: Set<Element>): GridRow {
  return {
    element,
    keys: [...new Set([element, ...cells].flatMap((one) => guidsIn(one.id)))],
    cells: readCells(cells, grids),
    child: Number(element.getAttribute('aria-level') ?? 1) > 1,
  };
}

function readCells(elements: readonly Element[], grids: Set<Element>): Cell[] {
  let at = 0;
  return elements.map((element) => {
    const index = Number(element.getAttribute('aria-colindex'));
    if (index > 0) at = index - 1;
    const cell: Cell = {
      element,
      field: fieldIn(element.id),
      at,
      ...contentOf(element, (inner) => grids.has(inner)),
    };
    at += Number(element.getAttribute('colspan')) || 1;
    return cell;
  });
}

/** The middle of `cell-{field}-{row id}` and `cell-{field}-column-header`. */
function fieldIn(id: string): string {
  const named = id
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*$/i, '')
    .replace(/(-he-row-\d+|-column-header|-\d+)$/, '')
    .split(/[-_:.]/)
    .filter((part) => !/^(cell|col|column|header|row|td|th)?$/i.test(part));
  return squash(named.join(''));
}
