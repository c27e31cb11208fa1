import { all, is } from './locate';

/** The ids that were listed when a filter was last on, by the element that showed them. */
const filteredIds = new WeakMap<Element, string>();

/** A search or filter is on: the list says nothing about what is missing from it. */
function hasFilter(trees: readonly ParentNode[], address: string): boolean {
  if (keysIn(address).some((key) => /search|filter|^q(uery)?$/i.test(key))) return true;
  return (
    all(trees, 'search').some(isFilled) ||
    all(trees, 'filter').some((choice) => !isAbove(choice) && isChosen(choice))
  );
}

/** The names in the query of an address. Not by `searchParams`: Firefox lets no content script go through its parts. */
function keysIn(address: string): string[] {
  const query = URL.canParse(address) ? new URL(address).search.slice(1) : '';
  return query.split('&').map((part) => part.replace(/=.*/, ''));
}

/** Choices in the portal's own head and navigation filter nothing. */
const isAbove = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = at.parentElement) if (is(at, 'passing')) return true;
  return false;
};

function isFilled(box: Element): boolean {
  const inside = [
    box,
    ...box.querySelectorAll('input'),
    ...(box.shadowRoot?.querySelectorAll('input') ?? []),
  ];
  return inside.some((input) => input instanceof HTMLInputElement && input.value.trim() !== '');
}

/** A pressed button, or a choice other than the first; one of numbers is the size of a page. */
const isChosen = (choice: Element): boolean =>
  !(choice instanceof HTMLSelectElement) ||
  (choice.selectedIndex > 0 && !/^\D*\d+\D*$/.test(choice.selectedOptions[0]?.text ?? ''));

/**
 * Whether a list is filtered. An emptied search box counts as filled until the rows have changed: the answer of the
 * server comes later, and until then the list is still the filtered one.
 */
export function isFiltered(trees: readonly ParentNode[], grid: Element, ids: readonly string[]): boolean {
  const shown = ids.join();
  if (hasFilter(trees, grid.ownerDocument.URL)) {
    filteredIds.set(grid, shown);
    return true;
  }
  if (filteredIds.get(grid) === shown) return true;
  filteredIds.delete(grid);
  return false;
}
