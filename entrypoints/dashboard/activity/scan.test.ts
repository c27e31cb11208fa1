import { expect, it } from 'vitest';
import { readEntry } from '@/lib/core/read-entry';
import { takenBackIn } from './scan';

const id = (n: number) => `eeeeeeee-0000-4000-8000-${String(n).padStart(12, '0')}`;
const undone = (n: number, of: number) => {
  const read = readEntry({
    id: id(n),
    at: `2026-03-1${n}T00:00:00Z`,
    kind: 'undone',
    via: 'person',
    entry: id(of),
  });
  if (!read.ok || !('entry' in read)) throw new Error('No entry.');
  return read.entry;
};

it('what was taken back counts again when the taking back was taken back', () => {
  expect([...takenBackIn([undone(2, 1)])]).toEqual([id(1)]);
  expect([...takenBackIn([undone(2, 1), undone(3, 2)])]).toEqual([id(2)]);
});
