import type { GridRow } from './grids';
import { is } from './locate';
import { shownParent } from './visible';

/** What rows said when they were last read, as long as an observer sees every change of them. */
let known = new WeakMap<Element, GridRow>();

export const forgetRows = (): void => {
  known = new WeakMap();
};

/** The row as it was read before, else as `read` reads it now. */
export function rememberedRow(element: Element, read: () => GridRow): GridRow {
  const row = known.get(element) ?? read();
  known.set(element, row);
  return row;
}

/** Forgets the row in which something has changed: all rows where it cannot be told which. */
export function forgetRowOf({ target, attributeName }: MutationRecord): void {
  // What is slotted may have moved to another row.
  if ((target instanceof Element && target.shadowRoot) || attributeName === 'slot') forgetRows();
  let at = target instanceof Text || target instanceof Element ? target : undefined;
  for (; at; at = shownParent(at)) if (at instanceof Element && is(at, 'row')) known.delete(at);
}
