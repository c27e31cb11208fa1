/** The ids that were listed when a filter was last on, by the element that showed them. */
const filteredIds = new WeakMap<Element, string>();

/** Not by `searchParams`: Firefox lets no content script go through its parts. */
const SEARCHING = /[?&]([^=&#]*(search|filter)[^=&#]*|q(uery)?)(=|&|#|$)/i;

const isSearched = (boxes: readonly Element[], address: string): boolean =>
  SEARCHING.test(address) || boxes.some(isFilled);

function isFilled(box: Element): boolean {
  const inside = [
    box,
    ...box.querySelectorAll('input'),
    ...(box.shadowRoot?.querySelectorAll('input') ?? []),
  ];
  return inside.some((input) => input instanceof HTMLInputElement && input.value.trim() !== '');
}

/** A pressed button, or a choice other than the first; one of numbers is the size of a page. */
export const isChosen = (choice: Element): boolean =>
  !(choice instanceof HTMLSelectElement) ||
  (choice.selectedIndex > 0 && !/^\D*\d+\D*$/.test(choice.selectedOptions[0]?.text ?? ''));

/**
 * Whether a search, or a filter chosen beside the grid, is on: then the list says nothing about what is missing from it.
 * An emptied search box counts as filled until the rows have changed: the answer of the server comes later, and until
 * then the list is still the filtered one. `boxes`: those to search in; `ids` are those of the rows, in their order.
 */
export function isFiltered(
  boxes: readonly Element[],
  grid: Element,
  ids: string,
  isAnyChosen: boolean,
): boolean {
  if (isAnyChosen || isSearched(boxes, grid.ownerDocument.URL)) {
    filteredIds.set(grid, ids);
    return true;
  }
  if (filteredIds.get(grid) === ids) return true;
  filteredIds.delete(grid);
  return false;
}
