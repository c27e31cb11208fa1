import { expect, it } from 'vitest';
import { entryId } from './ids';
import { byAtAndId, inOrder } from './timed';

const placed = (time: number, digit: string) => ({
  time,
  id: entryId.parse(`${digit.repeat(8)}-0000-4000-8000-000000000000`),
});

/** Ledger.md, Entries: "Entries are ordered by (`at`, `id`)". */
it.each([
  ['the earlier comes first', placed(1, 'b'), placed(2, 'a'), -1],
  ['the later comes last', placed(2, 'a'), placed(1, 'b'), 1],
  ['of one instant the lower id comes first', placed(1, 'a'), placed(1, 'b'), -1],
  ['of one instant the higher id comes last', placed(1, 'b'), placed(1, 'a'), 1],
  ['one stands where it stands', placed(1, 'a'), placed(1, 'a'), 0],
] as const)('%s', (_what, a, b, order) => {
  expect(Math.sign(inOrder(a, b))).toBe(order);
  const written = ({ time, id }: typeof a) => ({ at: new Date(time).toISOString(), id });
  expect(Math.sign(byAtAndId(written(a), written(b)))).toBe(order);
});
