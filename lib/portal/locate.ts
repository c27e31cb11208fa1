import { LOCATORS, type Locator, type LocatorName } from './locators';

const locators: Record<LocatorName, Locator> = LOCATORS;

interface Known {
  css: string;
  /** What was found of elements without attributes: they are judged by their tag, and a page has thousands. */
  tags: Map<string, boolean>;
}
const known = new Map<LocatorName, Known>();

function knownOf(name: LocatorName): Known {
  const one = known.get(name) ?? { css: locators[name].css.join(), tags: new Map() };
  known.set(name, one);
  return one;
}

const endsLike = (element: Element, name: LocatorName): boolean =>
  locators[name].endings?.some((ending) => element.localName.endsWith(ending)) === true;

/** Whether the element is what the locator names, by any of its alternatives. */
export function is(element: Element, name: LocatorName): boolean {
  const { css, tags } = knownOf(name);
  const isBare = !element.hasAttributes();
  const before = isBare ? tags.get(element.localName) : undefined;
  if (before !== undefined) return before;
  const found = element.matches(css) || endsLike(element, name);
  if (isBare) tags.set(element.localName, found);
  return found;
}

/** Every match in these trees, each once; components are known by the shadow trees that hang on them. */
export function all(trees: Iterable<ParentNode>, name: LocatorName): Element[] {
  const found = new Set<Element>();
  for (const tree of trees) {
    for (const element of tree.querySelectorAll(knownOf(name).css)) found.add(element);
    if (tree instanceof ShadowRoot && endsLike(tree.host, name)) found.add(tree.host);
  }
  return [...found];
}

/** The number of the first alternative that the element matches, counting its tag's ending last. */
export function alternativeOf(element: Element, name: LocatorName): number {
  const { css } = locators[name];
  const number = css.findIndex((one) => element.matches(one));
  return number < 0 ? css.length : number;
}
