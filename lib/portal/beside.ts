import { type Choice, clip } from './captured';
import type { Grid } from './grids';
import { choiceOf } from './list-filter';
import { is } from './locate';
import { forShown, isElement, shownParent, walkShown } from './visible';

/** How far from the grid the page may speak of it, in levels, and how large a neighbour may be, in elements. */
const LEVELS = 6;
const NEIGHBOUR = 300;
/** What the DOM calls the position of what comes later, and is not inside. */
const FOLLOWS = 4;
/** Among fewer texts than these, a control below a grid may bring more of it. */
const FEW = 5;

/** What a page says beside a grid, from near to far; not inside its rows, and not beside another grid. */
export interface Beside {
  /** In reading order: pages part sentences into several texts. */
  texts: string[];
  /** What pagers say. */
  pager: string[];
  /** A control that may bring more can be used. */
  more: boolean;
  /** Its own label and what stands above it, the nearest first. */
  titles: string[];
  /** Something is marked as chosen. */
  isChosen: boolean;
  choices: Choice[];
}

export function besideGrid(grid: Grid, others: readonly Grid[]): Beside {
  const beside: Beside = { texts: [], pager: [], more: false, titles: [], isChosen: false, choices: [] };
  const hasOther = (outer: Element) =>
    others.some((other) => other !== grid && isWithin(other.element, outer));
  let inner = grid.element;
  let isShared = false;
  for (let level = 0; level < LEVELS; level++) {
    if (!isShared) beside.titles.push(inner.getAttribute('aria-label') ?? '');
    const outer = shownParent(inner);
    if (!outer) break;
    const wasShared = isShared;
    // What stands beside several grids is said of none of them, but what is chosen there, and a title right above one.
    // Nor does what stands outside of the page's content speak of one, such as the number of messages.
    isShared ||= hasOther(outer) || is(inner, 'main');
    let titles: string[] = [];
    for (const near of neighbours(outer, inner)) {
      const isAbove = near.compareDocumentPosition(inner) === FOLLOWS;
      if (isShared && hasOther(near)) {
        if (isAbove) titles = [];
        continue;
      }
      const { texts, labels, leads } = take(near, beside, grid.element);
      if (!isShared) beside.texts.push(...texts);
      if (isAbove) titles = [...labels, ...titles];
      beside.more ||= leads && (texts.includes('1') || (!isAbove && texts.length < FEW));
    }
    if (!wasShared) beside.titles.push(...titles);
    inner = outer;
  }
  // A column may be filtered in its heading.
  for (const top of grid.tops) take(top, beside, grid.element);
  return beside;
}

/** Goes through what stands beside a grid. `leads`: a control in it can be used that is no number of a page. */
function take(
  near: Element,
  beside: Beside,
  grid: Element,
): { texts: string[]; labels: string[]; leads: boolean } {
  const texts: string[] = [];
  const labels: string[] = [];
  let leads = false;
  const choose = (element: Element, said: string) => {
    beside.isChosen ||= is(element, 'filter');
    if (is(element, 'choices')) beside.choices.push(choiceOf(element, said));
  };
  const enter = (element: Element) => {
    const from = texts.length;
    return () => {
      const said = texts.slice(from);
      const text = said.join(' ');
      choose(element, text);
      if (is(element, 'label')) labels.unshift(text);
      if (is(element, 'pager')) beside.pager.push(...said);
      leads ||= !element.shadowRoot && is(element, 'more') && !/^\d+$/.test(text);
    };
  };
  const skip = (element: Element) => {
    if (is(element, 'aside')) return;
    for (const one of [element, ...element.querySelectorAll('*')]) choose(one, '');
  };
  if (is(near, 'unread')) skip(near);
  else {
    const leave = enter(near);
    const leaveOut = (element: Element) => element === grid;
    walkShown(near, { run: ({ text }) => texts.push(clip(text)), enter, skip, leaveOut });
    leave();
  }
  return { texts, labels, leads };
}

/** Whether an element is shown in another, through slots and shadow trees. */
export function isWithin(element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at; at = shownParent(at)) if (at === outer) return true;
  return false;
}

/** What is shown beside an element, if it is small. */
function neighbours(outer: Element, inner: Element): Element[] {
  const beside: Element[] = [];
  const add = (node: Node) => {
    // Slots in slots are passed over on the way in.
    const isOther = isElement(node) && !isWithin(node, inner);
    if (isOther && node.getElementsByTagName('*').length < NEIGHBOUR) beside.push(node);
  };
  forShown(outer, add, undefined);
  return beside;
}
