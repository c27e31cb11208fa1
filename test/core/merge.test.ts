import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Assessment } from '../../lib/core/assessment';
import { type Book, fold } from '../../lib/core/book';
import type { Entry } from '../../lib/core/entries';
import { contentOf, type Merged, merge } from '../../lib/core/merge';
import { type World, worlds } from './arbitraries';
import { CUSTOMERS } from './cast';
import { always, expectSame, once, PATIENCE } from './runs';
import { seen, storyOf } from './told';

/** Ledger.md, rule 2: merging is the union by id, whatever the order, however often; two contents are refused. */

/** A world with three parts of it, as three devices may hold them; now and then an entry of them is forged. */
const parts = fc.tuple(worlds, fc.infiniteStream(fc.nat(7)), fc.nat(39)).map(([world, dice, forged]) => {
  const shares: [Entry[], Entry[], Entry[]] = [[], [], []];
  for (const [index, entry] of world.entries.entries()) {
    const holders = dice.next().value;
    for (const [holder, share] of shares.entries())
      if (((holders + 1) >> holder) % 2 === 1) share.push(asHeldBy(holder, entry, index, forged));
  }
  return { world, shares };
});

/** The first device writes instants in its own way, which says the same; the second holds what is forged. */
function asHeldBy(holder: number, entry: Entry, index: number, forged: number): Entry {
  if (holder === 0 && index % 3 === 1) return { ...entry, at: new Date(entry.at).toISOString() };
  return index === forged && holder === 1 ? { ...entry, by: 'somebody else' } : entry;
}

const both = (a: Merged<Entry>, b: Iterable<Entry>): Merged<Entry> => (a.ok ? merge(a.entries, b) : a);
const start = (entries: Iterable<Entry>) => merge<Entry>(entries, []);

describe('merging', () => {
  it('is commutative', { timeout: PATIENCE }, () => {
    always(parts, ({ shares: [a, b] }) => {
      const [ab, ba] = [merge(a, b), merge(b, a)];
      expect(ab.ok).toBe(ba.ok);
      if (ab.ok) expectSame(ab, ba);
      if (!ab.ok && !ba.ok) {
        expect(ab.id).toBe(ba.id);
        expect(new Set(ab.contents)).toEqual(new Set(ba.contents));
      }
    });
  });

  it('is associative', { timeout: PATIENCE }, () => {
    always(parts, ({ shares: [a, b, c] }) => {
      const left = both(both(start(a), b), c);
      const inner = merge(b, c);
      const right = inner.ok ? both(start(inner.entries), a) : inner;
      expect(left.ok).toBe(right.ok);
      if (left.ok) expectSame(left, right);
    });
  });

  it('is idempotent', { timeout: PATIENCE }, () => {
    always(parts, ({ shares: [a, b] }) => {
      const once = merge(a, b);
      if (once.ok) expectSame(merge(once.entries, a), once);
    });
  });
});

describe('what is merged', () => {
  const { entries } = storyOf('03-09', [
    ['03-01', seen('A'), seen('B'), seen('C')],
    ['03-02', seen('A')],
  ]);
  const [first] = entries;
  if (first === undefined) throw new Error('nothing told');
  const writtenOtherwise = { ...first, at: '2023-03-01T10:00:00.000+01:00' };

  it('stands in order of instants, and of ids within one', () => {
    for (const order of [entries, entries.toReversed()])
      expect(merge<Entry>(order, [])).toEqual({ ok: true, entries });
  });

  it('is the same one of two that say the same in other words', () => {
    const [one, other] = [
      merge<Entry>([first], [writtenOtherwise]),
      merge<Entry>([writtenOtherwise], [first]),
    ];
    expect(one).toEqual(other);
    expect(one).toMatchObject({ entries: [{ id: first.id, at: first.at }] });
  });

  it('is the same one in whatever case its ids are written, not one of other ids', () => {
    const [one, other] = CUSTOMERS.map((customer) => ({ ...first, customer }));
    if (one === undefined || other === undefined) throw new Error('nobody');
    const shouted: Entry = Object.assign({ ...one }, { customer: one.customer.toUpperCase() });
    expect(merge<Entry>([one], [shouted])).toMatchObject({ ok: true });
    expect(merge<Entry>([shouted], [other])).toMatchObject({ ok: false, id: first.id });
  });

  it('may hold nothing in the place of something', () => {
    expect(contentOf({ b: [null], a: null })).toBe(contentOf({ a: null, b: [null] }));
    expect(contentOf([null])).not.toBe(contentOf([{}]));
  });
});

const NEVER = '+275760-09-13T00:00:00.000Z';

describe('folding', () => {
  /** A world, and its entries in another order, some of them twice. */
  const shuffled = worlds.chain((world) =>
    fc
      .shuffledSubarray([...world.entries, ...world.entries.slice(0, 4)], {
        minLength: world.entries.length + Math.min(4, world.entries.length),
      })
      .map((entries) => ({ world, entries })),
  );
  const assessed = (entries: Iterable<Entry>, { now }: World) => assess(fold(entries), now);

  it('does not depend on the order in which entries arrive, nor on how often', { timeout: PATIENCE }, () => {
    always(shuffled, ({ world, entries }) => {
      expectSame(assessed(entries, world), assessed(world.entries, world));
    });
  });

  /** Asked again, a book says what it would say if it had never been asked. */
  const isUntouched =
    (assessOf: typeof assess) =>
    (world: World): void => {
      const book = fold(world.entries);
      for (const days of [0, -5, 5, 0]) {
        const then = world.now + days * 86_400_000;
        expectSame(assessOf(book, then), assessed(world.entries, { ...world, now: then }));
      }
    };

  it('leaves a book that can be assessed at any instant, again and again', { timeout: PATIENCE }, () => {
    always(worlds, isUntouched(assess));
  });

  it.each<[string, (of: Book, now: number) => Assessment]>([
    ['what it said first', once((book) => assess(book, Date.UTC(2023, 2, 15)))],
    [
      'what it has looked at',
      (book, now) => {
        const said = assess(book, now);
        for (const { twins } of book.customers.values()) twins.pop();
        return said;
      },
    ],
  ])('would not be said to leave it so if it kept %s', (_what, assessOf) => {
    const property = fc.property(worlds, isUntouched(assessOf));
    expect(fc.check(property, { numRuns: 500, endOnFailure: true }).failed).toBe(true);
  });

  it('leaves out what was said later than the instant that is asked about', { timeout: PATIENCE }, () => {
    always(worlds, (world) => {
      const past = world.entries.filter(({ at }) => Date.parse(at) <= world.now);
      const { nextChange: next = NEVER, ...all } = assessed(world.entries, world);
      const { nextChange: nextWithout = NEVER, ...without } = assessed(past, world);
      expectSame(all, without);
      // Only that it will count some day is announced.
      expect(Date.parse(next)).toBeLessThanOrEqual(Date.parse(nextWithout));
    });
  });
});
