import type { Amount, Range } from '@/lib/core/assessment';
import type { Card, SubscriptionCard } from '@/lib/core/card';
import { DAY_MS } from '@/lib/core/days';
import { addCents } from '@/lib/core/money';

/** How far the move is, by account or by owner, and what the overlap has cost. */

export interface Share {
  key: string;
  customers: number;
  done: number;
  of: number;
  today: number;
  /** Subscriptions that are or were billed twice, and those of them that have a price. */
  twice: number;
  priced: number;
  overlapCost: Record<string, Range>;
}

const rangeOf = (amount: Amount): Range =>
  typeof amount === 'number' ? { min: amount, max: amount } : amount;

function add(sums: Record<string, Range>, currency: string, amount: Amount): void {
  const { min, max } = rangeOf(amount);
  const sum = sums[currency] ?? { min: 0, max: 0 };
  sums[currency] = { min: addCents(sum.min, min), max: addCents(sum.max, max) };
}

const NOTHING = { customers: 0, done: 0, of: 0, today: 0, twice: 0, priced: 0 };

/** Shares by source account (`account`), by owner, or all in one (`all`); an owner nobody named is the key ''. */
export function sharesBy(cards: Iterable<Card>, by: 'account' | 'owner' | 'all'): Share[] {
  const shares = new Map<string, Share>();
  for (const card of cards) {
    const seen = new Set<string>();
    for (const { state, account, overlapDays, overlapCost, currency, ...rest } of Object.values(
      card.subscriptions,
    )) {
      if (rest.role !== 'source' || state === undefined) continue;
      const key = by === 'account' ? account : by === 'owner' ? (card.owner ?? '') : '';
      const share = shares.get(key) ?? { ...NOTHING, key, overlapCost: {} };
      shares.set(key, share);
      if (!seen.has(key)) {
        share.customers += 1;
        seen.add(key);
        // Findings are counted by customer, which has one owner; an account's are told under Today.
        if (by !== 'account') share.today += card.attention.today;
      }
      if (state === 'exempt') continue;
      share.of += 1;
      if (state === 'done') share.done += 1;
      const hasPrice = overlapCost !== undefined && currency !== undefined;
      if (hasPrice) add(share.overlapCost, currency, overlapCost);
      if (overlapDays === undefined || rangeOf(overlapDays).max === 0) continue;
      share.twice += 1;
      if (hasPrice) share.priced += 1;
    }
  }
  return [...shares.values()].sort((a, b) => b.of - a.of);
}

/** How many of how many were seen. */
export interface Part {
  seen: number;
  of: number;
}

export interface Coverage {
  /** Ids: one customer may be at several accounts. */
  customers: { seen: Set<string>; of: Set<string> };
  /** Of the baseline; of all ever seen where none is frozen. */
  subscriptions: Part;
  /** Those first seen after the baseline. */
  since: Part;
}

/**
 * How much of an account was seen within the age limit. Customers: of those on its newest full list, or else of all
 * ever seen there, those with a subscription seen lately, or listed lately to the end without any. Subscriptions: of those of its baseline, and of those that came since.
 * @param listed ids on the newest full list of the account's customers; undefined when there is none
 */
export function coverageOf(
  cards: Iterable<Card>,
  account: string,
  listed: ReadonlySet<string> | undefined,
  { ageLimitDays, now }: { ageLimitDays: number; now: number },
): Coverage {
  const coverage: Coverage = {
    customers: { seen: new Set(), of: new Set(listed) },
    subscriptions: { seen: 0, of: 0 },
    since: { seen: 0, of: 0 },
  };
  for (const { customer, subscriptions, empty } of cards) {
    const here = Object.values(subscriptions).filter((one) => one.account === account);
    const isFresh = ({ lastSeen }: Pick<SubscriptionCard, 'lastSeen'>) =>
      now - Date.parse(lastSeen) <= ageLimitDays * DAY_MS;
    const emptySince = new Map(Object.entries(empty ?? {})).get(account);
    for (const one of here) {
      const part = one.afterBaseline ? coverage.since : coverage.subscriptions;
      part.of += 1;
      if (isFresh(one)) part.seen += 1;
    }
    if (listed ? !listed.has(customer) : here.length === 0 && emptySince === undefined) continue;
    coverage.customers.of.add(customer);
    if (here.some(isFresh) || isFresh({ lastSeen: emptySince ?? '' })) coverage.customers.seen.add(customer);
  }
  return coverage;
}

/** The customers of several accounts, each once; seen is who was seen in each account that has it. */
export function customersOf(coverages: readonly Coverage[]): Part {
  const all = new Set<string>();
  const missing = new Set<string>();
  for (const { customers } of coverages)
    for (const id of customers.of) {
      all.add(id);
      if (!customers.seen.has(id)) missing.add(id);
    }
  return { seen: all.size - missing.size, of: all.size };
}
