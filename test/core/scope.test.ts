import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { worlds } from './arbitraries';
import { always, PATIENCE } from './runs';

/** Ledger.md, Portfolio. */
describe('the portfolio', () => {
  it('adds up to the scope', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const { subscriptions, customers, progress, attention, findings } = assess(fold(entries), now);
      const all = Object.entries(subscriptions);
      const inScope = all.filter(([, { state }]) => state !== 'exempt').map(([id]) => id);
      const { exempt = 0, ...counted } = progress.byState;
      const sum = Object.values(counted).reduce((a, b) => a + b, 0);
      expect(progress.of).toBe(inScope.length);
      expect(progress.of).toBe(sum);
      expect(sum + exempt).toBe(all.length);
      expect(progress.done).toBe(all.filter(([, { state }]) => state === 'done').length);
      expect(progress.percent).toBe(sum === 0 ? 0 : Math.floor((100 * progress.done) / sum));

      const attended = Object.values(attention).flat();
      expect(new Set(attended).size).toBe(attended.length);
      expect(inScope).toEqual(expect.arrayContaining(attended));

      const open = Object.values(customers).flatMap((customer) => customer.open);
      const notDone = all.filter(([, { state, stale }]) => state !== 'exempt' && (state !== 'done' || stale));
      expect([...open].sort()).toEqual(notDone.map(([id]) => id).sort());

      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    });
  });

  it('never puts a quiet finding before anybody', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const { subscriptions, attention, findings } = assess(fold(entries), now);
      const quiet = new Set(findings.filter((finding) => finding.quiet).map(({ id }) => id));
      for (const id of Object.values(attention).flat()) {
        const is = subscriptions[id];
        expect(quiet).not.toContain(`${is?.state}:${is?.state === 'waiting' ? is.customer : id}`);
      }
    });
  });

  it('has a finding for every subscription in scope that is not done', { timeout: PATIENCE }, () => {
    always(worlds, ({ entries, now }) => {
      const { subscriptions, findings } = assess(fold(entries), now);
      const found = new Set(findings.map(({ id }) => id));
      for (const [id, { state, customer }] of Object.entries(subscriptions))
        if (state !== 'exempt' && state !== 'done')
          expect(found).toContain(`${state}:${state === 'waiting' ? customer : id}`);
    });
  });
});
