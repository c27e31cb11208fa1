import { describe, expect, it } from 'vitest';
import type { Entry } from '@/lib/core/entries';
import { entryId } from '@/lib/core/ids';
import { customer, subscription } from '../for-tests';
import { aboutOf, batched } from './batches';
import type { Line } from './scan';

const idOf = (n: number) => entryId.parse(`eeeeeeee-0000-4000-8000-${String(n).padStart(12, '0')}`);
const AT = '2026-03-14T08:00:00.000Z';
const LATER = '2026-03-14T09:00:00.000Z';

const held = (n: number, at = AT): Line => ({
  entry: { id: idOf(n), at, via: 'person', kind: 'held', subscription: subscription(n), reason: 'Holiday' },
  customer: customer(n),
});
const undone = (n: number, entry: Entry): Line => ({
  entry: { id: idOf(n), at: LATER, via: 'person', kind: 'undone', entry: entry.id },
  customer: undefined,
});

describe('the log', () => {
  it('makes one row of what was decided, or taken back, in one go', () => {
    const lines = [held(1), held(2), held(3, LATER)];
    const back = lines.slice(0, 2).map(({ entry }, n) => undone(10 + n, entry));
    const all = [...back, ...lines.toReversed()];
    expect(batched(all).map(({ lines: of }) => of.map(({ entry }) => entry.id))).toEqual([
      [idOf(10), idOf(11)],
      [idOf(3)],
      [idOf(2), idOf(1)],
    ]);
  });

  it('tells which decision, about whom, was taken back, also when the taking back was', () => {
    const decision = held(1);
    const back = undone(2, decision.entry);
    const again = undone(3, back.entry);
    const decisions = new Map([decision, back, again].map((line) => [line.entry.id, line]));
    for (const line of [decision, back, again]) expect(aboutOf(line, { decisions })).toBe(decision);
  });

  it('survives what takes itself back', () => {
    const ring = undone(1, held(1).entry);
    expect(aboutOf(ring, { decisions: new Map([[ring.entry.id, ring]]) })).toBe(ring);
  });
});
