import type { DeclaredAccount } from '@/lib/core/card';
import { COMMERCES } from '@/lib/core/subscription-words';
import { STATES } from '@/lib/core/words';
import { byLanguage } from '@/lib/texts/collation';
import { accountsText, commercesText } from './cell-text';
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

/** What these are looked at for stands at their end: chosen, they begin with the largest. */
export const LARGEST_FIRST: ReadonlySet<Column> = new Set<Column>(['today', 'overlap']);

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
  {
    accounts,
    ageLimitDays,
    now,
  }: { accounts: readonly DeclaredAccount[]; ageLimitDays: number; now: number },
): Row[] {
  const words = plain(view.search).split(/\s+/).filter(Boolean);
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
  const key = keyOf(view.sort, shown, accounts);
  const sign = view.descending ? -1 : 1;
  return shown
    .map((row, index) => ({ row, key: key(row, index) }))
    .sort(({ key: a }, { key: b }) =>
      // What is missing comes last, whichever way the others stand.
      a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : sign * (a - b),
    )
    .map(({ row }) => row);
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

/** What a column puts its rows in order by, the least first; undefined: nothing is shown there. */
type Key = (row: Row, index: number) => number | undefined;

/** @param shown in the order of their names */
function keyOf(column: Column, shown: readonly Row[], list: readonly DeclaredAccount[]): Key {
  switch (column) {
    case 'name':
      return ({ name }, index) => (name === undefined ? undefined : index);
    case 'state':
      // Of one state, those first that need somebody most.
      return ({ worst, pressure, today }) => (worst === undefined ? undefined : pressure + 1 / (1 + today));
    case 'progress':
      return ({ done, of }) => (of === 0 ? undefined : done / of);
    case 'today':
      return ({ today }) => today || undefined;
    case 'accounts':
      return byRank(shown, (row) => accountsText(row, list));
    case 'commerce':
      return byRank(shown, commercesText);
    case 'owner':
      return byRank(shown, ({ owner }) => owner);
    case 'due':
      return ({ due }) => (due === undefined ? undefined : Date.parse(due.due));
    case 'overlap':
      return ({ overlap }) => overlap || undefined;
    case 'seen':
      return ({ seen }) => (seen === undefined ? undefined : Date.parse(seen));
  }
}

/** Places of texts in the order of the language: thousands of rows have few different ones, and comparing them is slow. */
function byRank(rows: readonly Row[], of: (row: Row) => string | undefined): Key {
  const texts = new Set(rows.map((row) => of(row) ?? ''));
  const ranks = new Map([...texts].sort(byLanguage).map((text, rank) => [text, rank]));
  return (row) => {
    const text = of(row);
    return text ? ranks.get(text) : undefined;
  };
}
