import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect } from 'vitest';

/** How often each property is tried; a long run (TWINWATCH_RUNS=100000) tries more, with new dice (`../dice.ts`). */
const LONG = process.env.TWINWATCH_RUNS;
const RUNS = Number(LONG ?? 10_000);

/** Checks a predicate against everything an arbitrary can think of; it fails by throwing. */
export function always<Value>(arbitrary: fc.Arbitrary<Value>, holds: (value: Value) => void): void {
  const assert = () => fc.assert(fc.property(arbitrary, holds), { numRuns: RUNS });
  if (LONG !== undefined) assert();
  else
    for (const value of thoughtOfBy(arbitrary))
      try {
        holds(value);
      } catch (error) {
        assert(); // shrinks it, and names it
        throw error;
      }
}

/** The same dice show the same every time, so what several properties ask for is thought of once. */
function thoughtOfBy<Value>(arbitrary: fc.Arbitrary<Value>): readonly Value[] {
  const known = thoughts.get(arbitrary) as readonly Value[] | undefined;
  if (known) return known;
  const values = fc.sample(arbitrary, RUNS);
  thoughts.set(arbitrary, values);
  return values;
}
const thoughts = new WeakMap<object, readonly unknown[]>();

/** Works out once what several properties ask about the same value. */
export function once<Value extends object, Result extends {}>(
  work: (value: Value) => Result,
): (value: Value) => Result {
  const known = new WeakMap<Value, Result>();
  return (value) => {
    const result = known.get(value) ?? work(value);
    known.set(value, result);
    return result;
  };
}

/** Long enough for a slow, shared machine; a property that needs it all is too slow. */
export const PATIENCE = Math.max(60_000, RUNS * 20);

/** Equal all the way down. A matcher that shows the difference is slow: it is asked only when there is one. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}
