import { LOCATORS } from './locators';

/** The open shadow roots of a page, and the components that may still get one. */
export interface Trees {
  roots: Set<ShadowRoot>;
  waiting: Set<Element>;
  /** False while only the known ways were followed: then something may exist that nobody has looked for. */
  whole: boolean;
}

/** Elements that can never be a shadow host, skipped by the browser itself: most of a large page. */
const HOSTS =
  ':not(a,abbr,b,br,button,circle,code,col,dd,dl,dt,em,form,g,hr,i,img,input,label,legend,li,line,link,meta,ol,option,path,pre,rect,script,select,small,strong,style,svg,table,tbody,td,textarea,tfoot,th,thead,tr,u,ul,use)';

function consider(element: Element, trees: Trees): void {
  if (element.hasAttribute('data-twinwatch')) return;
  const root = element.shadowRoot;
  if (root) {
    trees.waiting.delete(element);
    if (trees.roots.has(root)) return;
    trees.roots.add(root);
    addTrees(root, trees);
  } else if (element.localName.includes('-')) trees.waiting.add(element);
}

/** Adds the open shadow roots at and below a node, through any depth. Closed ones stay closed. */
export function addTrees(node: ParentNode, trees: Trees): void {
  if (node instanceof Element) consider(node, trees);
  for (const element of node.querySelectorAll(HOSTS)) consider(element, trees);
}

/** Forgets what has left the page and looks again at components that had no shadow root yet. True when one has got it. */
export function refreshTrees(trees: Trees): boolean {
  for (const root of trees.roots) if (!root.host.isConnected) trees.roots.delete(root);
  const before = trees.roots.size;
  for (const element of trees.waiting)
    if (element.isConnected) consider(element, trees);
    else trees.waiting.delete(element);
  return trees.roots.size > before;
}

/** Every open shadow root of the page: one search of all its elements. */
export function searchTrees(document: Document): Trees {
  const trees: Trees = { roots: new Set(), waiting: new Set(), whole: true };
  addTrees(document, trees);
  return trees;
}

/** The shadow roots on the known ways of the grid locator, found without a search; undefined where none leads anywhere. */
export function knownTrees(document: Document): Trees | undefined {
  const trees: Trees = { roots: new Set(), waiting: new Set(), whole: false };
  for (const [first, ...path] of LOCATORS.grid.hosts) {
    let hosts: Element[] = [...document.getElementsByTagName(first)];
    for (const tag of path)
      hosts = hosts.flatMap((host) => [...(host.shadowRoot?.querySelectorAll(tag) ?? [])]);
    for (const host of hosts) consider(host, trees);
  }
  return trees.roots.size > 0 ? trees : undefined;
}

const kept = new WeakMap<Document, Trees>();

/** Says that these trees are kept up to date by an observer until the signal ends. */
export function keepTrees(document: Document, trees: Trees, signal: AbortSignal): void {
  kept.set(document, trees);
  signal.addEventListener('abort', () => {
    if (kept.get(document) === trees) kept.delete(document);
  });
}

/** The trees that an observer keeps, else those of one search of the page. */
export function treesOf(document: Document): Trees {
  const trees = kept.get(document);
  if (!trees) return searchTrees(document);
  refreshTrees(trees);
  return trees;
}
