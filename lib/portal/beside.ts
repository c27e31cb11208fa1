import { textOf } from './captured';
import type { Grid } from './grids';
import { isChosen } from './list-filter';
import { all, is } from './locate';
import type { LocatorName } from './locators';
import { contentOf, shownParent } from './visible';

/** How far from the grid the page may speak of it, in levels, and how large a neighbour may be, in elements. */
const LEVELS = 6;
const NEIGHBOUR = 300;

/** What a page says beside a grid, from near to far; not inside its rows, and not beside another grid. */
export interface Beside {
  texts: string[];
  pages: number;
  /** Its own label and what stands above it, the nearest first. */
  titles: string[];
  /** A filter is on. */
  isChosen: boolean;
}

export function besideGrid(grid: Grid, others: readonly Grid[]): Beside {
  const beside: Beside = { texts: [], pages: 0, titles: [], isChosen: false };
  let inner = grid.element;
  for (let level = 0; level < LEVELS; level++) {
    const outer = shownParent(inner);
    beside.titles.push(inner.getAttribute('aria-label') ?? '');
    if (!outer || others.some((other) => other !== grid && isWithin(other.element, outer))) break;
    for (const near of neighbours(outer, inner).reverse()) {
      beside.texts.push(...textsIn(near).filter(isCount));
      beside.pages = Math.max(beside.pages, ...inside(near, 'pager').flatMap(textsIn).map(pageNumber));
      if (isAbove(near, inner))
        beside.titles.push(...inside(near, 'label').map((label) => textOf(contentOf(label).runs)));
      beside.isChosen ||= inside(near, 'filter').some(isChosen);
    }
    inner = outer;
  }
  return beside;
}

const textsIn = (element: Element): string[] => contentOf(element).runs.map(({ text }) => text);
const pageNumber = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);
/** A number with something said of it. */
const isCount = (text: string): boolean => text.length < 60 && /\d/.test(text) && pageNumber(text) === 0;

const inside = (element: Element, name: LocatorName): Element[] =>
  is(element, name) ? [element] : all(element.shadowRoot ? [element, element.shadowRoot] : [element], name);

/** A title of what comes after a grid is none of the grid's. */
const isAbove = (near: Element, grid: Element): boolean =>
  near.compareDocumentPosition(grid) === Node.DOCUMENT_POSITION_FOLLOWING;

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
