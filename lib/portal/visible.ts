import { is } from './locate';
import { parseRoute, type Route } from './routes';
import type { Run } from './values';

/** What is shown in place of a node's children: its shadow tree, or what is slotted into it. */
export const shownChildren = (node: Element): Node[] | NodeListOf<ChildNode> =>
  node instanceof HTMLSlotElement
    ? node.assignedNodes({ flatten: true })
    : (node.shadowRoot ?? node).childNodes;

/** The parent in the page as shown: out of a slot into its host, out of a shadow tree to its host. */
export function shownParent(node: Element | Text): Element | undefined {
  const parent = node.assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
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
/** Marks that only turn the direction of writing or take no room. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const clean = (text: string | null | undefined): string =>
  (text ?? '').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

export interface Content {
  runs: Run[];
  /** Portal pages that links in it lead to. */
  links: Route[];
}

/**
 * The visible text of an element in reading order, through slots and open shadow trees, and where its links lead;
 * without what is left out.
 */
export function contentOf(element: Element, leaveOut?: (inner: Element) => boolean): Content {
  const runs: Run[] = [];
  const links: Route[] = [];
  let text = '';
  let open: Omit<Run, 'text'> = { element, action: false, icon: false };
  const flush = () => {
    const said = clean(text);
    if (said) runs.push({ ...open, text: said });
    text = '';
  };
  const walk = (node: Element, action: boolean) => {
    for (const child of shownChildren(node)) {
      if (child instanceof Text) {
        if (!text) open = { element: shownParent(child) ?? node, action, icon: false };
        text += child.data;
      } else if (child instanceof Element && !isUnread(child) && !leaveOut?.(child)) {
        if (INLINE.test(child.localName)) walk(child, action);
        else enter(child, action);
      }
    }
  };
  const enter = (inner: Element, action: boolean) => {
    flush();
    const before = runs.length;
    const isBare = !inner.hasAttributes();
    const href = isBare ? undefined : inner.getAttribute('href');
    if (href?.includes('customers/')) links.push(parseRoute(href, inner.baseURI));
    if (inner.localName !== 'svg') walk(inner, action || is(inner, 'action'));
    flush();
    const name = runs.length === before && (!isBare || inner.localName === 'svg') && pictureName(inner);
    if (name) runs.push({ text: name, element: inner, action, icon: true });
  };
  walk(element, false);
  flush();
  return { runs, links };
}

/** Not shown, not said by the page itself, or the label of a choice: all choices stand there, whichever is true. */
const isUnread = (element: Element): boolean =>
  is(element, 'unread') ||
  (element instanceof HTMLLabelElement && element.control !== null && is(element.control, 'choice'));

/** The name of a picture: an element that shows no text and has one for those who cannot see it. */
const pictureName = (element: Element): string =>
  clean(
    element.getAttribute('aria-label') ??
      element.getAttribute('alt') ??
      element.getAttribute('title') ??
      (element.localName === 'svg' ? element.textContent : ''),
  );
