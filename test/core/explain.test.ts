import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { explain } from '../../lib/core/explain';
import { subscriptionId } from '../../lib/core/ids';
import { worlds } from './arbitraries';
import { always, PATIENCE } from './runs';

describe('an explanation', () => {
  it('names entries of the ledger up to now, newest first, each once', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const book = fold(entries);
      const at = new Map(entries.map((entry) => [entry.id, Date.parse(entry.at)]));
      for (const id of Object.keys(assess(book, now).subscriptions)) {
        const named = explain(book, subscriptionId.parse(id), now);
        expect(named.length).toBeGreaterThan(0);
        for (const [index, entry] of named.entries()) {
          const time = at.get(entry) ?? Number.NaN;
          expect(time).toBeLessThanOrEqual(now);
          const before = named[index - 1];
          if (before === undefined) continue;
          const later = at.get(before) ?? Number.NaN;
          expect(later > time || (later === time && before > entry)).toBe(true);
        }
      }
    });
  });

  it('is enough: from what it names alone follows the same state', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const book = fold(entries);
      for (const [id, { state }] of Object.entries(assess(book, now).subscriptions)) {
        const subscription = subscriptionId.parse(id);
        const named = new Set(explain(book, subscription, now));
        const rest = assess(fold(entries.filter((entry) => named.has(entry.id))), now);
        expect(rest.subscriptions[subscription]?.state).toBe(state);
      }
    });
  });
});
