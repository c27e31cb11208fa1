import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { ENTRY_SCHEMAS } from '../../lib/core/entries';
import { NOTICES, STATES } from '../../lib/core/words';
import { worlds } from './arbitraries';
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
