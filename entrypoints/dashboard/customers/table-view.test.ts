import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '@/lib/texts/for-tests';
import { aCard, aSource, NOW, OLD, OTHER_SOURCE } from '../for-tests';
import { byName, rowOf } from './rows';
import { NOBODY, parseView, queryOf, shownRows } from './table-view';

const CARDS = [
  aCard(
    1,
    { 1: aSource({ state: 'overlap', product: 'Office 365 E3', commerce: 'nce', lastSeen: OLD }) },
    {
      name: 'Hôtel de la Falaise',
      worst: 'overlap',
      owner: 'Anna',
    },
  ),
  aCard(
    2,
    { 2: aSource({ state: 'done', account: OTHER_SOURCE }), 3: aSource({ state: 'hold' }) },
    {
      name: 'Alpenglas',
      worst: 'hold',
    },
  ),
  aCard(3, {}, { name: undefined, accepted: false }),
];

beforeEach(() => speak('en'));

const names = (query: string) =>
  shownRows(byName(CARDS.map(rowOf)), parseView(query), { ageLimitDays: 7, now: NOW }).map(
    ({ name }) => name,
  );

describe('the table', () => {
  it('finds names without accents, products and ids, and needs every word', () => {
    expect(names('q=hotel')).toEqual(['Hôtel de la Falaise']);
    expect(names('q=office+FALAISE')).toEqual(['Hôtel de la Falaise']);
    expect(names('q=office+alpenglas')).toEqual([]);
    expect(names('q=00000003')).toEqual(['Alpenglas', undefined]);
  });

  it('filters by each of its filters', () => {
    expect(names('state=hold')).toEqual(['Alpenglas']);
    expect(names(`account=${OTHER_SOURCE}`)).toEqual(['Alpenglas']);
    expect(names('owner=Anna')).toEqual(['Hôtel de la Falaise']);
    expect(names(`owner=${NOBODY}`)).toEqual(['Alpenglas', undefined]);
    expect(names('commerce=nce')).toEqual(['Hôtel de la Falaise']);
    expect(names('freshness=stale')).toEqual(['Hôtel de la Falaise']);
    expect(names('step=waiting')).toEqual([undefined]);
  });

  it('stands in the order of what presses most, and turns round', () => {
    expect(names('')).toEqual(['Hôtel de la Falaise', 'Alpenglas', undefined]);
    expect(names('sort=name')).toEqual(['Alpenglas', 'Hôtel de la Falaise', undefined]);
    expect(names('sort=progress')).toEqual(['Hôtel de la Falaise', 'Alpenglas', undefined]);
    expect(names('sort=progress&desc=1')).toEqual([undefined, 'Alpenglas', 'Hôtel de la Falaise']);
  });

  it('is kept in the address as a person left it', () => {
    const query = 'q=a&state=overlap&sort=due&desc=1&columns=name+due';
    expect(queryOf(parseView(query))).toBe(query);
    expect(queryOf(parseView('sort=nonsense&state=nonsense&columns=nonsense'))).toBe('');
  });

  it('filters and sorts ten thousand customers fast enough to type', () => {
    const many = byName(
      Array.from({ length: 10_000 }, (_, n) =>
        aCard(n + 10, {}, { name: `Customer ${(n * 7919) % 10_000}` }),
      ).map(rowOf),
    );
    const begun = performance.now();
    const shown = shownRows(many, parseView('q=customer+9&sort=name'), { ageLimitDays: 7, now: NOW });
    // The budget of the issue is 50 ms; machines differ, an algorithm of the wrong order takes seconds.
    expect(performance.now() - begun).toBeLessThan(250);
    expect(shown.length).toBeGreaterThan(3_000);
  });
});
