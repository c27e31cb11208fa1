import { is } from './locate';
import { parseRoute, type Route } from './routes';
import type { Run } from './values';

/** What is shown in place of a node's children: its shadow tree, or what is slotted into it. */
export function shownChildren(node: Element | ShadowRoot): ArrayLike<Node> {
  if (node instanceof HTMLSlotElement) return node.assignedNodes({ flatten: true });
  return (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes;
}

/** The parent in the page as shown: out of a slot into its host, out of a shadow tree to its host. */
export function shownParent(node: Element): Element | undefined {
  const parent = node.assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : undefined;
}

/** False for what CSS hides. Costs a style check: ask only where it decides something. */
export function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  // `display: contents` has no box of its own, and table rows are drawn with it.
  const view = element.ownerDocument.defaultView;
  if (view?.getComputedStyle(element).display !== 'contents') return false;
  const parent = shownParent(element);
  return parent !== undefined && isShown(parent);
}

/** Tags that do not part a word: a search marks its hits inside of names. */
const INLINE = /^(b|bdi|bdo|em|font|i|mark|strong|u|wbr)$/;
/** Line ends, spaces of all widths, and the marks that only turn the direction of writing. */
const clean = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export interface Content {
  runs: Run[];
  /** Portal pages that links in it lead to. */
  links: { route: Route; element: Element }[];
}

/**
 * The visible text of an element in reading order, through slots and open shadow trees, and where its links lead;
 * without what is left out.
 */
export function contentOf(element: Element, without?: (inner: Element) => boolean): Content {
  const content: Content = { runs: [], links: [] };
  const writer = new Writer(content, without);
  writer.walk(element, false);
  writer.flush();
  return content;
}

class Writer {
  private buffer = '';
  private from: Element | undefined;
  private inAction = false;

  constructor(
    private readonly content: Content,
    private readonly without?: (inner: Element) => boolean,
  ) {}

  flush(): void {
    const text = clean(this.buffer);
    this.buffer = '';
    if (text && this.from)
      this.content.runs.push({ text, element: this.from, action: this.inAction, icon: false });
  }

  walk(element: Element, inAction: boolean): void {
    const children = shownChildren(element);
    for (let at = 0; at < children.length; at++) {
      const node = children[at];
      if (node instanceof Text) this.add(node, inAction);
      else if (node instanceof Element && !isUnread(node) && !this.without?.(node))
        this.enter(node, inAction);
    }
  }

  private add(node: Text, inAction: boolean): void {
    if (this.buffer === '') {
      this.from = node.assignedSlot ?? node.parentElement ?? undefined;
      this.inAction = inAction;
    }
    this.buffer += node.data;
  }

  private enter(element: Element, inAction: boolean): void {
    if (INLINE.test(element.localName)) {
      this.walk(element, inAction);
      return;
    }
    this.flush();
    const href = element.getAttribute('href');
    if (href?.includes('customers/') && URL.canParse(href, element.baseURI))
      this.content.links.push({ route: parseRoute(new URL(href, element.baseURI).href), element });
    const before = this.content.runs.length;
    if (element.localName !== 'svg') this.walk(element, inAction || is(element, 'action'));
    this.flush();
    const icon = this.content.runs.length === before && pictureName(element);
    if (icon) this.content.runs.push({ text: icon, element, action: inAction, icon: true });
  }
}

/** Not shown, not said by the page itself, or the label of a choice: all choices stand there, whichever is true. */
const isUnread = (element: Element): boolean =>
  is(element, 'unread') ||
  (element instanceof HTMLLabelElement &&
    element.control instanceof HTMLInputElement &&
    element.control.type === 'radio');

/** The name of a picture: an element that shows no text and has one for those who cannot see it. */
const pictureName = (element: Element): string =>
  clean(
    element.getAttribute('aria-label') ??
      element.getAttribute('alt') ??
      element.getAttribute('title') ??
      (element.localName === 'svg' ? element.querySelector('title')?.textContent : '') ??
      '',
  );
