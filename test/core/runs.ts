import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';

/**
 * How often each property is tried. `npm test` throws the same dice every time, so that what is red stays red;
 * a long run (TWINWATCH_RUNS=100000) throws new ones and names its seed when it fails.
 */
const LONG = process.env.TWINWATCH_RUNS;
const SEED = process.env.TWINWATCH_SEED;
const RUNS = Number(LONG ?? 10_000);

const parameters = {
  numRuns: RUNS,
  ...((SEED !== undefined || LONG === undefined) && { seed: Number(SEED ?? 3) }),
};

/** Checks a predicate against everything an arbitrary can think of; it fails by throwing. A costly one is tried less often. */
export function always<Value>(
  arbitrary: fc.Arbitrary<Value>,
  holds: (value: Value) => void,
  share = 1,
): void {
  fc.assert(fc.property(arbitrary, holds), { ...parameters, numRuns: Math.ceil(RUNS * share) });
}

/** Long enough for a slow, shared machine; a property that needs it all is too slow. */
export const PATIENCE = Math.max(60_000, RUNS * 20);

/** Equal all the way down. A matcher that shows the difference is slow: it is asked only when there is one. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}
