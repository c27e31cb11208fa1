import { describe, expect, it } from 'vitest';
import { customerId, subscriptionId } from './ids';
import { decisionOf, type Input, offered } from './subscription-decisions';
import type { Reason, State } from './words';

describe('the decisions that are offered', () => {
  it.each<[State, Reason[], string]>([
    ['create', [], 'hold exempt price note'],
    ['waiting', [], 'hold exempt price note'],
    ['azure-waiting', [], 'exempt price note'],
    ['hold', ['decision'], 'release exempt price note'],
    ['hold', ['window-closed'], 'hold exempt price note'],
    ['check-twin', ['decision'], 'hold exempt plan price note'],
    ['stop-today', [], 'exempt plan price note'],
    ['overlap', [], 'exempt plan price note'],
    ['outage-risk', [], 'exempt price note'],
    ['done', [], 'price note'],
    ['exempt', ['decision'], 'include note'],
  ])('of one in %s %j', (state, reasons, kinds) => {
    expect(offered({ state, reasons }).join(' ')).toBe(kinds);
  });
});

describe('a decision', () => {
  const K = customerId.parse('c0000000-0000-4000-8000-00000000000c');
  const A = subscriptionId.parse('a0000000-0000-4000-8000-00000000000a');
  const full: Input = { text: 'why', until: '2023-03-20', price: 12.5, currency: 'EUR' };
  const empty: Input = { text: '', until: '', price: 0, currency: '' };
  const about = { via: 'person', subscription: A };

  it.each([
    ['hold', full, { ...about, kind: 'held', reason: 'why', until: '2023-03-20' }],
    ['hold', empty, { ...about, kind: 'held' }],
    ['release', full, { ...about, kind: 'held', reason: 'why', until: '2023-03-09' }],
    ['exempt', full, { ...about, kind: 'exempted', reason: 'why' }],
    ['exempt', empty, { ...about, kind: 'exempted' }],
    ['include', full, { ...about, kind: 'included', reason: 'why' }],
    ['plan', full, { ...about, kind: 'overlap-planned', until: '2023-03-20', reason: 'why' }],
    ['price', full, { ...about, kind: 'price-set', unitPrice: 12.5, currency: 'EUR' }],
    ['note', full, { ...about, kind: 'noted', customer: K, text: 'why' }],
  ] as const)('to %s, of %j', (kind, input, decision) => {
    expect(decisionOf(kind, K, A, input, '2023-03-09')).toStrictEqual(decision);
  });
});
