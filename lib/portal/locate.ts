import type { Locator, LocatorName, Locators, Matched } from './locators';

let locators: Partial<Locators> | undefined;

/** Gives the list by which everything is found. It comes from storage, so that a correction reaches a page without a release. */
export function setLocators(list: Partial<Locators>): void {
  locators = list;
  known.clear();
  telling = '';
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

const endsLike = ({ localName }: Element, endings: readonly string[]): boolean =>
  endings.some((ending) => localName.endsWith(ending));

/** Whether the element is what the locator names, by any of its alternatives. */
export function is(element: Element, name: LocatorName): boolean {
  const one = knownOf(name);
  const tag = element.hasAttributes() ? '' : element.localName;
  let found = tag ? one.tags.get(tag) : undefined;
  if (found === undefined) {
    found = element.matches(one.css) || endsLike(element, one.endings);
    if (tag) one.tags.set(tag, found);
  }
  if (found) matched[name] ??= alternativeOf(element, name);
  return found;
}

let telling = '';
/** Whether an element may say anything else than what stands in it: one question instead of many. */
export function isTelling(element: Element): boolean {
  telling ||= `${knownOf('unread').css},${knownOf('action').css},[href],[aria-label],[alt],[title]`;
  return element.matches(telling);
}

/** Whether a selector of the locator matches anything in the tree. */
export const has = (tree: ParentNode, name: LocatorName): boolean =>
  tree.querySelector(knownOf(name).css) !== null;

/**
 * Every match in these trees, each once: alternative by alternative, because a browser finds several alone sooner than
 * together. Components are known by the shadow trees that hang on them.
 */
export function all(trees: Iterable<ParentNode>, name: LocatorName): Element[] {
  const found = new Set<Element>();
  const { css, endings = [] } = locator(name);
  const add = (element: Element, alternative: number) => {
    found.add(element);
    matched[name] = Math.min(matched[name] ?? alternative, alternative);
  };
  for (const tree of trees) {
    for (const [alternative, one] of css.entries())
      for (const hit of tree.querySelectorAll(one)) add(hit, alternative);
    if (tree instanceof ShadowRoot && endsLike(tree.host, endings))
      add(tree.host, alternativeOf(tree.host, name));
  }
  return [...found];
}

/** The element, or every match in it and in its own shadow tree. */
export const inside = (element: Element, name: LocatorName): Element[] =>
  is(element, name) ? [element] : all(element.shadowRoot ? [element, element.shadowRoot] : [element], name);

/** The number of the first alternative that the element matches, counting its tag's ending last. */
function alternativeOf(element: Element, name: LocatorName): number {
  const { css } = locator(name);
  const number = css.findIndex((one) => element.matches(one));
  return number < 0 ? css.length : number;
}
