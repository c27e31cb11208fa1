import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { ENTRY_SCHEMAS } from '../../lib/core/entries';
import { subscriptionId } from '../../lib/core/ids';
import { NOTICES, STATES } from '../../lib/core/words';
import { worlds } from './arbitraries';
import { promised } from './promises';
import { PATIENCE } from './runs';

/** A property that holds of worlds in which nothing happens proves nothing. */
it('random worlds hold every kind of entry, reach every state, and nearly every kind of finding', {
  timeout: PATIENCE,
}, () => {
  const states = new Map<string, number>(STATES.map((state) => [state, 0]));
  const findings = new Set<string>();
  const kinds = new Set<string>();
  for (const { entries, now } of fc.sample(worlds, { numRuns: 3000, seed: 3 })) {
    for (const { kind } of entries) kinds.add(kind);
    const assessment = assess(fold(entries), now);
    for (const { state } of Object.values(assessment.subscriptions))
      states.set(state, (states.get(state) ?? 0) + 1);
    for (const { kind } of assessment.findings) findings.add(kind);
  }
  expect(Object.keys(ENTRY_SCHEMAS).filter((kind) => !kinds.has(kind))).toEqual([]);
  expect([...states].filter(([, count]) => count < 3)).toEqual([]);
  // More than 150 running subscriptions are more than a small world holds.
  expect(NOTICES.filter((kind) => !findings.has(kind))).toEqual(['limit']);
});

it('of what people decided until later something of each kind ends at the next change', {
  timeout: PATIENCE,
}, () => {
  const ended = new Map([
    ['hold', 0],
    ['planned', 0],
    ['quiet', 0],
    ['due', 0],
  ]);
  const count = (what: string, is: boolean) => ended.set(what, (ended.get(what) ?? 0) + (is ? 1 : 0));
  for (const { entries, now } of fc.sample(promised, { numRuns: 2000, seed: 3 })) {
    const book = fold(entries);
    const before = assess(book, now);
    if (before.nextChange === undefined) continue;
    const after = assess(book, Date.parse(before.nextChange));
    for (const [id, { state, reasons }] of Object.entries(before.subscriptions)) {
      const then = after.subscriptions[subscriptionId.parse(id)];
      count('hold', state === 'hold' && then?.state !== 'hold');
      count('planned', reasons.includes('planned') && then?.reasons.includes('planned') === false);
    }
    for (const { id, quiet, due } of before.findings) {
      const then = after.findings.find((finding) => finding.id === id);
      count('quiet', quiet === true && then !== undefined && then.quiet !== true);
      count('due', id.startsWith('waiting:') && due !== then?.due);
    }
  }
  expect([...ended].filter(([, times]) => times === 0)).toEqual([]);
});
