import { expect, it } from 'vitest';
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
