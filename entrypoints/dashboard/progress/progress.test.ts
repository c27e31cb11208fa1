import { describe, expect, it } from 'vitest';
import { DAY_MS } from '@/lib/core/days';
import { aCard, aSource, aTarget, customer, NOW, OLD, OTHER_SOURCE, SOURCE } from '../for-tests';
import { coverageOf, sharesBy } from './breakdown';
import { forecast } from './forecast';
import { sampleInstants } from './history';

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
    expect(coverageOf(CARDS, SOURCE, new Set([customer(1), customer(9)]), limit)).toEqual({
      customers: { seen: 1, of: 2 },
      subscriptions: { seen: 2, of: 3 },
    });
    expect(coverageOf(CARDS, OTHER_SOURCE, undefined, limit)).toEqual({
      customers: { seen: 0, of: 1 },
      subscriptions: { seen: 0, of: 1 },
    });
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
});
