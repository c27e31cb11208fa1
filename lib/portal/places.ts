import { is } from './locate';
import { shownChildren } from './visible';

/**
 * The element at whose end a badge may stand: the innermost plain box around a cell's content, in the tree that is
 * visible (slotted content lies in the light tree, its cell in a shadow tree). Never inside a control or component.
 */
export function placeIn(cell: Element): Element {
  let place = cell;
  let at = place;
  for (;;) {
    const [only, ...rest] = [...shownChildren(at)].filter(isContent);
    if (rest.length > 0 || !(only instanceof Element) || !isBox(only)) return place;
    at = only;
    // Nothing shows inside a slot that is filled.
    if (!(at instanceof HTMLSlotElement)) place = at;
  }
}

const isContent = (node: Node): boolean =>
  node instanceof Element ? !is(node, 'unread') : node instanceof Text && node.data.trim() !== '';

const isBox = (element: Element): boolean =>
  element instanceof HTMLSlotElement ||
  (/^(div|span|p)$/.test(element.localName) && !element.shadowRoot && !is(element, 'action'));
