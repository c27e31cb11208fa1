import type { GridRow } from './grids';
import { is } from './locate';
import { isElement, isShadow, isText, shownParent } from './visible';

/** What rows said when they were last read, as long as an observer sees every change of them. */
let known = new WeakMap<Element, GridRow>();

export const forgetRows = (): void => {
  known = new WeakMap();
};

/** The row as it was read before, else as `read` reads it now, if it does. */
export function rememberedRow(element: Element, read: () => GridRow | undefined): GridRow | undefined {
  const row = known.get(element) ?? read();
  if (row) known.set(element, row);
  return row;
}

/**
 * Forgets the row in which something has changed: all rows where it cannot be told which.
 * @param walked the elements that other changes of the same moment have led to already; these are added
 */
export function forgetRowOf({ target, type, attributeName }: MutationRecord, walked: Set<Node>): void {
  const changed = isShadow(target) ? target.host : target;
  let at = isText(changed) || isElement(changed) ? changed : undefined;
  // What is slotted may have moved to another row.
  if ((type === 'childList' && isElement(changed) && changed.shadowRoot) || attributeName === 'slot')
    forgetRows();
  for (; at && !walked.has(at); at = shownParent(at)) {
    walked.add(at);
    if (isElement(at) && is(at, 'row')) known.delete(at);
  }
}
