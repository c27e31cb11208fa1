import { COMMERCES } from '@/lib/core/subscription-words';
import { STATES } from '@/lib/core/words';
import { isStale, plain, type Row } from './rows';

/** What the table shows: search, filters, order and columns, as they stand in the address. */

export const COLUMNS = [
  'name',
  'state',
  'progress',
  'today',
  'accounts',
  'commerce',
  'owner',
  'due',
  'overlap',
  'seen',
] as const;
export type Column = (typeof COLUMNS)[number];
const DEFAULT_COLUMNS: readonly Column[] = ['name', 'state', 'progress', 'accounts', 'owner', 'due', 'seen'];

export const FRESHNESS = ['stale', 'fresh'] as const;
export const STEPS = ['waiting', 'accepted', 'exact', 'closable', 'closed'] as const;

export interface TableView {
  search: string;
  /** Empty: no such filter. */
  state: string;
  account: string;
  owner: string;
  commerce: string;
  freshness: string;
  step: string;
  sort: Column;
  descending: boolean;
  columns: readonly Column[];
}

/** The owner filter for customers without one. */
export const NOBODY = '-';

const FILTERS = ['state', 'account', 'owner', 'commerce', 'freshness', 'step'] as const;
const isColumn = (text: string): text is Column => COLUMNS.some((column) => column === text);

export function parseView(query: string): TableView {
  const given = new URLSearchParams(query);
  const one = (key: string, words?: readonly string[]) => {
    const text = given.get(key) ?? '';
    return words === undefined || words.includes(text) ? text : '';
  };
  const sort = given.get('sort') ?? '';
  const columns = (given.get('columns') ?? '').split(' ').filter(isColumn);
  return {
    search: one('q'),
    state: one('state', STATES),
    account: one('account'),
    owner: one('owner'),
    commerce: one('commerce', COMMERCES),
    freshness: one('freshness', FRESHNESS),
    step: one('step', STEPS),
    sort: isColumn(sort) ? sort : 'state',
    descending: given.get('desc') === '1',
    columns: columns.length === 0 ? DEFAULT_COLUMNS : COLUMNS.filter((column) => columns.includes(column)),
  };
}

/** The query of a view; what is as usual is left out. */
export function queryOf(view: TableView): string {
  const query = new URLSearchParams();
  if (view.search !== '') query.set('q', view.search);
  for (const filter of FILTERS) if (view[filter] !== '') query.set(filter, view[filter]);
  if (view.sort !== 'state') query.set('sort', view.sort);
  if (view.descending) query.set('desc', '1');
  if (view.columns.join() !== DEFAULT_COLUMNS.join()) query.set('columns', view.columns.join(' '));
  return query.toString();
}

export const isFiltered = (view: TableView): boolean =>
  view.search !== '' || FILTERS.some((filter) => view[filter] !== '');

/**
 * The rows that a view shows, in its order.
 * @param rows in the order of their names
 */
export function shownRows(
  rows: readonly Row[],
  view: TableView,
  { ageLimitDays, now }: { ageLimitDays: number; now: number },
): Row[] {
  const words = plain(view.search).split(/\s+/).filter(Boolean);
  const sign = view.descending ? -1 : 1;
  const shown = rows.filter(
    (row) =>
      words.every((word) => row.text.includes(word)) &&
      (view.state === '' || row.states.has(view.state)) &&
      (view.account === '' || row.accounts.some((account) => account === view.account)) &&
      (view.owner === '' || (row.owner ?? NOBODY) === view.owner) &&
      (view.commerce === '' || [...row.commerces].some((commerce) => commerce === view.commerce)) &&
      (view.freshness === '' || isStale(row, ageLimitDays, now) === (view.freshness === 'stale')) &&
      (view.step === '' || isAt(row, view.step)),
  );
  if (view.sort === 'name') return view.descending ? shown.reverse() : shown;
  const order = ORDERS[view.sort];
  return shown.sort((a, b) => sign * order(a, b));
}

function isAt({ card, exact }: Row, step: string): boolean {
  switch (step) {
    case 'waiting':
      return !card.accepted;
    case 'accepted':
      return card.accepted;
    case 'exact':
      return exact > 0;
    case 'closable':
      return card.closable && card.closedAt === undefined;
    default:
      return card.closedAt !== undefined;
  }
}

type Order = (a: Row, b: Row) => number;

/** What is missing comes last. */
const byText =
  (of: (row: Row) => string | undefined): Order =>
  (a, b) =>
    Number(of(a) === undefined) - Number(of(b) === undefined) || compare(of(a) ?? '', of(b) ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const ORDERS: Record<Exclude<Column, 'name'>, Order> = {
  state: (a, b) => a.pressure - b.pressure || b.today - a.today,
  progress: (a, b) => share(a) - share(b),
  today: (a, b) => b.today - a.today,
  accounts: byText((row) => row.accounts[0]),
  commerce: byText((row) => [...row.commerces].sort().join()),
  owner: byText((row) => row.owner),
  due: byText((row) => row.due),
  overlap: (a, b) => b.overlap - a.overlap,
  seen: byText((row) => row.seen),
};

const share = ({ done, of }: Row): number => (of === 0 ? 1 : done / of);
