import { LOCATORS, type LocatorName } from './locators';

interface Prepared {
  css: string;
  endings: string[];
}
const prepared = new Map<LocatorName, Prepared>();

function prepare(name: LocatorName): Prepared {
  const known = prepared.get(name);
  if (known) return known;
  const alternatives: readonly string[] = LOCATORS[name].alternatives;
  const made = {
    css: alternatives.filter((one) => !one.startsWith('*')).join(),
    endings: alternatives.filter((one) => one.startsWith('*')).map((one) => one.slice(1)),
  };
  prepared.set(name, made);
  return made;
}

/** Whether the element is what the locator names, by any of its alternatives. */
export function is(element: Element, name: LocatorName): boolean {
  const { css, endings } = prepare(name);
  return element.matches(css) || endings.some((ending) => element.localName.endsWith(ending));
}

/** Every match in these trees, each once; what is behind a component's tag is found by its shadow tree. */
export function all(trees: Iterable<ParentNode>, name: LocatorName): Element[] {
  const { css, endings } = prepare(name);
  const found = new Set<Element>();
  for (const tree of trees) {
    for (const element of tree.querySelectorAll(css)) found.add(element);
    const host = tree instanceof ShadowRoot ? tree.host : undefined;
    if (host && endings.some((ending) => host.localName.endsWith(ending))) found.add(host);
  }
  return [...found];
}

/** The number of the first alternative that the element matches; later ones say that a redesign has begun. */
export function alternativeOf(element: Element, name: LocatorName): number {
  const alternatives: readonly string[] = LOCATORS[name].alternatives;
  return alternatives.findIndex((one) =>
    one.startsWith('*') ? element.localName.endsWith(one.slice(1)) : element.matches(one),
  );
}
