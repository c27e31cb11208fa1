import { type CapturedCell, type CapturedRow, clip, type Heads, textOf } from './captured';
import { guidOf, guidsIn } from './guids';
import { all, has, is } from './locate';
import { rememberedRow } from './row-memory';
import { contentOf, forShown, isAside, isElement, isShown, shownParent } from './visible';

export interface GridRow {
  element: Element;
  cells: Element[];
  captured: CapturedRow;
  /** What its cells say together. */
  text: string;
  /** The GUIDs in it, wherever they stand. */
  guids: string;
  /** All that it shows, to tell whether it is still the same. */
  said: string;
  isHeading: boolean;
  /** Nothing but controls: it stands for data still to come. */
  isBlank: boolean;
}

export interface Grid {
  element: Element;
  headings: CapturedCell[];
  /** Further rows of headings. */
  heads: Heads[];
  /** The rows of headings. */
  tops: Element[];
  rows: GridRow[];
  skeletons: number;
}

/** Tells of an element whether it is shown. */
type Seeing = (element: Element) => boolean;

const shown = new WeakMap<Element, boolean>();
/** By its style. */
export const bySight: Seeing = (element) => {
  const is = isShown(element);
  shown.set(element, is);
  return is;
};
/** As it was seen last, and what is new is taken to be shown: asks for no style before the frame is drawn. */
export const byMemory: Seeing = (element) => shown.get(element) ?? true;

/** The grids that are shown on a page, of those that the locator has found; several, or none. */
export function findGrids(found: readonly Element[], sees: Seeing): Grid[] {
  const elements = found.filter(
    (element) => !is(element, 'layout') && !isAside(element) && !isPlacing(element),
  );
  const grids = new Set(elements);
  return elements
    .filter(sees)
    .map((element) => readGrid(element, grids, sees))
    .filter((grid) => grid.headings.length + grid.rows.length + grid.skeletons > 0);
}

const NONE: Set<Element> = new Set();

/** A table in one cell of several, with a line or a column and no headings, only places what the cell says. */
function isPlacing(element: Element | null): boolean {
  if (element?.localName !== 'table' || (element.hasAttribute('role') && !is(element, 'layout')))
    return false;
  let cell = shownParent(element);
  while (cell && !is(cell, 'cell')) cell = shownParent(cell);
  if (!cell || element.querySelector('th')) return false;
  const rows = below(element, 'row', NONE);
  const isLine = rows.length < 2 || rows.every((row) => below(row, 'cell', NONE).length < 2);
  return isLine && (cell.parentElement?.childElementCount !== 1 || isPlacing(cell.closest('table')));
}

/** Elements of a kind below one, as shown, not those of a grid inside it. */
function below(element: Element, name: 'row' | 'cell', grids: Set<Element>): Element[] {
  const found: Element[] = [];
  const see = (child: Node) => {
    if (!isElement(child) || grids.has(child)) return;
    const isWanted = is(child, name);
    // A cell that is only unread takes its column all the same.
    if (is(child, 'unread') && (name === 'row' || is(child, 'aside') || !isWanted)) return;
    if (isWanted) found.push(child);
    else forShown(child, see, undefined);
  };
  forShown(element, see, undefined);
  return found;
}

function readGrid(element: Element, grids: Set<Element>, sees: Seeing): Grid {
  const grid: Grid = { element, headings: [], heads: [], tops: [], rows: [], skeletons: 0 };
  for (const rowElement of below(element, 'row', grids)) {
    const row = rememberedRow(rowElement, () => {
      // At a glance, a row of data still to come is not even read.
      return sees === byMemory && isEmpty(rowElement) ? undefined : readRow(rowElement, grids);
    });
    if (!row || row.cells.length === 0 || !sees(rowElement)) continue;
    if (row.isHeading) {
      grid.tops.push(rowElement);
      if (grid.headings.length === 0) grid.headings = row.captured.cells;
      else grid.heads.push({ after: grid.rows.length, cells: row.captured.cells });
    } else if (row.isBlank) grid.skeletons++;
    else grid.rows.push(row);
  }
  // One cell across the whole grid is a message, such as "No records found".
  const isGrid = [grid.headings, ...grid.rows.map(({ cells }) => cells)].some((cells) => cells.length > 1);
  if (isGrid)
    grid.rows = grid.rows.filter(({ cells, captured }) => {
      // A message with a button may stand for data still to come.
      if (cells.length === 1 && captured.cells[0]?.runs.some(({ action }) => action)) grid.skeletons++;
      return cells.length > 1;
    });
  return grid;
}

/** Nothing speaks for there being anything in it. */
const isEmpty = (row: Element): boolean =>
  guidsIn(row.id).length === 0 && row.textContent?.trim() === '' && !row.querySelector('slot,[href]');

function readRow(element: Element, grids: Set<Element>): GridRow {
  const cells = below(element, 'cell', grids);
  const captured = readCells(cells, grids);
  const keys = guidsIn(element.id);
  for (const { id } of cells) for (const guid of guidsIn(id)) if (!keys.includes(guid)) keys.push(guid);
  const isChild = Number(element.getAttribute('aria-level') ?? 1) > 1;
  const opens = has(element, 'expander') && all([element], 'expander').some(isShown);
  const texts = captured.map(({ runs }) => textOf(runs));
  const text = texts.join('\n');
  const linked = captured.flatMap(({ links }) => links.flatMap((to) => [to.customer, to.subscription]));
  const row: CapturedRow = {
    keys,
    cells: captured,
    ...(isChild && { child: true }),
    ...(opens && { opens: true }),
  };
  const said = JSON.stringify(row);
  return {
    element,
    cells,
    captured: row,
    text,
    guids: [...keys, ...guidsIn(text), ...linked].join(),
    said,
    isHeading: cells.every(isHead) && (cells.length > 1 || keys.length === 0),
    isBlank: texts.every((text) => text === '') && captured.every(({ links }) => links.length === 0),
  };
}

const isHead = (cell: Element): boolean => cell.localName === 'th' || is(cell, 'heading');

const SPANS = ['colspan', 'rowspan', 'aria-colindex'];
const SPANNED = SPANS.map((name) => `[${name}]`).join();

function readCells(elements: readonly Element[], grids: Set<Element>): CapturedCell[] {
  return elements.map((element, at) => {
    const { runs, links } = contentOf(element, (inner) => grids.has(inner));
    if (is(element, 'unread')) runs.length = links.length = 0;
    for (const run of runs) run.text = clip(run.text);
    const guid = guidOf(textOf(runs));
    const isOfRow = element.localName === 'th';
    const spans = element.matches(SPANNED) && SPANS.map((name) => element.getAttribute(name)).join();
    return {
      at,
      id: fieldPart(element.id),
      runs,
      links,
      ...(guid && { guid }),
      ...(isOfRow && { head: true }),
      ...(spans && spans.length > 2 && { spans }),
    };
  });
}

/** The beginning of `cell-{field}-{row id}`, which is the same in every row. */
const fieldPart = (id: string): string => (guidOf(id.slice(-36)) ? id.slice(0, -36) : id);
