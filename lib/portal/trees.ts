import { all, is } from './locate';
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
const HARDLY = 'a,li,tr,td,path';
/** Each quickly found, which one selector for all of them is not. */
const REST = [`:not(div,span,${HARDLY})`, `[id]:not(${HARDLY})`, `[class]:not(${HARDLY})`];

/** Adds the open shadow roots at and below a node, through any depth. Closed ones stay closed. */
export function addTrees(node: Node, trees: Trees, isInner = false): void {
  const see = (at: Node | undefined) => {
    if (at && isElement(at) && (at.shadowRoot || at.localName.includes('-'))) consider(at, trees, isInner);
  };
  see(node);
  if (!isParent(node)) return;
  const below = node.querySelectorAll('*');
  // By their numbers: to go through them in any other way takes several times as long.
  for (const few of below.length > CROWD ? REST.map((one) => node.querySelectorAll(one)) : [below])
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
  const trees: Trees = { roots: new Set(), inner: new Set(), waiting: new Set(), grids: new Set() };
  addTrees(document, trees);
  return trees;
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
