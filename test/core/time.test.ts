import fc from 'fast-check';
import { describe, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import type { Assessment } from '../../lib/core/assessment';
import { fold } from '../../lib/core/book';
import type { State } from '../../lib/core/words';
import { worlds } from './arbitraries';
import { promised } from './promises';
import { always, expectSame, PATIENCE } from './runs';

const DAY = 86_400_000;

/** Worlds in which nothing more is said after now. */
const quietWorlds = worlds.map(({ entries, now }) => ({
  now,
  entries: entries.filter(({ at }) => Date.parse(at) <= now),
}));

/** By names, because a state is looked up by the text of an id. */
const statesOf = ({ subscriptions }: Assessment) =>
  new Map<string, State>(Object.entries(subscriptions).map(([id, { state }]) => [id, state]));

describe('time alone', () => {
  const waits = fc
    .tuple(quietWorlds, fc.nat(200))
    .map(([world, days]) => ({ world, later: world.now + days * DAY }));

  it('turns nothing green', { timeout: PATIENCE }, () => {
    always(waits, ({ world: { entries, now }, later }) => {
      const book = fold(entries);
      const before = assess(book, now);
      const [was, is] = [statesOf(before), statesOf(assess(book, later))];
      for (const [id, state] of is) {
        const earlier = was.get(id);
        if (state === 'exempt') expectSame(earlier, 'exempt');
        if (state === 'done' && !isHidden(earlier, id, before)) expectSame(earlier, 'done');
      }
    });
  });

  /**
   * Two things of which the contract itself says that time brings them to light: a transfer that nobody answered for
   * 30 days hides what was done already; and what is gone from its list counts as expired once its term is past.
   */
  const isHidden = (state: State | undefined, id: string, { findings }: Assessment) =>
    state === 'in-transfer' || findings.some((finding) => finding.id === `gone:${id}`);
});

describe('the next change', () => {
  // Also of worlds in which something is dated later than now: clocks differ.
  const moments = fc.tuple(promised, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

  it('is announced: until then everything stays as it is', { timeout: PATIENCE }, () => {
    always(moments, ([{ entries, now }, part]) => {
      const book = fold(entries);
      const { at: _now, ...rest } = assess(book, now);
      const next = rest.nextChange === undefined ? now + 3000 * DAY : Date.parse(rest.nextChange);
      expectSame(next > now, true);
      for (const then of [next - 1, now + Math.floor((next - now) * part)]) {
        const { at: _at, ...same } = assess(book, then);
        expectSame(same, rest);
      }
    });
  });
});
