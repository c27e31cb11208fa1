import { all, is, locator } from './locate';
import { forgetRows } from './row-memory';
import { isElement } from './visible';

/** The open shadow roots of a page, and the components that may still get one. */
export interface Trees {
  roots: Set<ShadowRoot>;
  /** Those of components inside of rows: part of a row, nothing to look for anything in. */
  inner: Set<ShadowRoot>;
  waiting: Set<Element>;
  /** What the grid's locator has found in the document and its roots. */
  grids: Set<Element>;
  /** False while only the known ways were followed: then something may exist that nobody has looked for. */
  whole: boolean;
}

function consider(element: Element, trees: Trees, isInner: boolean): void {
  const root = element.shadowRoot;
  if (root) {
    trees.waiting.delete(element);
    if (trees.roots.has(root) || trees.inner.has(root) || element.hasAttribute('data-twinwatch')) return;
    const inner = !is(element, 'grid') && (isInner || element.closest('[role=row]') !== null);
    (inner ? trees.inner : trees.roots).add(root);
    addTrees(root, trees, inner);
  } else trees.waiting.add(element);
}

/** Of more elements than this, those are passed over that hardly ever have a shadow root: most can have none. */
const CROWD = 2_000;
const HARDLY = ':is(div,span):not([id],[class]),a,li,tr,td,path';

/** Adds the open shadow roots at and below a node, through any depth. Closed ones stay closed. */
export function addTrees(node: Node, trees: Trees, isInner = false): void {
  const see = (at: Node | undefined) => {
    if (at && isElement(at) && (at.shadowRoot || at.localName.includes('-'))) consider(at, trees, isInner);
  };
  see(node);
  if (!isParent(node)) return;
  const below = node.querySelectorAll('*');
  const few = below.length > CROWD ? node.querySelectorAll(`:not(${HARDLY})`) : below;
  // By their numbers: to go through them in any other way takes several times as long.
  for (let at = 0; at < few.length; at++) see(few[at]);
  if (isInner) return;
  if (isElement(node) && is(node, 'grid')) trees.grids.add(node);
  for (const grid of all([node], 'grid')) trees.grids.add(grid);
}

const isParent = (node: Node): node is Node & ParentNode => 'querySelectorAll' in node;

/** The grids of a page, also those that are not shown. */
export function gridsIn({ grids }: Trees): Element[] {
  for (const grid of grids) if (!grid.isConnected || !is(grid, 'grid')) grids.delete(grid);
  return [...grids];
}

const noTrees = (whole: boolean): Trees => ({
  roots: new Set(),
  inner: new Set(),
  waiting: new Set(),
  grids: new Set(),
  whole,
});

/** Forgets what has left the page and looks again at components that had no shadow root yet. True when one has got it. */
export function refreshTrees(trees: Trees): boolean {
  for (const roots of [trees.roots, trees.inner])
    for (const root of roots) if (!root.host.isConnected) roots.delete(root);
  const before = trees.roots.size + trees.inner.size;
  for (const element of trees.waiting)
    if (element.isConnected) consider(element, trees, false);
    else trees.waiting.delete(element);
  const isMore = trees.roots.size + trees.inner.size > before;
  if (isMore) forgetRows();
  return isMore;
}

/** Every open shadow root of the page: one search of all its elements. */
export function searchTrees(document: Document): Trees {
  const trees = noTrees(true);
  addTrees(document, trees);
  return trees;
}

/** The shadow roots on the known ways of the grid locator, found without a search; undefined where none leads anywhere. */
export function knownTrees(document: Document): Trees | undefined {
  const trees = noTrees(false);
  for (const [first = '', ...path] of locator('grid').hosts ?? []) {
    let hosts: Element[] = [...document.getElementsByTagName(first)];
    for (const tag of path)
      hosts = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll(tag) ?? [])]);
    for (const host of hosts) consider(host, trees, false);
  }
  return trees.roots.size > 0 ? trees : undefined;
}

const kept = new WeakMap<Document, { trees: Trees; found: () => void }>();

/**
 * Says that these trees are kept up to date by an observer until the signal ends.
 * @param found called when others find a tree before it does: what they read there must not change unseen
 */
export function keepTrees(document: Document, trees: Trees, signal: AbortSignal, found: () => void): void {
  forgetRows();
  const mine = { trees, found };
  kept.set(document, mine);
  signal.addEventListener('abort', () => {
    if (kept.get(document) === mine) kept.delete(document);
  });
}

/** The trees that an observer keeps, else those of one search of the page, in which no row is known from before. */
export function treesOf(document: Document): Trees {
  const keeper = kept.get(document);
  if (!keeper) {
    forgetRows();
    return searchTrees(document);
  }
  if (refreshTrees(keeper.trees)) keeper.found();
  return keeper.trees;
}
