import { describe, expect, it } from 'vitest';
import { Roll } from './roll';

/** Ids of a list, which count how often somebody walks through them. */
class Ids extends Array<string> {
  walks = 0;
  override includes(id: string): boolean {
    this.walks++;
    return super.includes(id);
  }
  override [Symbol.iterator](): ArrayIterator<string> {
    this.walks++;
    return super[Symbol.iterator]();
  }
}
const idsOf = (count: number) => Ids.from({ length: count }, (_, index) => `id ${index}`) as Ids;

describe.each([0, 1, 32, 33, 1000])('a list of %i', (count) => {
  it('has who is on it and nobody else, however often it is asked', () => {
    const roll = Roll.of(idsOf(count));
    for (let index = 0; index < 50; index++) {
      expect(roll.has(`id ${index}`)).toBe(index < count);
      expect(roll.has('nobody')).toBe(false);
    }
  });
});

it('a long list is walked through for a customer or two only, then it has an index', () => {
  const ids = idsOf(33);
  const roll = Roll.of(ids);
  for (let index = 0; index < 16; index++) roll.has('nobody');
  expect(ids.walks).toBe(16);
  for (let index = 0; index < 100; index++) roll.has('nobody');
  expect(ids.walks).toBe(17);
});

it('a list of all customers has one index, whoever asks', () => {
  const ids = idsOf(33);
  expect(Roll.of(ids)).toBe(Roll.of(ids));
});

it('a short list needs none', () => {
  const ids = idsOf(32);
  const roll = Roll.of(ids);
  for (let index = 0; index < 100; index++) roll.has('nobody');
  expect(ids.walks).toBe(100);
  expect(Roll.of(ids)).not.toBe(roll);
});
