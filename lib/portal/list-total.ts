import type { Grid } from './grids';
import { isChosen } from './list-filter';
import { all, is } from './locate';
import { quantityIn } from './values';
import { contentOf, shownParent } from './visible';
import { totalIn } from './words';

/** What a page says about the length of a list: its total, and how many pages its pager offers. */
export interface ListLength {
  total?: number;
  pages?: number;
  /** A filter beside the grid is on. */
  isChosen: boolean;
}

/** How far from the grid the page may say it, in levels, and how large a neighbour may be, in elements. */
const LEVELS = 6;
const NEIGHBOUR = 300;
/** `1-10 of 83`, in any language: proven by the number of rows. */
const RANGE =
  /^\D{0,20}?(\d[\d .,]*?) ?[-–—] ?(\d[\d .,]*?) (?:of|von|de|sur|из|di|\/) ?(\d[\d .,]*)\D{0,20}$/i;

/** The length of a grid's list as the page states it beside the grid, not inside its rows and not beside another grid. */
export function listLength(grid: Grid, others: readonly Grid[]): ListLength {
  const found: ListLength = { isChosen: false };
  const stated = Number(grid.element.getAttribute('aria-rowcount'));
  const rows = grid.rows.length;
  // The count includes the heading row, and is -1 where the page does not know.
  if (stated > 0 && grid.headings.length > 0) found.total = stated - 1;
  let inner = grid.element;
  for (let level = 0; level < LEVELS; level++) {
    const outer = shownParent(inner);
    if (!outer || others.some((other) => other !== grid && isWithin(other.element, outer))) break;
    for (const near of neighbours(outer, inner)) search(near, rows, found);
    inner = outer;
  }
  return found;
}

function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at; at = shownParent(at)) if (at === outer) return true;
  return false;
}

/** What stands beside an element below its shown parent, light and shadow alike, if it is small. */
function neighbours(outer: Element, inner: Element): Element[] {
  const beside = [...outer.children, ...(outer.shadowRoot?.children ?? [])];
  return beside.filter(
    (element) =>
      element !== inner &&
      !element.contains(inner) &&
      !is(element, 'unread') &&
      element.getElementsByTagName('*').length < NEIGHBOUR,
  );
}

function search(near: Element, rows: number, found: ListLength): void {
  for (const { text } of contentOf(near).runs) {
    const total = quantityIn(totalIn(text) ?? '') ?? rangeTotal(text, rows);
    if (total !== undefined) found.total ??= total;
  }
  const trees = near.shadowRoot ? [near, near.shadowRoot] : [near];
  found.isChosen ||= [near, ...all(trees, 'filter')].some((one) => is(one, 'filter') && isChosen(one));
  const pagers = is(near, 'pager') ? [near] : all(trees, 'pager');
  for (const pager of pagers) {
    const numbers = contentOf(pager)
      .runs.map((run) => (/^\d{1,4}$/.test(run.text) ? Number(run.text) : 0))
      .filter((number) => number > 0);
    if (numbers.length > 0) found.pages = Math.max(found.pages ?? 0, ...numbers);
  }
}

function rangeTotal(text: string, rows: number): number | undefined {
  const [, from, to, total] = (text.length < 60 && RANGE.exec(text)) || [];
  const [first, last, all] = [from, to, total].map((one) => quantityIn(one ?? ''));
  if (first === undefined || last === undefined || all === undefined) return undefined;
  return last - first + 1 === rows && last <= all ? all : undefined;
}
