import { expect, it } from 'vitest';
import type { SubscriptionCard } from './card';
import { accountId, subscriptionId } from './ids';
import { toCreateOf } from './to-create';
import { STATES, type State } from './words';

const TWIN = subscriptionId.parse('00000002-0000-4000-8000-000000000000');
const ordinary: SubscriptionCard = {
  account: accountId.parse('00000001-0000-4000-8000-000000000000'),
  role: 'source',
  status: 'active',
  commerce: 'legacy',
  lastSeen: '2023-03-20T09:00:00Z',
  state: 'create',
  reasons: [],
  twins: [],
  stale: false,
  quantity: 25,
};
const there = (status: SubscriptionCard['status']): SubscriptionCard[] => [
  { ...ordinary, role: 'target', status },
];
const of = (fields: Partial<SubscriptionCard>, ...on: SubscriptionCard[]) =>
  toCreateOf({ ...ordinary, twins: on.map(() => TWIN), ...fields }, on);
const asleep: Partial<SubscriptionCard> = {
  state: 'outage-risk',
  reasons: ['target-not-active'],
  difference: -25,
};

it('asks to wake what sleeps beside what does not', () => {
  expect(of(asleep, ...there('active'), ...there('suspended'))).toEqual({ kind: 'wake' });
});

it('asks for all of what has nothing on the other side, also of a count that was never seen', () => {
  expect(of({})).toEqual({ kind: 'licences', licences: 25 });
  const { quantity: _, ...unseen } = ordinary;
  expect(toCreateOf(unseen, [])).toEqual({ kind: 'licences', licences: 'all' });
});

it('asks for nothing of what a person joined with a twin that nobody has seen yet', () => {
  expect(of({ state: 'check-twin', twins: [TWIN] })).toEqual({ kind: 'nothing' });
  expect(of({ state: 'check-twin', candidates: [TWIN] })).toEqual({ kind: 'nothing' });
});

const BY_HAND: readonly State[] = ['create', 'check-twin', 'outage-risk'];
it.each(STATES)('asks for what is created by hand now: %s', (state) => {
  expect(of({ state }).kind).toBe(BY_HAND.includes(state) ? 'licences' : 'nothing');
  expect(of({ state, commerce: 'azure' }).kind).toBe('nothing');
});

it.each([
  ['is too few', { difference: -5 }, 'active', { kind: 'licences', licences: 5 }],
  ['is enough', { difference: 0 }, 'active', { kind: 'nothing' }],
  ['is more', { difference: 3 }, 'active', { kind: 'nothing' }],
  ['was never counted', {}, 'active', { kind: 'nothing' }],
  ['sleeps', asleep, 'suspended', { kind: 'wake' }],
  ['is pending', asleep, 'pending', { kind: 'wake' }],
  [
    'sleeps and would not be enough',
    { ...asleep, reasons: ['target-not-active', 'short'] },
    'suspended',
    { kind: 'licences', licences: 25 },
  ],
  [
    'sleeps, which is not why',
    { ...asleep, reasons: ['short'] },
    'suspended',
    { kind: 'licences', licences: 25 },
  ],
  ['was cancelled', asleep, 'cancelled', { kind: 'licences', licences: 25 }],
  ['has gone', asleep, 'unknown', { kind: 'licences', licences: 25 }],
] as const)('of what is there and %s', (_what, fields, status, expected) => {
  expect(
    of(
      { state: 'check-twin', ...fields, reasons: [...('reasons' in fields ? (fields.reasons ?? []) : [])] },
      ...there(status),
    ),
  ).toEqual(expected);
});
