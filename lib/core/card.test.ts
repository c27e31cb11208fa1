import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { type Badge, card, declaredAccount, type FindingCard, type SubscriptionCard, summary } from './card';
import { accountId, customerId, entryId, subscriptionId } from './ids';

/** Cards lie in the browser's storage, also after an update or a crash: what is read there is as it was written, or refused. */

const guid = (digit: string) => `0000000${digit}-0000-4000-8000-000000000000`;
const account = accountId.parse(guid('1'));
const customer = customerId.parse(guid('2'));
const [subscription, twin] = [subscriptionId.parse(guid('3')), subscriptionId.parse(guid('4'))];
const instant = '2023-03-20T09:00:00Z';

const badge: Badge = { tone: 'danger', icon: 'alert', text: 'a', more: 'b', title: 'c', stale: true };
const decision = { entry: entryId.parse(guid('5')), until: '2023-03-21', reason: 'b', by: 'c' };
const finding: FindingCard = {
  id: `overlap:${subscription}`,
  kind: 'overlap',
  severity: 'high',
  customer,
  customerName: 'K',
  subscription,
  product: 'Light',
  commerce: 'legacy',
  account,
  since: instant,
  due: instant,
  reasons: ['suspend'],
  overlapDays: { min: 1, max: 2 },
  quiet: true,
  decision,
  group: 'today',
};
const source: SubscriptionCard = {
  account,
  role: 'source',
  product: 'Light',
  quantity: 10,
  status: 'active',
  commerce: 'legacy',
  lastSeen: instant,
  state: 'overlap',
  reasons: ['suspend'],
  decision,
  twins: [twin],
  candidates: [twin],
  exact: twin,
  difference: 0,
  overlapDays: 3,
  overlapCost: { min: 1.5, max: 2.5 },
  currency: 'EUR',
  unitPrice: 12.34,
  clockSince: instant,
  deadline: instant,
  cancelUntil: instant,
  termEndsAt: instant,
  trial: true,
  afterBaseline: true,
  parent: twin,
  deletion: { min: '2023-06-18', max: '2023-07-18' },
  stale: false,
  badge,
};
const counts = { today: 1, decisions: 2, blocked: 3, onHold: 4 };
const declared = { account, tenantId: account, name: 'EU', cloud: 'global' };

const written: [
  what: string,
  schema: z.core.$ZodType & { safeParse(value: unknown): unknown },
  value: object,
][] = [
  [
    'a card',
    card,
    {
      customer,
      name: 'K',
      accepted: true,
      acceptedSince: instant,
      invited: true,
      closable: false,
      closedAt: instant,
      owner: 'Anna',
      chase: instant,
      worst: 'overlap',
      byState: { overlap: 1 },
      attention: counts,
      subscriptions: { [subscription]: source, [twin]: { ...source, role: 'target' } },
      findings: [finding],
      billedUntil: { [account]: '2023-03-31' },
      empty: { [account]: instant },
      stale: true,
      badge,
      assessedAt: instant,
      nextChange: instant,
    },
  ],
  ['a source', declaredAccount, { ...declared, role: 'source', baselineFrozenAt: instant, colour: 'blue' }],
  ['the target', declaredAccount, { ...declared, role: 'target' }],
  [
    'a summary',
    summary,
    {
      progress: { done: 1, of: 2, percent: 50, byState: { done: 1, overlap: 1 } },
      attention: counts,
      findings: { today: [finding], decisions: [finding], blocked: [], onHold: [] },
      found: counts,
      resting: 1,
      customers: 1,
      stale: { customers: 1, all: true },
      assessedAt: instant,
      nextChange: instant,
    },
  ],
];

/** The same with nothing in the place of one of its parts, for each part, however deep. */
function* spoiled(value: unknown, place = ''): Generator<[place: string, spoiled: unknown]> {
  if (place !== '') yield [place, null];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value))
    for (const [where, other] of spoiled(part, `${place}.${name}`))
      yield [where, Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other }];
}

describe.each(written)('%s', (_what, schema, value) => {
  it('is read as it was written', () => {
    expect(schema.safeParse(value)).toEqual({ success: true, data: value });
  });

  it('is refused with anything else in the place of any of its parts', () => {
    const places = [...spoiled(value)];
    expect(places.length).toBeGreaterThanOrEqual(Object.keys(value).length);
    for (const [place, other] of places)
      expect([place, schema.safeParse(other)]).toMatchObject([place, { success: false }]);
  });
});
