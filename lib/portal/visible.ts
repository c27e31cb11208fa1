import type { Run } from './captured';
import { is } from './locate';
import { parseRoute, type Route } from './routes';

// By their numbers: a page has thousands of nodes, and asking for the class of one takes several times as long.
export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isShadow = (node: Node | null): node is ShadowRoot => node?.nodeType === 11 && 'host' in node;
export const isSlot = (element: Element): element is HTMLSlotElement => element.localName === 'slot';

/** Visits what is shown in place of an element's children: its shadow tree, or what is slotted into it. */
export function forShown<With>(
  element: Element,
  visit: (child: Node, given: With) => void,
  given: With,
): void {
  if (isSlot(element)) for (const node of element.assignedNodes({ flatten: true })) visit(node, given);
  else for (let at = (element.shadowRoot ?? element).firstChild; at; at = at.nextSibling) visit(at, given);
}

/** The parent in the page as shown: out of a slot into its host, out of a shadow tree to its host. */
export function shownParent(node: Element | Text): Element | undefined {
  const parent = node.assignedSlot ?? node.parentNode;
  return isElement(parent) ? parent : isShadow(parent) ? parent.host : undefined;
}

/** True for what belongs to a dialog, a tooltip, a hidden part or an element of ours. */
export const isAside = (element: Element | undefined): boolean =>
  element !== undefined && (is(element, 'aside') || isAside(shownParent(element)));

/** False for what CSS hides. Costs a style check: ask only where it decides something. */
export function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // `display: contents` has no box of its own, and table rows are drawn with it.
  if (element.ownerDocument.defaultView?.getComputedStyle(element).display !== 'contents') return false;
  const parent = shownParent(element);
  return parent !== undefined && isShown(parent);
}

/** Tags that do not part a word: a search marks its hits inside of names. */
const INLINE = /^(b|bdi|bdo|em|font|i|mark|strong|u|wbr)$/;
/** Marks that only turn the direction of writing or take no room, and letters of icon fonts. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ue000-\uf8ff\ufeff]/g;
const clean = (text: string | null | undefined): string =>
  (text ?? '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** Takes what an element shows, in reading order. */
interface Taker {
  /** `from`: the text, or the picture, with which the run begins. */
  run: (run: Run, from: Text | Element) => void;
  link?: (to: Route) => void;
  /** An element that may have several things in it begins; the answer is called when it ends. */
  enter?: (inner: Element) => () => void;
  /** An element that is not read. */
  skip?: (inner: Element) => void;
  leaveOut?: (inner: Element) => boolean;
}

/** Goes through the visible text of an element in reading order, through slots and open shadow trees. */
export function walkShown(element: Element, { run, link, enter, skip, leaveOut }: Taker): void {
  let text = '';
  let from: Text | undefined;
  let runs = 0;
  const say = (said: string, action: boolean, icon: boolean, by: Text | Element | undefined) => {
    if (!said || !by) return;
    runs++;
    const one: Run = { text: said };
    if (action) one.action = true;
    if (icon) one.icon = true;
    run(one, by);
  };
  const flush = (action: boolean) => {
    if (text) say(clean(text), action, false, from);
    text = '';
  };
  const see = (child: Node, action: boolean) => {
    if (isText(child)) {
      if (text.trim() === '') from = child;
      text += child.data;
    } else if (isElement(child) && !leaveOut?.(child)) {
      if (isUnread(child)) skip?.(child);
      else if (INLINE.test(child.localName) && (clean(child.textContent) || !pictureName(child)))
        forShown(child, see, action);
      else go(child, action);
    }
  };
  const go = (inner: Element, outer: boolean) => {
    flush(outer);
    const leave = enter?.(inner);
    const before = runs;
    const isBare = !inner.hasAttributes();
    const isDrawing = inner.localName === 'svg';
    const action = outer || is(inner, 'action');
    const href = isBare ? undefined : inner.getAttribute('href');
    if (href?.includes('customers/')) link?.(parseRoute(href, inner.baseURI));
    if (!isDrawing) forShown(inner, see, action);
    flush(action);
    if (runs === before && (!isBare || isDrawing)) say(pictureName(inner), action, true, inner);
    leave?.();
  };
  forShown(element, see, false);
  flush(false);
}

export interface Content {
  runs: Run[];
  /** Portal pages that links in it lead to. */
  links: Route[];
}

/** What an element says, and where its links lead; without what is left out. */
export function contentOf(element: Element, leaveOut: (inner: Element) => boolean = () => false): Content {
  const runs: Run[] = [];
  const links: Route[] = [];
  walkShown(element, { run: (run) => runs.push(run), link: (to) => links.push(to), leaveOut });
  return { runs, links };
}

/** Not shown, not said by the page itself, or the label of a choice: all choices stand there, whichever is true. */
const isUnread = (element: Element): boolean =>
  is(element, 'unread') ||
  (element.localName === 'label' &&
    element instanceof HTMLLabelElement &&
    element.control !== null &&
    is(element.control, 'choice'));

/** The name of a picture: an element that shows no text and has one for those who cannot see it. */
const pictureName = (element: Element): string =>
  clean(
    element.getAttribute('aria-label') ??
      element.getAttribute('alt') ??
      element.getAttribute('title') ??
      (element.localName === 'svg' ? element.textContent : ''),
  );
