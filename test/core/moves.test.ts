import { expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { moves } from './moves';
import { always, expectSame, PATIENCE } from './runs';

it('what has been looked at is told as it is: add-ons, transfers, Azure, trials', {
  timeout: PATIENCE,
}, () => {
  always(moves, ({ world: { entries, now }, truth }) => {
    const { subscriptions, progress } = assess(fold(entries), now);
    for (const [id, { state }] of Object.entries(subscriptions))
      if (!truth.get(id)?.includes(state)) expect([id, [state]]).toEqual([id, truth.get(id)]);
    const inScope = [...truth.values()].filter(([state]) => state !== 'exempt');
    expectSame([Object.keys(subscriptions).length, progress.of], [truth.size, inScope.length]);
  });
});
