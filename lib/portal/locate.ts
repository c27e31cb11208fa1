import type { Locator, LocatorName, Locators, Matched } from './locators';

let locators: Partial<Locators> | undefined;

/** Gives the list by which everything is found. It comes from storage, so that a correction reaches a page without a release. */
export function setLocators(list: Partial<Locators>): void {
  locators = list;
  known.clear();
}

/** Nothing can be looked for before the list is there. */
export const hasLocators = (): boolean => locators !== undefined;

export function locator(name: LocatorName): Locator {
  if (!locators) throw new Error('No locators yet.');
  // A list from before an update may not have it.
  return locators[name] ?? NONE;
}

const NONE: Locator = { css: [] };

let matched: Matched = {};
/** The best alternative of each locator that has matched on the page since `forgetMatched`. */
export const matchedSoFar = (): Matched => ({ ...matched });
export const forgetMatched = (): void => {
  matched = {};
};

interface Known {
  css: string;
  endings: readonly string[];
  /** What was found of elements without attributes: they are judged by their tag, and a page has thousands. */
  tags: Map<string, boolean>;
}
const known = new Map<LocatorName, Known>();

function knownOf(name: LocatorName): Known {
  let one = known.get(name);
  if (!one) {
    const { css, endings = [] } = locator(name);
    one = { css: css.join() || ':not(*)', endings, tags: new Map() };
    known.set(name, one);
  }
  return one;
}

const endsLike = ({ localName }: Element, { endings }: Known): boolean =>
  endings.some((ending) => localName.endsWith(ending));

/** Whether the element is what the locator names, by any of its alternatives. */
export function is(element: Element, name: LocatorName): boolean {
  const one = knownOf(name);
  const tag = element.hasAttributes() ? '' : element.localName;
  let found = tag ? one.tags.get(tag) : undefined;
  if (found === undefined) {
    found = element.matches(one.css) || (one.endings.length > 0 && endsLike(element, one));
    if (tag) one.tags.set(tag, found);
  }
  if (found) matched[name] ??= alternativeOf(element, name);
  return found;
}

/** Whether a selector of the locator matches anything in the tree. */
export const has = (tree: ParentNode, name: LocatorName): boolean =>
  tree.querySelector(knownOf(name).css) !== null;

/**
 * Every match of each of these, each once, by one search of each tree: searching is what costs. Components are known by
 * the shadow trees that hang on them.
 */
export function search<Name extends LocatorName>(
  trees: Iterable<ParentNode>,
  ...names: Name[]
): (name: Name) => Element[] {
  const found = new Map(names.map((name) => [name, new Set<Element>()]));
  const wanted = names.map((name) => knownOf(name).css).join();
  for (const tree of trees) {
    const hits = tree.querySelectorAll(wanted);
    for (const [name, elements] of found) {
      const one = knownOf(name);
      for (const hit of hits) if (hit.matches(one.css)) elements.add(hit);
      if (tree instanceof ShadowRoot && endsLike(tree.host, one)) elements.add(tree.host);
    }
  }
  for (const [name, elements] of found)
    for (const element of elements) {
      if (matched[name] === 0) break;
      matched[name] = Math.min(matched[name] ?? Number.POSITIVE_INFINITY, alternativeOf(element, name));
    }
  return (name) => [...(found.get(name) ?? [])];
}

/** Every match in these trees. */
export const all = (trees: Iterable<ParentNode>, name: LocatorName): Element[] => search(trees, name)(name);

/** The element, or every match in it and in its own shadow tree. */
export const inside = (element: Element, name: LocatorName): Element[] =>
  is(element, name) ? [element] : all(element.shadowRoot ? [element, element.shadowRoot] : [element], name);

/** The number of the first alternative that the element matches, counting its tag's ending last. */
function alternativeOf(element: Element, name: LocatorName): number {
  const { css } = locator(name);
  const number = css.findIndex((one) => element.matches(one));
  return number < 0 ? css.length : number;
}
