import { expect, it } from 'vitest';
import { REASONS, STATES } from '../../lib/core/words';
import { STATE_ROWS } from './state-rows';
import { told } from './told';

for (const [what, now, state, reasons, ...steps] of STATE_ROWS)
  it(`${what} (${now}): ${state}`, () => {
    const is = Object.entries(told(now, steps).subscriptions).find(([id]) => id === 'A')?.[1];
    expect({ state: is?.state, reasons: [...(is?.reasons ?? [])].sort() }).toEqual({
      state,
      reasons: [...reasons].sort(),
    });
  });

it('has a row for every state and every reason', () => {
  const states = new Set(STATE_ROWS.map(([, , state]) => state));
  const reasons = new Set(STATE_ROWS.flatMap(([, , , named]) => named));
  expect(STATES.filter((state) => !states.has(state))).toEqual([]);
  expect(REASONS.filter((reason) => !reasons.has(reason))).toEqual([]);
});
