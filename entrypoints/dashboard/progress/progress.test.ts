import { describe, expect, it } from 'vitest';
import { DAY_MS } from '@/lib/core/days';
import type { Entry } from '@/lib/core/entries';
import { readEntry } from '@/lib/core/read-entry';
import { aCard, aSource, aTarget, customer, FRESH, NOW, OLD, OTHER_SOURCE, SOURCE } from '../for-tests';
import { coverageOf, customersOf, sharesBy } from './breakdown';
import { customerLists } from './customer-lists';
import { forecast } from './forecast';
import { sampleInstants, withNow } from './history';

const CARDS = [
  aCard(
    1,
    {
      1: aSource({ state: 'done', overlapCost: 10.1, currency: 'EUR' }),
      2: aSource({ state: 'overlap', overlapCost: { min: 1.2, max: 3.4 }, currency: 'EUR', lastSeen: OLD }),
      3: aSource({ state: 'exempt' }),
      4: aTarget(),
    },
    { owner: 'Anna' },
  ),
  aCard(2, { 5: aSource({ state: 'create', account: OTHER_SOURCE, lastSeen: OLD }) }),
];

describe('shares', () => {
  it('count what is in scope by account and by owner', () => {
    expect(sharesBy(CARDS, 'account')).toMatchObject([
      { key: SOURCE, customers: 1, done: 1, of: 2 },
      { key: OTHER_SOURCE, customers: 1, done: 0, of: 1 },
    ]);
    expect(sharesBy(CARDS, 'owner')).toMatchObject([
      { key: 'Anna', done: 1, of: 2 },
      { key: '', done: 0, of: 1 },
    ]);
  });

  it('add costs to the cent, as a range where sightings leave it open', () => {
    expect(sharesBy(CARDS, 'all')[0]?.overlapCost).toEqual({ EUR: { min: 11.3, max: 13.5 } });
  });
});

describe('coverage', () => {
  const limit = { ageLimitDays: 7, now: NOW };
  it('tells how much of an account was seen lately', () => {
    expect(coverageOf(CARDS, SOURCE, new Set([customer(1), customer(9)]), limit)).toMatchObject({
      customers: { seen: new Set([customer(1)]), of: new Set([customer(1), customer(9)]) },
      subscriptions: { seen: 2, of: 3 },
    });
    expect(coverageOf(CARDS, OTHER_SOURCE, undefined, limit)).toMatchObject({
      customers: { seen: new Set(), of: new Set([customer(2)]) },
      subscriptions: { seen: 0, of: 1 },
    });
  });

  it('counts a customer of two accounts once, and as seen only when it was in both', () => {
    const both = (lastSeen: string) => ({ 1: aSource(), 2: aSource({ account: OTHER_SOURCE, lastSeen }) });
    const of = (lastSeen: string) =>
      customersOf(
        [SOURCE, OTHER_SOURCE].map((account) =>
          coverageOf([aCard(1, both(lastSeen))], account, undefined, limit),
        ),
      );
    expect(of(FRESH)).toEqual({ seen: 1, of: 1 });
    expect(of(OLD)).toEqual({ seen: 0, of: 1 });
  });

  it('counts whoever was listed to the end with nothing as seen, and whoever was only named as not', () => {
    const listed = (lastSeen: string) => aCard(1, {}, { empty: { [SOURCE]: lastSeen } });
    const of = (lastSeen: string, list?: ReadonlySet<string>) =>
      coverageOf([listed(lastSeen)], SOURCE, list, limit).customers;
    const all = new Set([customer(1)]);
    expect(of(FRESH)).toEqual({ seen: all, of: all });
    expect(of(FRESH, all)).toEqual({ seen: all, of: all });
    for (const none of [OLD, '']) expect(of(none)).toEqual({ seen: new Set(), of: all });
  });

  it('tells the baseline from what came since', () => {
    const card = aCard(1, { 1: aSource(), 2: aSource({ afterBaseline: true, lastSeen: OLD }) });
    expect(coverageOf([card], SOURCE, undefined, limit)).toMatchObject({
      subscriptions: { seen: 1, of: 1 },
      since: { seen: 0, of: 1 },
    });
  });
});

describe('the newest list of customers', () => {
  const guid = (n: number) => `eeeeeeee-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const entry = (n: number, day: number, fields: object) => {
    const read = readEntry({ id: guid(n), at: `2026-03-${day}T08:00:00Z`, via: 'page', ...fields });
    if (!read.ok || !('entry' in read)) throw new Error('No entry.');
    return read.entry;
  };
  const list = (n: number, day: number, fields: object = {}) =>
    entry(n, day, {
      kind: 'list-seen',
      account: SOURCE,
      list: 'customers',
      complete: true,
      filtered: false,
      ids: [customer(n)],
      ...fields,
    });
  const of = (...entries: Entry[]) => customerLists(entries, [SOURCE, OTHER_SOURCE], NOW);

  it('is the last that was seen whole, by now', () => {
    const parts = [
      list(3, 12, { complete: false }),
      list(4, 12, { filtered: true }),
      list(5, 12, { total: 2 }),
    ];
    expect(of(list(1, 10), list(2, 11), ...parts, list(6, 15))).toEqual(
      new Map([[SOURCE, new Set([customer(2)])]]),
    );
  });

  it('is of the account that it was said to be of', () => {
    const said = (to?: string) =>
      entry(9, 13, { kind: 'reattributed', via: 'person', entries: [guid(2)], ...(to && { to }) });
    expect(of(list(1, 10), list(2, 11), said(OTHER_SOURCE))).toEqual(
      new Map([
        [SOURCE, new Set([customer(1)])],
        [OTHER_SOURCE, new Set([customer(2)])],
      ]),
    );
    expect(of(list(2, 11), said())).toEqual(new Map());
  });
});

describe('the forecast', () => {
  const at = (day: number, remaining: number) => ({ at: NOW + day * DAY_MS, remaining });

  it('goes on at the pace of the last two weeks', () => {
    expect(forecast([at(-60, 100), at(-10, 40), at(0, 20)])).toEqual({ kind: 'on', at: NOW + 10 * DAY_MS });
  });

  it('is none where nothing was finished lately, or there is too little to tell', () => {
    for (const points of [[], [at(0, 5)], [at(-60, 100), at(-10, 20), at(0, 20)], [at(-10, 5), at(0, 9)]])
      expect(forecast(points)).toEqual({ kind: 'unknown' });
  });

  it('knows the end', () => {
    expect(forecast([at(-1, 3), at(0, 0)])).toEqual({ kind: 'finished' });
  });
});

describe('samples', () => {
  it('are few, in order, and end now', () => {
    for (const days of [0, 1, 45, 400]) {
      const instants = sampleInstants(NOW - days * DAY_MS, NOW);
      expect(instants.length).toBeLessThanOrEqual(31);
      expect(instants.at(-1)).toBe(NOW);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      expect(instants[0]).toBeLessThanOrEqual(NOW - days * DAY_MS + 31 * DAY_MS);
    }
  });

  it('end with what the cards say now, once the past is worked out', () => {
    const empty = (at: number) => ({ at, bands: { good: 0, info: 0, warn: 0, danger: 0 } });
    const past = { samples: [empty(NOW - DAY_MS), empty(NOW - 1)], done: 1 };
    const cards = [aCard(1, { 1: aSource({ state: 'done' }), 2: aSource({ state: 'exempt' }) })];
    expect(withNow(past, cards, NOW)?.samples).toEqual([
      empty(NOW - DAY_MS),
      { at: NOW, bands: { good: 1, info: 0, warn: 0, danger: 0 } },
    ]);
    expect(withNow({ ...past, done: 0 }, cards, NOW)?.samples).toBe(past.samples);
  });
});
