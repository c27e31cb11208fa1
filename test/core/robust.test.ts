import fc from 'fast-check';
import { describe, it } from 'vitest';
import { assess, assessCustomer } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { isOpen } from '../../lib/core/card-scope';
import { compact } from '../../lib/core/compact';
import type { Entry } from '../../lib/core/entries';
import { explain } from '../../lib/core/explain';
import { merge } from '../../lib/core/merge';
import { cardOf, summaryOf } from '../../lib/core/project';
import { readEntry } from '../../lib/core/read-entry';
import { numbers, type World, worlds } from './arbitraries';
import { CAST, idOfEntry, SOURCE } from './cast';
import { Dice } from './dice';
import { always, expectSame, PATIENCE } from './runs';

/** Nothing that a page, a file or a person can put into a ledger makes the core throw, or say what is no number. */
function survives({ entries, now }: World): void {
  const book = fold(compact(entries));
  const assessment = assess(book, now);
  const cards = [...book.customers.keys()].map((customer) =>
    cardOf(book, assessCustomer(book, customer, now), now),
  );
  // What keeps a customer open on its card is what does so in the core.
  for (const { customer, subscriptions } of cards) {
    const open = Object.entries(subscriptions).flatMap(([id, one]) => (isOpen(one) ? id : []));
    expectSame(new Set(open), new Set<string>(assessment.customers[customer]?.open));
  }
  const said = { assessment, cards, summary: summaryOf(cards, now) };
  expectSame(JSON.parse(JSON.stringify(said)), said);
  for (const id of book.sightsOf.keys()) explain(book, id, now);
}

/** What stands where something else was expected. */
const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1e21,
  1e-9,
  0.1 + 0.2,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [null],
  'constructor',
  '__proto__',
  'Active',
  'DELETED',
  '0001-01-01',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.9999999Z',
  '9998-12-31',
  '2024-02-29T12:00:00',
  '2023-03-04T12:00:00+14:00',
  ...CAST[0].flatMap(({ subscription, customer, account }) => [
    subscription.toUpperCase(),
    [subscription],
    customer,
    account,
  ]),
  idOfEntry(0),
  [idOfEntry(3), idOfEntry(3)],
];

/** A copy in which one value, at any depth, is another one. */
function damaged(value: unknown, dice: Dice): unknown {
  const isLeaf = typeof value !== 'object' || value === null || Object.keys(value).length === 0;
  if (isLeaf || dice.rarely(8)) return ODD[dice.below(ODD.length)];
  const keys = Object.keys(value);
  const key = keys[dice.below(keys.length)] ?? '';
  const changed: unknown = damaged(Object.entries(value).find(([name]) => name === key)?.[1], dice);
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? changed : one));
  return { ...value, [key]: changed };
}

describe('the core survives', () => {
  it('any part of a ledger, in any order', { timeout: PATIENCE }, () => {
    const parts = worlds.chain(({ entries, now }) =>
      fc.shuffledSubarray([...entries]).map((some): World => ({ entries: some, now })),
    );
    always(parts, survives);
  });

  it('damage, as far as the reader lets it through', { timeout: PATIENCE }, () => {
    const damages = fc
      .tuple(worlds, fc.array(numbers, { minLength: 1, maxLength: 6 }))
      .map(([world, choices]): World => {
        const values: unknown[] = [...world.entries];
        for (const each of choices) {
          const dice = new Dice(each);
          const index = dice.below(values.length);
          values[index] = damaged(values[index], dice);
        }
        const read = values.map(readEntry).flatMap((one) => (one.ok && 'entry' in one ? one.entry : []));
        const merged = merge<Entry>(read, []);
        return { entries: merged.ok ? merged.entries : [], now: world.now };
      });
    always(damages, survives);
  });

  it('knots: rings of bases, conversions and undoings, two customers, the ends of time', {
    timeout: PATIENCE,
  }, () => {
    always(knots, survives);
  });
});

const AT = [
  '2023-03-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2023-03-31T00:00:00Z',
] as const;
const ON = ['2023-03-31', '0001-01-01', '9999-12-31', '9998-12-31', '2024-02-29T12:00:00.1234567'] as const;
const STATUSES = ['active', 'suspended', 'cancelled', 'expired', ''] as const;

/** The same few things, at the same few instants, said of one another. */
const knots: fc.Arbitrary<World> = fc.array(numbers, { minLength: 1, maxLength: 14 }).map((all) => {
  const [light, newLight, heavy] = CAST[0];
  const one = (dice: Dice) => dice.of([light, newLight, heavy]).subscription;
  const accounts: Entry[] = CAST[0].slice(0, 2).map(({ account }, index) => ({
    id: idOfEntry(index),
    at: AT[1],
    via: 'person',
    kind: 'account-set',
    account,
    tenantId: account,
    name: '',
    role: account === SOURCE ? 'source' : 'target',
    cloud: 'global',
  }));
  const entries = all.map((each, index): Entry => {
    const dice = new Dice(each);
    const stamp = { id: idOfEntry(100 + index), at: dice.of(AT) };
    const seen = dice.of([light, newLight, heavy, CAST[1][0]]);
    const { customer, account } = seen;
    switch (dice.below(6)) {
      case 0:
        return { ...stamp, via: 'person', kind: 'undone', entry: idOfEntry(100 + dice.below(all.length)) };
      case 1:
        return {
          ...stamp,
          via: 'person',
          kind: 'twin-confirmed',
          customer,
          sources: [one(dice)],
          targets: [one(dice)],
        };
      case 2:
        return {
          ...stamp,
          via: 'person',
          kind: 'price-set',
          subscription: one(dice),
          unitPrice: dice.of([1e21, 0.1, 1e-9]),
          currency: dice.of(['EUR', '__proto__', 'constructor']),
        };
      case 3:
        return {
          ...stamp,
          via: 'page',
          kind: 'list-seen',
          account,
          list: 'subscriptions',
          customer,
          complete: true,
          filtered: false,
          ids: [],
        };
      default:
        return {
          ...stamp,
          via: 'page',
          ...seen,
          subscription: one(dice),
          status: dice.of(STATUSES),
          parent: one(dice),
          migratedFrom: dice.rarely(2) ? one(dice) : undefined,
          startedAt: dice.some(ON),
          termEndsAt: dice.some(ON),
          cancelUntil: dice.some(ON),
          quantity: dice.some([0, 1, Number.MAX_SAFE_INTEGER]),
        };
    }
  });
  return { entries: [...accounts, ...entries], now: Date.parse(AT[all.length % AT.length] ?? AT[0]) };
});
