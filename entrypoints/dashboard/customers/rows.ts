import type { Amount } from '@/lib/core/assessment';
import type { Card, FindingCard } from '@/lib/core/card';
import { DAY_MS } from '@/lib/core/days';
import type { AccountId, CustomerId } from '@/lib/core/ids';
import { type Commerce, STATES, type State } from '@/lib/core/words';
import { byLanguage } from '@/lib/texts/collation';

/** One customer as the table shows, searches and sorts it. */
export interface Row {
  customer: CustomerId;
  name: string | undefined;
  card: Card;
  worst: State | undefined;
  /** Less is more pressing. */
  pressure: number;
  states: ReadonlySet<string>;
  /** Subscriptions done, and in scope. */
  done: number;
  of: number;
  /** Findings that need somebody today. */
  today: number;
  accounts: readonly AccountId[];
  commerces: ReadonlySet<Commerce>;
  owner: string | undefined;
  /** What is due first, of what is not put to rest. */
  due: Due | undefined;
  /** Most days of overlap of one subscription; of a range its end. */
  overlap: number;
  /** The oldest of the newest sightings of what is in scope. */
  seen: string | undefined;
  /** Source subscriptions whose exact candidate waits for a confirmation. */
  exact: number;
  text: string;
}

const made = new WeakMap<Card, Row>();

/** A card as a row; made once per card, because cards are replaced and never changed. */
export function rowOf(card: Card): Row {
  const known = made.get(card);
  if (known) return known;
  const row = make(card);
  made.set(card, row);
  return row;
}

function make(card: Card): Row {
  const sources = Object.values(card.subscriptions).filter(({ role }) => role === 'source');
  const inScope = sources.filter(({ state }) => state !== undefined && state !== 'exempt');
  return {
    customer: card.customer,
    name: card.name,
    card,
    worst: card.worst,
    pressure: card.worst ? STATES.indexOf(card.worst) : STATES.length,
    states: new Set(Object.keys(card.byState)),
    done: card.byState.done ?? 0,
    of: inScope.length,
    today: card.attention.today,
    accounts: [...new Set(sources.map(({ account }) => account))],
    commerces: new Set(sources.map(({ commerce }) => commerce)),
    owner: card.owner,
    due: firstDue(card),
    overlap: Math.max(0, ...sources.map(({ overlapDays }) => most(overlapDays))),
    seen: least(inScope.map(({ lastSeen }) => lastSeen)),
    exact: sources.filter(({ exact }) => exact !== undefined).length,
    text: plain(
      [
        card.name,
        card.customer,
        card.owner,
        ...Object.entries(card.subscriptions).flatMap(([id, { product }]) => [product, id]),
      ].join('\n'),
    ),
  };
}

/** Rows in the order of their names; those without one last. */
export function byName(rows: readonly Row[]): Row[] {
  return rows.toSorted(
    (a, b) =>
      Number(a.name === undefined) - Number(b.name === undefined) ||
      byLanguage(a.name ?? '', b.name ?? '') ||
      a.customer.localeCompare(b.customer),
  );
}

export type Due = Pick<FindingCard, 'kind'> & { due: string };

const firstDue = ({ findings }: Card): Due | undefined =>
  findings
    .flatMap(({ kind, due, quiet }): Due[] => (due === undefined || quiet ? [] : [{ kind, due }]))
    .reduce<Due | undefined>(
      (a, b) => (a === undefined || Date.parse(b.due) < Date.parse(a.due) ? b : a),
      undefined,
    );

const most = (amount: Amount | undefined): number =>
  amount === undefined ? 0 : typeof amount === 'number' ? amount : amount.max;

const least = (texts: readonly string[]): string | undefined =>
  texts.reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);

/** Without case and accents, so that "hotel" finds "Hôtel". */
export const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Something of it is to be looked at again: a source that is in scope, or what its card says, of twins as well. */
export const isStale = (row: Row, ageLimitDays: number, now: number): boolean =>
  row.card.stale === true || isOld(row, ageLimitDays, now);

export const isOld = ({ seen }: Row, ageLimitDays: number, now: number): boolean =>
  seen !== undefined && now - Date.parse(seen) > ageLimitDays * DAY_MS;
