// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { DOUBT_MS, isSettled, SETTLE_MS } from './settled';

type Step = [id: string, name: string, text: string];
/** Applies the steps 10 ms apart, then says how long it takes until the last one counts. */
function waitAfter(...steps: Step[]): number {
  const element = document.createElement('tr');
  let now = 0;
  const ask = ([id, name, text]: Step, at: number) => isSettled(element, { page: 'p', id, name, text }, at);
  for (const step of steps) {
    ask(step, now);
    now += 10;
  }
  const last = steps.at(-1) ?? expect.fail('no step');
  return [0, SETTLE_MS, DOUBT_MS].find((wait) => ask(last, now - 10 + wait)) ?? Number.POSITIVE_INFINITY;
}

it.each<[string, number, Step[]]>([
  ['a new row', 0, [['1', 'A', 'A active']]],
  [
    'a status that changed',
    SETTLE_MS,
    [
      ['1', 'A', 'A active'],
      ['1', 'A', 'A suspended'],
    ],
  ],
  [
    'another id with another text',
    SETTLE_MS,
    [
      ['1', 'A', 'A active'],
      ['2', 'B', 'B active'],
    ],
  ],
  [
    'another id with the same text',
    DOUBT_MS,
    [
      ['1', 'A', 'A active'],
      ['2', 'A', 'A active'],
    ],
  ],
  [
    'another name under the same id',
    DOUBT_MS,
    [
      ['1', 'A', 'A active'],
      ['1', 'B', 'B active'],
    ],
  ],
  [
    'first the id, then the text',
    SETTLE_MS,
    [
      ['1', 'A', 'A active'],
      ['2', 'A', 'A active'],
      ['2', 'B', 'B active'],
    ],
  ],
  [
    'first the text, then the id',
    SETTLE_MS,
    [
      ['1', 'A', 'A active'],
      ['1', 'B', 'B active'],
      ['2', 'B', 'B active'],
    ],
  ],
])('waits after %s', (_name, wait, steps) => {
  expect(waitAfter(...steps)).toBe(wait);
});

it('never counts what the last page left behind', () => {
  const element = document.createElement('tr');
  const is = { id: '1', name: 'A', text: 'A active' };
  expect(isSettled(element, { page: 'one', ...is }, 0)).toBe(true);
  expect(isSettled(element, { page: 'two', ...is }, 1e9)).toBe(false);
  expect(isSettled(element, { page: 'one', ...is }, 1e9)).toBe(true);
});
