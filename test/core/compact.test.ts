import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { compact } from '../../lib/core/compact';
import type { Entry } from '../../lib/core/entries';
import { type World, worlds } from './arbitraries';
import { idOfEntry } from './cast';
import { always, expectSame, PATIENCE } from './runs';

const HOUR = 3_600_000;

/** Worlds in which much is seen again and again, as browsing does: what was seen is seen some hours later once more. */
const browsed = fc
  .tuple(worlds, fc.array(fc.tuple(fc.nat(40), fc.nat(60)), { maxLength: 12 }))
  .map(([world, repeats]): World => {
    const again = repeats.flatMap(([which, hours], index): Entry[] => {
      const seen = world.entries.filter(({ via }) => via !== 'person');
      const entry = seen[which % Math.max(1, seen.length)];
      if (entry === undefined) return [];
      const at = new Date(Date.parse(entry.at) + hours * HOUR).toISOString();
      return [{ ...entry, id: idOfEntry(500 + index), at }];
    });
    const entries = [...world.entries, ...again];
    return { entries, now: Math.max(world.now, ...entries.map(({ at }) => Date.parse(at))) };
  });

describe('compaction', () => {
  it('changes no conclusion, now or later', { timeout: PATIENCE }, () => {
    const looks = fc.tuple(browsed, fc.nat(80));
    always(looks, ([{ entries, now }, days]) => {
      const [whole, thin] = [fold(entries), fold(compact(entries))];
      for (const then of [now, now + days * 24 * HOUR]) expectSame(assess(thin, then), assess(whole, then));
    });
  });

  /** Whom a sighting counts for must be known when it is thinned. */
  it('can be done at any time: entries that come later find what they need', { timeout: PATIENCE }, () => {
    const parts = fc.tuple(browsed, fc.nat(40)).map(([{ entries, now }, count]) => {
      const inOrder = entries
        .filter(({ kind }) => kind !== 'reattributed')
        .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1));
      return { entries: inOrder, now, first: inOrder.slice(0, count), later: inOrder.slice(count) };
    });
    always(parts, ({ entries, now, first, later }) => {
      const bitByBit = compact([...compact(first), ...later]);
      expectSame(assess(fold(bitByBit), now), assess(fold(entries), now));
    });
  });

  it('drops something, and decisions never', { timeout: PATIENCE }, () => {
    let dropped = 0;
    always(browsed, ({ entries }) => {
      const kept = new Set(compact(entries));
      for (const entry of entries) if (!kept.has(entry)) expect(entry.via).not.toBe('person');
      dropped += entries.length - kept.size;
    });
    expect(dropped).toBeGreaterThan(0);
  });
});
