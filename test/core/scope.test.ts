import { describe, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { type World, worlds } from './arbitraries';
import { always, expectSame, once, PATIENCE } from './runs';

/** Ledger.md, Portfolio. */
const assessed = once(({ entries, now }: World) => assess(fold(entries), now));

describe('the portfolio', () => {
  it('adds up to the scope', { timeout: PATIENCE }, () => {
    always(worlds, (world) => {
      const { subscriptions, customers, progress, attention, findings } = assessed(world);
      const all = Object.entries(subscriptions);
      const inScope = all.filter(([, { state }]) => state !== 'exempt').map(([id]) => id);
      const done = all.filter(([, { state }]) => state === 'done').length;
      const { exempt = 0, ...counted } = progress.byState;
      const sum = Object.values(counted).reduce((a, b) => a + b, 0);
      expectSame([progress.of, sum, sum + exempt], [inScope.length, inScope.length, all.length]);
      expectSame(progress.done, done);
      expectSame(progress.percent, sum === 0 ? 0 : Math.floor((100 * done) / sum));

      const attended = Object.values(attention).flat();
      const stray = attended.filter((id) => !inScope.includes(id));
      expectSame([stray, new Set(attended).size], [[], attended.length]);

      const open = Object.values(customers).flatMap((customer) => customer.open);
      const notDone = all.filter(([, { state, stale }]) => state !== 'exempt' && (state !== 'done' || stale));
      expectSame([...open].sort(), notDone.map(([id]) => id).sort());
      expectSame(new Set(findings.map(({ id }) => id)).size, findings.length);
    });
  });

  it('has a finding for all that is in scope and not done, and nothing quiet before anybody', {
    timeout: PATIENCE,
  }, () => {
    always(worlds, (world) => {
      const { subscriptions, findings, attention } = assessed(world);
      const quiet = new Map(findings.map((finding) => [finding.id, finding.quiet === true]));
      const attended = new Set<string>(Object.values(attention).flat());
      for (const [id, { state, customer }] of Object.entries(subscriptions)) {
        if (state === 'exempt' || state === 'done') continue;
        const isQuiet = quiet.get(`${state}:${state === 'waiting' ? customer : id}`);
        expectSame([id, isQuiet === undefined], [id, false]);
        if (isQuiet) expectSame([id, attended.has(id)], [id, false]);
      }
    });
  });
});
