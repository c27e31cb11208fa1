import { describe, expect, it } from 'vitest';
import type { FindingCard } from '../../lib/core/card';
import { byUrgency } from '../../lib/core/urgency';
import { byPressure } from '../../lib/core/words';

const finding = (id: string, fields: Partial<FindingCard>): FindingCard => ({
  id,
  kind: 'overlap',
  severity: 'high',
  since: '2023-03-05T00:00:00Z',
  reasons: [],
  ...fields,
});

describe('of two findings the more urgent one is', () => {
  const due = '2023-03-10T00:00:00Z';
  const late = { since: '2023-03-09T00:00:00Z' };
  it.each<[what: string, more: Partial<FindingCard>, less: Partial<FindingCard>]>([
    ['the more severe one', { severity: 'medium', kind: 'gone' }, { severity: 'low' }],
    ['that of the state which needs somebody more', { ...late }, { kind: 'stop-today', due }],
    ['that of a state', { kind: 'exempt', ...late }, { kind: 'deletion-near', due }],
    ['what is due', { due, ...late }, {}],
    ['what is due first', { due, ...late }, { due: '2023-03-10T00:00:00.001Z' }],
    ['what has waited longest', {}, { since: '2023-03-05T00:00:00.001Z' }],
  ])('%s', (_, more, less) => {
    const [one, other] = [finding('z', more), finding('a', less)];
    expect([other, one].sort(byUrgency)).toEqual([one, other]);
  });

  it('always the same, where nothing tells them apart', () => {
    const [one, other] = [finding('a', {}), finding('b', {})];
    expect([other, one].sort(byUrgency)).toEqual([one, other]);
  });
});

it('of two states one presses more', () => {
  expect(byPressure('stop-today', 'still-billed')).toBeLessThan(0);
  expect(byPressure('done', 'waiting')).toBeGreaterThan(0);
  expect(byPressure('hold', 'hold')).toBe(0);
});
