import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '@/lib/texts/for-tests';
import { aCard, aSource, NOW, OLD, OTHER_SOURCE, SOURCE } from '../for-tests';
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

const ACCOUNTS = [
  { account: SOURCE, role: 'source', tenantId: SOURCE, name: 'Zug', cloud: 'global' },
  { account: OTHER_SOURCE, role: 'source', tenantId: OTHER_SOURCE, name: 'Aarau', cloud: 'global' },
] as const;
const BESIDES = { accounts: ACCOUNTS, ageLimitDays: 7, now: NOW };

const names = (query: string) =>
  shownRows(byName(CARDS.map(rowOf)), parseView(query), BESIDES).map(({ name }) => name);

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
    // What the toolbar counts is found here: an old twin makes a customer stale as well.
    const cards = CARDS.map((card) => ({ ...card, stale: true as const }));
    expect(shownRows(cards.map(rowOf), parseView('freshness=stale'), BESIDES)).toHaveLength(cards.length);
    expect(names('step=waiting')).toEqual([undefined]);
  });

  it('stands in the order of what presses most, and turns round', () => {
    expect(names('')).toEqual(['Hôtel de la Falaise', 'Alpenglas', undefined]);
    expect(names('sort=name')).toEqual(['Alpenglas', 'Hôtel de la Falaise', undefined]);
    expect(names('sort=progress')).toEqual(['Hôtel de la Falaise', 'Alpenglas', undefined]);
    expect(names('sort=progress&desc=1')).toEqual(['Alpenglas', 'Hôtel de la Falaise', undefined]);
  });

  it('stands in ascending order as its head says, what is missing last either way, names as the language has them', () => {
    const cards = [
      aCard(1, { 1: aSource({ state: 'overlap', overlapDays: 9 }) }, { name: 'Many', owner: 'Österreicher' }),
      aCard(
        2,
        { 2: aSource({ state: 'overlap', overlapDays: { min: 1, max: 2 }, account: OTHER_SOURCE }) },
        {
          name: 'Few',
          owner: 'zora',
        },
      ),
      aCard(3, {}, { name: 'None' }),
      aCard(4, {}, { name: undefined }),
    ];
    const order = (query: string) =>
      shownRows(byName(cards.map(rowOf)), parseView(query), BESIDES).map(({ name }) => name);
    for (const [column, ascending] of [
      ['overlap', ['Few', 'Many']],
      ['accounts', ['Few', 'Many']],
      ['owner', ['Many', 'Few']],
    ] as const) {
      expect(order(`sort=${column}`), column).toEqual([...ascending, 'None', undefined]);
      expect(order(`sort=${column}&desc=1`), column).toEqual([...ascending.toReversed(), 'None', undefined]);
    }
    expect(order('sort=name&desc=1')).toEqual(['None', 'Many', 'Few', undefined]);
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
    const shown = shownRows(many, parseView('q=customer+9&sort=name'), BESIDES);
    // The budget of the issue is 50 ms; machines differ, an algorithm of the wrong order takes seconds.
    expect(performance.now() - begun).toBeLessThan(250);
    expect(shown.length).toBeGreaterThan(3_000);
  });
});

it('gives a row the soonest of its days, however far away another is', () => {
  const finding = { severity: 'high' as const, reasons: [], since: OLD };
  const [card] = CARDS;
  if (!card) throw new Error('no card');
  const far = { ...finding, id: 'a', kind: 'stop-today', due: '+010000-01-01T00:00:00Z' };
  const soon = { ...finding, id: 'b', kind: 'overlap', due: '2023-03-08T00:00:00Z' };
  for (const findings of [
    [far, soon],
    [soon, far],
  ])
    expect(rowOf({ ...card, findings }).due).toMatchObject({ due: soon.due });
});
