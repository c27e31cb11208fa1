import { LOCATORS, type Locator, type LocatorName } from './locators';

const locators: Record<LocatorName, Locator> = LOCATORS;
const selectors = new Map<LocatorName, string>();

function cssOf(name: LocatorName): string {
  const css = selectors.get(name) ?? locators[name].alternatives.join();
  selectors.set(name, css);
  return css;
}

const endsLike = (element: Element, name: LocatorName): boolean =>
  locators[name].endings?.some((ending) => element.localName.endsWith(ending)) === true;

/** Whether the element is what the locator names, by any of its alternatives. */
export const is = (element: Element, name: LocatorName): boolean =>
  element.matches(cssOf(name)) || endsLike(element, name);

/** Every match in these trees, each once; components are known by the shadow trees that hang on them. */
export function all(trees: Iterable<ParentNode>, name: LocatorName): Element[] {
  const found = new Set<Element>();
  for (const tree of trees) {
    for (const element of tree.querySelectorAll(cssOf(name))) found.add(element);
    if (tree instanceof ShadowRoot && endsLike(tree.host, name)) found.add(tree.host);
  }
  return [...found];
}

/** The number of the first alternative that the element matches, counting its tag's ending last. */
export function alternativeOf(element: Element, name: LocatorName): number {
  const { alternatives } = locators[name];
  const number = alternatives.findIndex((css) => element.matches(css));
  return number < 0 ? alternatives.length : number;
}
