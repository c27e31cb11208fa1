import { is } from './locate';
import { forShown, isElement, isSlot, isText } from './visible';

/**
 * The element at whose end a badge may stand: the innermost plain box around a cell's content, in the tree that is
 * visible (slotted content lies in the light tree, its cell in a shadow tree). Never inside a control or component.
 */
export function placeIn(cell: Element): Element {
  let place = cell;
  let at = place;
  for (;;) {
    const content: Node[] = [];
    forShown(at, pickContent, content);
    const [only = null] = content;
    if (content.length > 1 || !isElement(only) || !isBox(only)) return place;
    at = only;
    // Nothing shows inside a slot that is filled.
    if (!isSlot(at)) place = at;
  }
}

const pickContent = (node: Node, content: Node[]): void => {
  if (isElement(node) ? !is(node, 'unread') : isText(node) && node.data.trim() !== '') content.push(node);
};

const isBox = (element: Element): boolean =>
  isSlot(element) ||
  (/^(div|span|p)$/.test(element.localName) && !element.shadowRoot && !is(element, 'action'));
