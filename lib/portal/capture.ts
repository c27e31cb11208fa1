import type { AccountId } from '@/lib/core/ids';
import { besideGrid } from './beside';
import { type Capture, type CapturedCell, type CapturedGrid, clip, MOST_TEXTS, textOf } from './captured';
import { findGrids, type Grid, type GridRow } from './grids';
import { isFiltered } from './list-filter';
import { all, matchedSoFar } from './locate';
import type { LocatorName } from './locators';
import { namingCell } from './naming';
import { ownIds, type Wanted, wantedOn } from './own-ids';
import { pageContent } from './page-content';
import { placeIn } from './places';
import { type PageKind, type Route, routeKey } from './routes';
import { isSettled } from './settled';
import { treesOf } from './trees';
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
  const { roots, whole } = treesOf(document);
  return look({ route, key: routeKey(route), document, trees: [document, ...roots], whole, account, now });
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

const stateOf = ({ document, trees }: Page) => ({
  language: document.documentElement.lang,
  busy: all(trees, 'busy').some(isShown),
});

function lookAtLists(page: Page): Look {
  const wanted = wantedOn(page.route, page.account);
  if (!wanted) return { kind: 'not-ours' };
  const state = stateOf(page);
  const grids = findGrids(page.trees);
  if (!grids.some((grid) => grid.rows.length > 0))
    return grids.length > 0 || state.busy ? { kind: 'loading' } : { kind: 'unreadable', locator: 'grid' };
  const rows: ShownRow[] = [];
  const captured = grids.map((grid) => captureGrid(page, grid, grids, wanted, rows));
  const { whole } = page;
  const alert = all(page.trees, 'alert').length > 0;
  return {
    kind: 'seen',
    capture: { kind: 'grids', ...state, matched: matchedSoFar(), whole, alert, grids: captured },
    rows,
  };
}

/** Grids whose row ids have once agreed with what the rows say. */
const keyedGrids = new WeakSet<Element>();

function captureGrid(
  page: Page,
  grid: Grid,
  others: readonly Grid[],
  wanted: Wanted,
  shown: ShownRow[],
): CapturedGrid {
  const { element, headings, skeletons } = grid;
  const own = ownIds(
    grid.rows.map((row) => row.captured),
    wanted,
  );
  if (own.some(({ keyed }) => keyed)) keyedGrids.add(element);
  const rows = grid.rows.map((row, index) => {
    const cell = namingCell(row.captured.cells, wanted);
    shown.push({ element: row.element, place: placeOf(row, cell), id: own[index]?.id, said: row.said });
    const is = { page: page.key, id: row.guids, name: textOf(cell?.runs ?? []), text: row.text };
    return isSettled(row.element, is, page.now) ? row.captured : { ...row.captured, moving: true as const };
  });
  const { texts, titles, pages, isChosen } = besideGrid(grid, others);
  return {
    headings,
    rows,
    skeletons,
    keyed: keyedGrids.has(element),
    filtered: isFiltered(page.trees, element, grid.rows.map(({ guids }) => guids).join(), isChosen),
    stated: Number(element.getAttribute('aria-rowcount')) || 0,
    beside: texts.slice(0, MOST_TEXTS),
    titles: titles.filter(Boolean).slice(0, MOST_TEXTS).map(clip),
    pages,
  };
}

function placeOf({ element, cells, captured }: GridRow, named: CapturedCell | undefined): Element {
  const cell = named && cells[captured.cells.indexOf(named)];
  return cell ? placeIn(cell) : element;
}

function lookAtContent(page: Page): Look {
  const { document, trees, key, now } = page;
  const titles = all(trees, 'title')
    .filter(isShown)
    .map((title) => clip(textOf(contentOf(title).runs)));
  const content = pageContent(document, trees, key, now);
  const state = { ...stateOf(page), matched: matchedSoFar() };
  return { kind: 'seen', rows: [], capture: { kind: 'content', ...state, content, titles } };
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
  const texts = (said.match(/\S*ResellerRelationship\S*/g) ?? []).slice(0, MOST_TEXTS).map(clip);
  const state = { ...stateOf(page), matched: matchedSoFar() };
  return { kind: 'seen', rows: [], capture: { kind: 'invitation', ...state, texts } };
}
