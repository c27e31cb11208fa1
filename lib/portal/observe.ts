import { isReadable } from './capture';
import { forgetMatched, is } from './locate';
import type { Route } from './routes';
import { forgetRowOf, forgetRows } from './row-memory';
import { DOUBT_MS, SETTLE_MS } from './settled';
import { oncePerFrame, timer } from './timer';
import { addTrees, keepTrees, knownTrees, refreshTrees, searchTrees } from './trees';

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['id', 'href', 'hidden', 'slot', 'alt', 'title', 'role', 'colspan', 'rowspan'].concat(
    ['label', 'hidden', 'busy', 'checked', 'level', 'rowcount', 'expanded', 'colindex'].map(
      (state) => `aria-${state}`,
    ),
  ),
};

/** A component's code may come after its tag, and its tree after its code: looked for this often, this many times. */
const UPGRADE_MS = 250;
const UPGRADES = 60;
/** A change may be read some frames after it came, and stands still only from then on. */
const FRAMES_MS = 100;
/** When what has changed stands still; changes outside of grids (totals, pagers, the portal's own news) are read no earlier. */
export const STILL_MS = SETTLE_MS + FRAMES_MS;
/** More records than this are not judged one by one. */
const MANY = 1_000;

/**
 * What has happened to a page: rows or fields may be others; something around them may, or anything that could not be told
 * in a frame, as in a hidden tab, or cannot be told at all; nothing any more for so long that what was being rewritten has
 * stood still, because only then it may be recorded (`settled.ts`).
 */
export type Change = 'content' | 'around' | 'still';

/**
 * Calls `changed` when what a page shows has changed: at once, in the microtask after the change, so that badges come in
 * the frame of their rows, and at most once more a frame; a little later for what lies around; and again when all stands
 * still. Our own elements do not count. Does nothing on pages that nobody reads, ends with the signal.
 */
export function observePage(
  route: Route,
  document: Document,
  signal: AbortSignal,
  changed: (what: Change) => void,
): void {
  const view = document.defaultView;
  if (!isReadable(route.page) || !view || signal.aborted) return;
  forgetMatched();
  const trees = knownTrees(document) ?? searchTrees(document);
  keepTrees(document, trees, signal, () => watch());

  const watched = new WeakSet<Node>();
  let tries = 0;
  const watch = () => {
    for (const tree of [document, ...trees.roots, ...trees.inner]) {
      if (watched.has(tree)) continue;
      watched.add(tree);
      observer.observe(tree, WATCHED);
    }
    if (trees.waiting.size > 0 && tries < UPGRADES) upgrades.start();
  };
  let isUntold = false;
  const call = oncePerFrame(view, signal, () => {
    isUntold = false;
    changed('content');
  });
  let isAround = false;
  const settled = timer(STILL_MS, signal, () => {
    if (!isAround && !isUntold) return changed('still');
    isAround = isUntold = false;
    changed('around');
    settled.start();
  });
  // What a class alone has hidden or shown since is told by nothing else.
  const certain = timer(DOUBT_MS + FRAMES_MS, signal, () => {
    changed('around');
    settled.start();
  });
  const notify = () => {
    tries = 0;
    isUntold = true;
    settled.restart();
    certain.restart();
    call();
  };
  const upgrades = timer(UPGRADE_MS, signal, () => {
    tries++;
    if (refreshTrees(trees)) notify();
    watch();
  });

  const observer = new MutationObserver((records) => {
    const isMany = records.length > MANY;
    const walked = new Set<Node>();
    let isForeign = false;
    let isNear = false;
    for (const record of records) {
      const isOfNodes = record.type === 'childList';
      if ((isOfNodes || !isMany) && isOwn(record, walked)) continue;
      isForeign = true;
      isNear ||= isMany || concernsContent(record);
      if (!isMany) forgetRowOf(record, walked);
      // It may have become a grid.
      if (record.attributeName === 'role') addTrees(record.target, trees);
      if (isOfNodes) for (const node of record.addedNodes) if (node.isConnected) addTrees(node, trees);
    }
    if (isMany && isForeign) forgetRows();
    // A component that has come with it is waited for as long as the first ones.
    if (isNear) tries = 0;
    // What is read from now on must not change unseen, whoever reads it first.
    if (isForeign) watch();
    if (isNear) notify();
    else if (isForeign) {
      isAround = true;
      settled.start();
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  watch();
  // A known way was quick; what else the page has is searched when the first paint is out of the way.
  if (!trees.whole)
    timer(0, signal, () => {
      addTrees(document, trees);
      trees.whole = true;
      watch();
      notify();
    }).start();
}

/** We made this change: in an element of ours, or by adding or removing one, alone. `foreign`: elements that are known to lie in none. */
function isOwn({ target, addedNodes, removedNodes }: MutationRecord, foreign: Set<Node>): boolean {
  const node = addedNodes.length + removedNodes.length === 1 ? (addedNodes[0] ?? removedNodes[0]) : undefined;
  if (node instanceof Element && node.matches('[data-twinwatch]')) return true;
  const element = target instanceof Element ? target : target.parentElement;
  return element !== null && !foreign.has(element) && element.closest('[data-twinwatch]') !== null;
}

/** A change in a grid, in a shadow tree, or of whole elements: what rows and fields are made of. */
function concernsContent({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (target.getRootNode() instanceof ShadowRoot) return true;
  const element = target instanceof Element ? target : target.parentElement;
  for (let at = element; at; at = at.parentElement) if (is(at, 'grid') || is(at, 'main')) return true;
  return type === 'childList' && [...addedNodes, ...removedNodes].some(hasContent);
}

const hasContent = (node: Node): boolean =>
  node instanceof Element && (node.childElementCount > 0 || node.shadowRoot !== null);
