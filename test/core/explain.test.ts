import { describe, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { explain } from '../../lib/core/explain';
import { subscriptionId } from '../../lib/core/ids';
import { worlds } from './arbitraries';
import { always, expectSame, PATIENCE } from './runs';

describe('an explanation', () => {
  it('names entries of the ledger up to now, newest first, each once', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const book = fold(entries);
      const inOrder = entries
        .filter(({ at }) => Date.parse(at) <= now)
        .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1))
        .map(({ id }) => id);
      for (const id of Object.keys(assess(book, now).subscriptions)) {
        const named = explain(book, subscriptionId.parse(id), now);
        const wanted = new Set(named);
        expectSame(named.length > 0, true);
        expectSame(
          named,
          inOrder.filter((entry) => wanted.has(entry)),
        );
      }
    });
  });

  it('is enough: from what it names alone follow the same state and reasons', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const book = fold(entries);
      for (const [id, { state, reasons }] of Object.entries(assess(book, now).subscriptions)) {
        const subscription = subscriptionId.parse(id);
        const named = new Set(explain(book, subscription, now));
        const rest = assess(fold(entries.filter((entry) => named.has(entry.id))), now);
        const is = rest.subscriptions[subscription];
        expectSame([id, is?.state, is?.reasons], [id, state, reasons]);
      }
    });
  });
});
