import type { AccountId } from '@/lib/core/ids';
import { besideGrid, isWithin } from './beside';
import { type Capture, type CapturedGrid, clip, MOST_TEXTS, textOf } from './captured';
import { byMemory, bySight, findGrids, type Grid, type GridRow } from './grids';
import { isFilled, isLate } from './list-filter';
import { all, matchedSoFar, search } from './locate';
import type { LocatorName } from './locators';
import { namingCell } from './naming';
import { type Own, ownId, type Wanted, wantedOn, withoutDoubles } from './own-ids';
import { pageContent } from './page-content';
import { placeIn } from './places';
import { type PageKind, type Route, routeKey } from './routes';
import { isLeftBehind, isSettled } from './settled';
import { gridsIn, treesOf } from './trees';
import { contentOf, isShown } from './visible';

/** A row of a list, in the order of the capture. */
export interface ShownRow {
  element: Element;
  /** The element at whose end a badge may stand, in whichever tree is visible. */
  place: Element;
  /** Whose row it is, as far as that can be told without knowing a language. */
  id: string | undefined;
  /** All that it shows: while this is the same, the row is the same. */
  said: string;
}

export interface Seen {
  kind: 'seen';
  capture: Capture;
  rows: ShownRow[];
  /** Something of it may be in the course of being rewritten. */
  isMoving: boolean;
}

/**
 * What there is to see on a page. `loading`: nothing yet. `unreadable`: a page of ours on which what `locator` names is
 * not there; a page that is being built looks like that for a moment.
 */
export type Look =
  | { kind: 'not-ours' }
  | { kind: 'loading' }
  | { kind: 'unreadable'; locator: LocatorName }
  | Seen;

interface Page {
  route: Route;
  /** Says whose content an element shows. */
  key: string;
  document: Document;
  /** The document and its open shadow trees. */
  trees: readonly ParentNode[];
  grids: readonly Element[];
  /** False while parts of the page may not have been looked at. */
  whole: boolean;
  account: AccountId;
  /** Milliseconds of a steady clock. */
  now: number;
}

/**
 * Takes down what is visible on a page. Cheap on pages that are not ours: nothing but a look at the route.
 * @param account the account that a person has declared to be signed in: its id is nothing else's
 * @param now milliseconds of a steady clock, to know how long content has stood still (see `settled.ts`)
 */
export function lookAt(
  route: Route,
  document: Document,
  account: AccountId,
  now: number = performance.now(),
): Look {
  const look = LOOKS[route.page];
  if (!look) return { kind: 'not-ours' };
  const kept = treesOf(document);
  const { roots, whole } = kept;
  const [key, trees, grids] = [routeKey(route), [document, ...roots], gridsIn(kept)];
  return look({ route, key, document, trees, grids, whole, account, now });
}

/**
 * The rows of a page's lists, to be painted in the frame in which they came: told by the page itself and by what was seen
 * before, because asking for the style of what is new costs more than all the rest. `lookAt` is to follow. Undefined on
 * pages that list nothing.
 */
export function glanceAt(route: Route, document: Document, account: AccountId): ShownRow[] | undefined {
  const wanted = wantedOn(route, account);
  if (!wanted) return undefined;
  return findGrids(gridsIn(treesOf(document)), byMemory).flatMap((grid) => shownRows(grid, wanted));
}

const LOOKS: Partial<Record<PageKind, (page: Page) => Look>> = {
  'customers-list': lookAtLists,
  'granular-admin': lookAtLists,
  subscriptions: lookAtLists,
  transfers: lookAtLists,
  subscription: lookAtContent,
  'customer-account': lookAtContent,
  'legal-info': lookAtContent,
  invitation: lookAtInvitation,
};

/** Whether pages of this kind are read at all. */
export const isReadable = (page: PageKind): boolean => LOOKS[page] !== undefined;

const stateOf = ({ document }: Page, busy: readonly Element[]) => ({
  language: document.documentElement.lang,
  busy: busy.some(isShown),
  matched: matchedSoFar(),
});

function lookAtLists(page: Page): Look {
  const wanted = wantedOn(page.route, page.account);
  if (!wanted) return { kind: 'not-ours' };
  const grids = findGrids(page.grids, bySight);
  // A grid without any row may be all that there is of a list.
  if (!grids.some((grid) => grid.rows.length > 0)) {
    const isLoading = grids.some((grid) => grid.skeletons > 0) || all(page.trees, 'busy').some(isShown);
    if (isLoading) return { kind: 'loading' };
    if (grids.length === 0) return { kind: 'unreadable', locator: 'grid' };
  }
  const found = search(page.trees, 'busy', 'alert', 'search', 'heading');
  const state = stateOf(page, found('busy'));
  const rows = grids.flatMap((grid) => shownRows(grid, wanted));
  const captured = grids.map((grid) => captureGrid(page, grid, grids, wanted, found('search')));
  const { whole } = page;
  const alert = found('alert').length > 0;
  const matched = matchedSoFar();
  const isMoving = state.busy || captured.some((grid) => grid.rows.some(({ moving }) => moving));
  const isLoose =
    grids.some(({ headings }) => headings.length === 0) &&
    found('heading').some((heading) => !grids.some(({ element }) => isWithin(heading, element)));
  const loose = isLoose && { loose: true as const };
  const capture: Capture = { kind: 'grids', ...state, matched, whole, alert, grids: captured, ...loose };
  return { kind: 'seen', capture, rows, isMoving };
}

function shownRows({ rows }: Grid, wanted: Wanted): ShownRow[] {
  const ids = withoutDoubles(rows.map((row) => nameOf(row, wanted).own.id));
  return rows.map((row, index) => {
    const { element, said } = row;
    return { element, said, place: nameOf(row, wanted).place, id: ids[index] };
  });
}

/** Grids whose row ids have once agreed with what the rows say. */
const keyedGrids = new WeakSet<Element>();

function captureGrid(
  page: Page,
  grid: Grid,
  others: readonly Grid[],
  wanted: Wanted,
  boxes: readonly Element[],
): CapturedGrid {
  const { element, headings, heads, skeletons } = grid;
  const rows = grid.rows.map((row) => {
    const { name, own } = nameOf(row, wanted);
    if (own.keyed) keyedGrids.add(element);
    const is = { page: page.key, id: row.guids, name, text: row.text };
    const isLeft = isLeftBehind(own.id ?? row.guids, row.text, page.key);
    return isSettled(row.element, is, page.now) && !isLeft
      ? row.captured
      : { ...row.captured, moving: true as const };
  });
  const { texts, titles, pager, more, isChosen, choices } = besideGrid(grid, others);
  const isOn = isChosen || boxes.some(isFilled);
  const address = clip(element.ownerDocument.URL);
  const ids = grid.rows.map(({ guids }) => guids).join();
  return {
    headings,
    heads,
    rows,
    skeletons,
    keyed: keyedGrids.has(element),
    filtered: isLate(element, ids, JSON.stringify([isOn, address, choices])) || isOn,
    address,
    choices: choices.slice(0, MOST_TEXTS),
    stated: Number(element.getAttribute('aria-rowcount')) || 0,
    first: Number(grid.rows[0]?.element.getAttribute('aria-rowindex')) || 0,
    beside: texts.slice(0, MOST_TEXTS),
    titles: titles.filter(Boolean).slice(0, MOST_TEXTS).map(clip),
    pager: pager.slice(0, MOST_TEXTS),
    more,
  };
}

interface Named {
  own: Own;
  name: string;
  place: Element;
}
/** A row that has not changed since it was read is named as before. */
const namedRows = new WeakMap<GridRow, Named>();

function nameOf(row: GridRow, wanted: Wanted): Named {
  const before = namedRows.get(row);
  if (before) return before;
  const { element, cells, captured } = row;
  const naming = namingCell(captured.cells, wanted);
  const cell = naming && cells[captured.cells.indexOf(naming)];
  const named = {
    own: ownId(captured, wanted),
    name: textOf(naming?.runs ?? []),
    place: cell ? placeIn(cell) : element,
  };
  namedRows.set(row, named);
  return named;
}

function lookAtContent(page: Page): Look {
  const { document, trees, key, now } = page;
  const titles = all(trees, 'title')
    .filter(isShown)
    .map((title) => clip(textOf(contentOf(title).runs)));
  const content = pageContent(document, trees, key, now);
  const state = stateOf(page, all(trees, 'busy'));
  return { kind: 'seen', rows: [], isMoving: true, capture: { kind: 'content', ...state, content, titles } };
}

/** The page that offers a link to invite a customer. Today's invitation and the old one name their type alike. */
function lookAtInvitation(page: Page): Look {
  const { document, trees } = page;
  const links = all(trees, 'invitation')
    .filter(isShown)
    .map((element) =>
      element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
        ? element.value
        : (element.getAttribute('href') ?? ''),
    );
  const said = [textOf(contentOf(document.body).runs), ...links].join(' ');
  const texts = (said.match(/\S{0,99}ResellerRelationship\S{0,99}/g) ?? []).slice(0, MOST_TEXTS).map(clip);
  const state = stateOf(page, all(trees, 'busy'));
  return { kind: 'seen', rows: [], isMoving: true, capture: { kind: 'invitation', ...state, texts } };
}
