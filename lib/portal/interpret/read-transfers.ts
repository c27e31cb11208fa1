import type { EntryOf } from '@/lib/core/entries';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { toSubscriptionId } from '@/lib/core/to-id';
import { type CapturedGrid, type CapturedRow, textOf } from '../captured';
import { isOfTransferOnly, isTransferWord, squash, transferStateOf } from '../words';
import { type Columns, columnsOf } from './columns';
import { isAllOf } from './list-total';
import { type Interpretation, missing, type Page, readAs } from './page';

type SeenTransfer = Omit<EntryOf<'transfer-seen'>, 'id' | 'at' | 'device'>;

/** A column that says how far a request is: `Status`, or the bare word for a state. */
const STATE =
  /^(state|requeststate|transferstate|transferstatus|requeststatus|status|zustand|état|estado|stato|状態|状态|상태|состояние)$/;

/** Whether a grid lists requests for transfers: its nearest title says so, or, where nothing is counted, a heading or a state. */
function isOfTransfers(grid: CapturedGrid): boolean {
  if (isTransferWord(grid.titles?.[0] ?? '')) return true;
  if (columnsOf(grid, false).has('quantity')) return false;
  const states = grid.rows.flatMap((row) => stateCell(grid, row)?.runs ?? []);
  return (
    grid.headings.some(({ runs }) => isTransferWord(textOf(runs))) ||
    states.some(({ text, action }) => !action && isOfTransferOnly(text))
  );
}

/** The capture without such grids: their rows look like subscriptions, and their ids are others. */
export function withoutTransfers({ route, capture }: Page<'grids'>): Page<'grids'>['capture'] {
  const isTransfersPage = route.page === 'transfers';
  return { ...capture, grids: capture.grids.filter((grid) => !isTransfersPage && !isOfTransfers(grid)) };
}

/** The page of a customer's requests for transfers between partners, or of one of them. */
export function readTransfersPage(page: Page<'grids'>): Interpretation {
  const sightings = page.route.transfer ? readOne(page, page.route.transfer) : readTransfers(page);
  return sightings.length > 0
    ? readAs({ sightings, ids: page.capture.grids.flatMap(({ rows }) => rows.map(() => null)) })
    : missing(page, 'row');
}

/** Requests for transfers (data.md 4.4), wherever a page of one customer lists them. A request without an id of its own is left out. */
export function readTransfers({ route, account, capture }: Page<'grids'>): SeenTransfer[] {
  const { customer, page } = route;
  if (!customer) return [];
  const seen = new Map<string, SeenTransfer | undefined>();
  for (const grid of capture.grids.filter((one) => page === 'transfers' || isOfTransfers(one))) {
    const columns = columnsOf(grid, false);
    for (const row of grid.rows) {
      const transfer = row.child || row.moving ? undefined : requestId(grid, row, [customer, account]);
      const state = wordOf(grid, row);
      if (!transfer || !state || isOfOther(row, customer)) continue;
      const items = itemsOf(grid, row, columns, transfer);
      const said: SeenTransfer = {
        kind: 'transfer-seen',
        via: 'page',
        account,
        customer,
        transfer,
        state: transferStateOf(state),
        items,
      };
      // Two rows of one id that differ say nothing.
      const isTwice = seen.has(transfer) && JSON.stringify(seen.get(transfer)) !== JSON.stringify(said);
      seen.set(transfer, isTwice ? undefined : said);
    }
  }
  return [...seen.values()].filter((one) => one !== undefined);
}

/** A row that links to another customer's pages. */
const isOfOther = ({ cells }: CapturedRow, customer: CustomerId): boolean =>
  cells.some(({ links }) => links.some((link) => link.customer && link.customer !== customer));

/**
 * The page of one request: what stands beside its items says how far it is, and which it is; without its id that may
 * still be said of the last one. Every item has to be known, and none may be missing.
 */
function readOne({ route: { customer }, account, capture }: Page<'grids'>, transfer: string): SeenTransfer[] {
  const [grid, ...more] = capture.grids.filter(({ rows, skeletons }) => rows.length + skeletons > 0);
  if (!customer || !grid || more.length > 0 || capture.busy || capture.alert) return [];
  if (grid.skeletons > 0 || !isAllOf(grid, grid.rows.length)) return [];
  const after = (label: RegExp) =>
    grid.beside.flatMap((text, at) => (label.test(squash(text)) ? (grid.beside[at + 1] ?? '') : []));
  const [state = '', ...others] = after(STATE);
  const isKnown = transferStateOf(state) !== state || isOfTransferOnly(state);
  const ids = new Set(after(ID).map((id) => id.toLowerCase()));
  if (!isKnown || others.length > 0 || ids.size !== 1 || !ids.has(transfer)) return [];
  const columns = columnsOf(grid, false);
  const items = grid.rows.map((row) =>
    row.moving || isOfOther(row, customer) ? [] : itemsOf(grid, row, columns, transfer),
  );
  if (items.some((named) => named.length !== 1)) return [];
  const said = { account, customer, transfer, state: transferStateOf(state), items: items.flat() };
  return [{ kind: 'transfer-seen', via: 'page', ...said }];
}

/** Columns and labels of a request's id, and of the ids of what was moved and of what it became. */
const ID = /^(transfer|request|transferrequest)id$/;
const SOURCE_ID = /^(source|old|original)subscriptionid$/;
const TARGET_ID = /^(target|new)subscriptionid$/;

/** The GUIDs that stand under a heading. */
const shownUnder = (grid: CapturedGrid, row: CapturedRow, word: RegExp): string[] => {
  const at = grid.headings.filter(({ runs }) => word.test(squash(textOf(runs)))).map((heading) => heading.at);
  return row.cells.flatMap(({ at: column, guid }) => (guid && at.includes(column) ? [guid] : []));
};

/** The only GUID that row and cells are named after, that its link leads to, or that it shows as its id, if it is not somebody else's. */
function requestId(grid: CapturedGrid, row: CapturedRow, others: readonly string[]): string | undefined {
  const links = row.cells.flatMap((cell) => cell.links);
  const said = [
    ...row.keys,
    ...links.flatMap(({ transfer }) => transfer ?? []),
    ...shownUnder(grid, row, ID),
  ];
  const [id, ...more] = new Set(said);
  return id && more.length === 0 && !others.includes(id) && !links.some((to) => to.subscription === id)
    ? id
    : undefined;
}

function stateCell(grid: CapturedGrid, row: CapturedRow) {
  const at = grid.headings
    .filter(({ runs }) => STATE.test(squash(textOf(runs))))
    .map((heading) => heading.at);
  return at.length === 1 ? row.cells.find((cell) => cell.at === at[0]) : undefined;
}

/** What stands in the state's cell; nothing while it is unfinished or said in pictures. */
function wordOf(grid: CapturedGrid, row: CapturedRow): string | undefined {
  const runs = stateCell(grid, row)?.runs.filter(({ icon, action }) => !icon && !action) ?? [];
  const text = textOf(runs);
  return text === '' || /(…|\.\.\.)$/.test(text) ? undefined : text;
}

/** The subscriptions that a request names by link or id, with what they became where the row says so of a single one. */
function itemsOf(
  grid: CapturedGrid,
  row: CapturedRow,
  columns: Columns,
  transfer: string,
): SeenTransfer['items'] {
  const targets = shownUnder(grid, row, TARGET_ID).flatMap((id) => toSubscriptionId(id) ?? []);
  const linked = row.cells.flatMap(({ links }) => links.flatMap(({ subscription }) => subscription ?? []));
  const shown = row.cells.flatMap((cell) =>
    columns.kindOf(cell) === 'subscriptionId' ? (toSubscriptionId(cell.guid) ?? []) : [],
  );
  const named = shownUnder(grid, row, SOURCE_ID).flatMap((id) => toSubscriptionId(id) ?? []);
  const sources = [...new Set<SubscriptionId>([...linked, ...shown, ...named])].filter(
    (one) => one !== transfer && !targets.includes(one),
  );
  const [target] = sources.length === 1 && targets.length === 1 ? targets : [];
  return sources.map((source) => ({ source, ...(target && { target }) }));
}
