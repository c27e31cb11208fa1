import { describe, expect, it } from 'vitest';
import { assessCustomer } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import type { Brief, FindingCard } from '../../lib/core/card';
import type { Options } from '../../lib/core/case';
import { customerId, subscriptionId } from '../../lib/core/ids';
import { emptyAttention } from '../../lib/core/portfolio';
import { cardOf, summaryOf } from '../../lib/core/project';
import type { State } from '../../lib/core/words';
import {
  ACCEPTED,
  ACCOUNTS,
  account,
  customerSeen,
  decided,
  linked,
  listed,
  type Step,
  seen,
  shows,
  storyOf,
} from './told';

/** The card of K as it is sent: nothing that is not known, not even as undefined. */
function card(now: string, steps: readonly Step[], options: Partial<Options> = {}): unknown {
  const { entries, now: then, names } = storyOf(now, steps);
  const book = fold(entries);
  const id = customerId.parse(names.toIds('K'));
  return names.toNames(cardOf(book, assessCustomer(book, id, then, options), then, options));
}

const decision = (kind: string, fields: object) => decided(kind, { customer: 'K', ...fields });
const bare = { product: null, quantity: null };
const none = { today: 0, decisions: 0, blocked: 0, onHold: 0 };
const ordinary = { product: 'Light', status: 'active', commerce: 'legacy', twins: [], stale: false };
const of = (subscription: string, kind: string) => ({
  id: `${kind}:${subscription}`,
  kind,
  customer: 'K',
  customerName: 'Kunde',
  subscription,
  product: 'Light',
  account: 'DE',
});

describe('the card of a customer', () => {
  it('files each finding under the group of its own subscription', () => {
    const planned = decided('overlap-planned', { subscription: 'A', until: '2023-03-20', reason: '' });
    const pairs = [linked('A', 'T'), linked('B', 'U')];
    const steps: Step[] = [
      ['03-01', seen('A'), seen('B')],
      ['03-07', seen('T'), seen('U'), ...pairs, planned],
    ];
    expect(card('03-07T10:00:00', [ACCOUNTS, ACCEPTED, ...steps])).toMatchObject({
      findings: [
        { id: 'stop-today:A', group: 'onHold' },
        { id: 'stop-today:B', group: 'today' },
      ],
    });
  });

  it('tells where the customer was looked at and has nothing from where it was only named', () => {
    const named: Step[] = [ACCOUNTS, ACCEPTED];
    expect(card('01-03', named)).toMatchObject({ empty: { DE: '', EU: '' } });
    const looked: Step = ['01-04', listed('DE', '')];
    expect(card('01-05', [...named, looked])).toMatchObject({
      empty: { DE: expect.stringMatching(/-01-04T/), EU: '' },
    });
    const found: Step = ['01-05', seen('A')];
    const held = card('01-06', [...named, looked, found]);
    expect(held).toMatchObject({ empty: { EU: '' } });
    expect(held).not.toHaveProperty('empty.DE');
    expect(held).not.toHaveProperty('stale');
    expect(card('01-20', [...named, looked, found])).toMatchObject({ stale: true });
    const closed: Step = ['01-06', decision('customer-closed', {})];
    expect(card('01-20', [...named, looked, found, closed])).not.toHaveProperty('stale');
    const exempt: Step = ['01-06', decided('exempted', { subscription: 'A', reason: '' })];
    expect(card('01-20', [...named, looked, found, exempt])).not.toHaveProperty('stale');
  });

  it('takes a list for a look at the customer where it was named, or where it is the list of the customer, up to now', () => {
    const named: Step[] = [ACCOUNTS, ['01-02', account('BE', 'source')]];
    const whole = (name: 'DE' | 'BE') => ({ ...listed(name, ''), customer: null });
    expect(card('01-04', [...named, ['01-04', whole('DE'), whole('BE')]])).toMatchObject({
      empty: { DE: expect.stringMatching(/-01-04T/) },
    });
    expect(card('01-04', [...named, ['01-04', whole('BE')]])).not.toHaveProperty('empty.BE');
    expect(card('01-04', [...named, ['01-04', listed('BE', '')]])).toMatchObject({
      empty: { BE: expect.stringMatching(/-01-04T/) },
    });
    // Before it was named, nobody looked for it; and what nobody has a row of is left to look at.
    const later: Step[] = [
      ['01-01', account('DE', 'source')],
      ['01-03', whole('DE')],
      ['01-05', customerSeen('DE')],
    ];
    expect(card('01-06', later)).toMatchObject({ empty: { DE: '' } });
    expect(
      card('01-06', [...named, ['01-04', listed('DE', '')], ['01-05', listed('DE', 'A')]]),
    ).toMatchObject({
      empty: { DE: '' },
    });
    const { entries, now, names } = storyOf('01-10', [...named, ['01-10', listed('DE', '')]]);
    const book = fold(entries);
    const assessment = assessCustomer(book, customerId.parse(names.toIds('K')), now - 1);
    expect(names.toNames(cardOf(book, assessment, now - 1))).toMatchObject({ empty: { DE: '' } });
  });

  it('calls nobody invited without a target', () => {
    const invitation = decision('invite-sent', { account: 'EU' });
    const steps: Step[] = [['01-01', account('DE', 'source'), seen('A'), invitation]];
    const target: Step = ['01-02', account('EU', 'target')];
    expect(card('03-09', steps)).toMatchObject({ accepted: false, invited: false });
    expect(card('03-09', [...steps, target])).toMatchObject({ accepted: false, invited: true });
  });

  it('says with a finding in which commerce its subscription is, where that is known', () => {
    const down = { commerce: 'azure', status: 'suspended' };
    const steps: Step[] = [
      ['03-01', seen('A', { ...down, status: 'active' }), seen('B', { commerce: 'unknown' })],
      ['03-02', seen('A', down)],
    ];
    expect(card('03-03', [ACCOUNTS, ACCEPTED, ...steps])).toMatchObject({
      findings: [
        { id: 'outage-risk:A', commerce: 'azure' },
        expect.not.objectContaining({ commerce: expect.anything() }),
      ],
    });
  });

  it('says until when and why something rests, is held, planned or out of scope, and who said so', () => {
    const why = (kind: string, about: object) =>
      decided(kind, { until: '2023-04-05', reason: `for ${kind}`, by: 'Anna', ...about });
    const steps: Step[] = [
      ['03-01', seen('A'), seen('B'), seen('C', { quantity: 3 })],
      ['03-02', why('held', { subscription: 'A' }), why('exempted', { subscription: 'B' })],
      ['03-04', seen('T', { quantity: 3 }), linked('C', 'T'), why('overlap-planned', { subscription: 'C' })],
    ];
    const said = (kind: string) => ({ until: '2023-04-05', reason: `for ${kind}`, by: 'Anna' });
    const at = (...more: Step[]) => Object(card('03-04T12:00:00', [ACCOUNTS, ACCEPTED, ...steps, ...more]));
    expect(at().subscriptions).toMatchObject({
      A: { state: 'hold', decision: said('held') },
      B: { state: 'exempt', decision: { reason: 'for exempted', by: 'Anna' } },
      C: { state: 'stop-today', decision: said('overlap-planned') },
    });
    expect(at().subscriptions.T).not.toHaveProperty('decision');
    expect(at().findings).toMatchObject([
      { id: 'hold:A', decision: said('held') },
      { id: 'stop-today:C', decision: said('overlap-planned') },
    ]);
    expect(at(['03-04', why('snoozed', { finding: 'hold:A' })]).findings[0]).toMatchObject({
      quiet: true,
      decision: said('snoozed'),
    });
  });

  it('says of a state what holds it, of other findings and of what has ended nothing', () => {
    const term = { commerce: 'nce', termEndsAt: '2023-03-20' };
    const held = decided('held', { subscription: 'A', until: '2023-03-05', reason: '' });
    const steps: Step[] = [
      ['03-01', seen('A', term)],
      ['03-02', held],
    ];
    const at = (now: string) => Object(card(now, [ACCOUNTS, ACCEPTED, ...steps]));
    const withDecision = ({ findings }: { findings: FindingCard[] }) =>
      findings.map(({ kind, decision }) => [kind, decision !== undefined]);
    expect(withDecision(at('03-03'))).toEqual([
      ['hold', true],
      ['term-end-near', false],
    ]);
    expect(withDecision(at('03-06'))).toEqual([
      ['hold', false],
      ['term-end-near', false],
    ]);
  });

  it('takes for the last sight of what was transferred away a list without it', () => {
    const transfer = (state: string) => ({
      ...{ kind: 'transfer-seen', via: 'page', account: 'DE', customer: 'K', transfer: 'one' },
      ...{ state, items: [{ source: 'A' }] },
    });
    const lastSeen = (state: string, ...lists: Step[]) =>
      Object(card('03-04', [ACCOUNTS, ACCEPTED, ['03-01', seen('A'), transfer(state)], ...lists]))
        .subscriptions.A.lastSeen;
    const without: Step = ['03-03', listed('DE', '')];
    expect(lastSeen('in-progress', without)).toBe('2023-03-01T09:00:00Z');
    expect(lastSeen('complete', without)).toBe('2023-03-03T09:00:00Z');
    expect(lastSeen('complete')).toBe('2023-03-01T09:00:00Z');
  });

  it('says until when each account has billed, not by what was taken back or comes later', () => {
    const charge = (account: string, to: string, id?: string) => ({
      ...{ kind: 'charge-seen', via: 'file', account, customer: 'K', subscription: 'A' },
      ...{
        from: '2023-01-01',
        to,
        amount: 10,
        currency: 'EUR',
        chargeType: 'CycleCharge',
        ...(id && { id }),
      },
    });
    const steps: Step[] = [
      [
        '02-01',
        seen('A'),
        charge('DE', '2023-01-31'),
        charge('DE', '2023-01-15'),
        charge('BE', '2023-01-20'),
      ],
      ['02-02', charge('DE', '2023-12-31', 'R'), decided('reattributed', { entries: ['R'] })],
      ['03-09', charge('DE', '2023-02-28')],
    ];
    const until = (now: string, ...some: Step[]) =>
      Object(card(now, [ACCOUNTS, ACCEPTED, ...some])).billedUntil;
    expect(until('03-01', ...steps)).toEqual({ DE: '2023-01-31', BE: '2023-01-20' });
    expect(until('03-09', ...steps)).toEqual({ DE: '2023-02-28', BE: '2023-01-20' });
    expect(until('03-09', ['02-01', seen('A')])).toBeUndefined();
  });

  it('tells what came after the baseline', () => {
    const frozen = decided('baseline-frozen', { account: 'DE' });
    const steps: Step[] = [
      ['03-01', seen('A')],
      ['03-02', seen('C'), frozen, decided('baseline-frozen', { account: 'EU' })],
      ['03-03', seen('A'), seen('B'), seen('T')],
    ];
    const { subscriptions } = Object(card('03-04', [ACCOUNTS, ACCEPTED, ...steps]));
    expect(subscriptions).toMatchObject({ B: { afterBaseline: true } });
    for (const name of ['A', 'C', 'T']) expect(subscriptions[name]).not.toHaveProperty('afterBaseline');
  });

  it('calls nobody by the name of an import that was taken back', () => {
    const named: Step[] = [
      ['01-03', customerSeen('DE', { name: 'Kunde' })],
      ['01-04', { ...customerSeen('DE', { name: 'Another column' }), id: 'R' }],
    ];
    const back = decided('reattributed', { entries: ['R'] });
    expect(card('03-07', [ACCOUNTS, ...named])).toMatchObject({ name: 'Another column' });
    expect(card('03-07', [ACCOUNTS, ...named, ['01-05', back]])).toMatchObject({ name: 'Kunde' });
  });

  it('says all that is known', () => {
    const nce = { commerce: 'nce', cancelUntil: '2023-03-08T09:00:00Z', termEndsAt: '2023-12-31' };
    const steps: Step[] = [
      [
        '01-03',
        customerSeen('DE', { name: 'Kunde' }),
        customerSeen('EU'),
        decision('owner-set', { owner: 'Anna' }),
      ],
      ['03-01', seen('A', nce), seen('B', { ...bare, trial: true, parent: 'A' }), seen('C', { quantity: 3 })],
      ['03-02', decided('price-set', { subscription: 'A', unitPrice: 31, currency: 'EUR' })],
      ['03-05', seen('T', { quantity: 12 }), linked('A', 'T'), seen('U', { quantity: 3 })],
      ['03-06', decided('snoozed', { finding: 'check-twin:C', reason: '' })],
      ['03-08', customerSeen('DE', { name: 'Later' }), decision('owner-set', { owner: 'Later' })],
    ];
    expect(card('03-07', [ACCOUNTS, ACCEPTED, ...steps])).toStrictEqual({
      customer: 'K',
      name: 'Kunde',
      accepted: true,
      acceptedSince: '2023-01-02T09:00:00Z',
      invited: false,
      closable: false,
      owner: 'Anna',
      worst: 'overlap',
      byState: { overlap: 1, exempt: 1, 'check-twin': 1 },
      attention: { ...none, today: 1 },
      subscriptions: {
        A: {
          ...ordinary,
          account: 'DE',
          role: 'source',
          quantity: 10,
          commerce: 'nce',
          lastSeen: '2023-03-01T09:00:00Z',
          cancelUntil: '2023-03-08T09:00:00Z',
          termEndsAt: '2024-01-01T00:00:00Z',
          state: 'overlap',
          reasons: ['cancel', 'over'],
          twins: ['T'],
          difference: 2,
          overlapDays: 2,
          overlapCost: 20,
          currency: 'EUR',
          unitPrice: 31,
          clockSince: '2023-03-05T09:00:00Z',
          deadline: '2023-03-08T09:00:00Z',
        },
        B: {
          account: 'DE',
          role: 'source',
          status: 'active',
          commerce: 'legacy',
          lastSeen: '2023-03-01T09:00:00Z',
          trial: true,
          parent: 'A',
          state: 'exempt',
          reasons: ['trial'],
          twins: [],
          stale: false,
        },
        C: {
          ...ordinary,
          account: 'DE',
          role: 'source',
          quantity: 3,
          lastSeen: '2023-03-01T09:00:00Z',
          state: 'check-twin',
          reasons: ['confirm'],
          candidates: ['T', 'U'],
          exact: 'U',
          difference: 0,
          overlapDays: 2,
          clockSince: '2023-03-05T09:00:00Z',
        },
        T: {
          ...ordinary,
          account: 'EU',
          role: 'target',
          quantity: 12,
          lastSeen: '2023-03-05T09:00:00Z',
          reasons: [],
          twins: ['A'],
        },
        U: {
          ...ordinary,
          account: 'EU',
          role: 'target',
          quantity: 3,
          lastSeen: '2023-03-05T09:00:00Z',
          reasons: [],
        },
      },
      findings: [
        {
          ...of('A', 'overlap'),
          commerce: 'nce',
          severity: 'high',
          since: '2023-03-06T00:00:00Z',
          due: '2023-03-08T09:00:00Z',
          reasons: ['cancel', 'over'],
          overlapDays: 2,
          group: 'today',
        },
        {
          ...of('A', 'window-near'),
          commerce: 'nce',
          severity: 'medium',
          since: '2023-03-05T09:00:00Z',
          due: '2023-03-08T09:00:00Z',
          reasons: [],
          overlapDays: 2,
        },
        {
          ...of('C', 'check-twin'),
          commerce: 'legacy',
          severity: 'medium',
          since: '2023-03-05T09:00:00Z',
          reasons: ['confirm'],
          overlapDays: 2,
          quiet: true,
          decision: { entry: expect.any(String) },
        },
      ],
      assessedAt: '2023-03-07T09:00:00Z',
      nextChange: '2023-03-08T00:00:00Z',
    });
  });

  it('says no more than is known', () => {
    const planned = decision('invite-due', { on: '2023-03-05' });
    const steps: Step[] = [
      [
        '03-01',
        seen('A', bare),
        decision('invite-sent', { account: 'EU' }),
        planned,
        decision('customer-closed', {}),
      ],
    ];
    const reasons = ['invited', 'list-not-fully-seen'];
    expect(card('03-07', [ACCOUNTS, ...steps])).toStrictEqual({
      customer: 'K',
      accepted: false,
      invited: true,
      closable: false,
      closedAt: '2023-03-01T09:00:00Z',
      chase: '2023-03-05T00:00:00Z',
      worst: 'waiting',
      byState: { waiting: 1 },
      attention: none,
      subscriptions: {
        A: {
          account: 'DE',
          role: 'source',
          status: 'active',
          commerce: 'legacy',
          lastSeen: '2023-03-01T09:00:00Z',
          state: 'waiting',
          reasons,
          twins: [],
          stale: false,
        },
      },
      findings: [
        {
          id: 'waiting:K',
          kind: 'waiting',
          severity: 'low',
          customer: 'K',
          since: '2023-03-01T09:00:00Z',
          due: '2023-03-05T00:00:00Z',
          reasons,
        },
      ],
      assessedAt: '2023-03-07T09:00:00Z',
      nextChange: '2023-03-08T09:00:00.001Z',
    });
  });

  it('of one of whom nothing is known says just that', () => {
    expect(card('03-07', [['01-01', account('DE', 'source'), account('EU', 'target')]])).toStrictEqual({
      customer: 'K',
      accepted: false,
      invited: false,
      closable: false,
      byState: {},
      attention: none,
      subscriptions: {},
      findings: [],
      assessedAt: '2023-03-07T09:00:00Z',
    });
  });

  it('says since when its newest decisions hold, not what was taken back, and no chase of one who has accepted', () => {
    const steps: Step[] = [
      ['01-03', decision('owner-set', { owner: 'Anna' }), decision('invite-due', { on: '2023-03-05' })],
      ['01-04', { ...decision('owner-set', { owner: 'Berta' }), id: 'R' }, decided('undone', { entry: 'R' })],
      ['03-07', customerSeen('DE', { name: 'Kunde' })],
      ['01-06', customerSeen('DE', { name: 'Before' }), decision('customer-closed', {})],
    ];
    const is = card('03-07', [ACCOUNTS, ACCEPTED, ...steps]);
    expect(is).toMatchObject({ owner: 'Anna', name: 'Kunde', closedAt: '2023-01-06T09:00:00Z' });
    expect(is).not.toHaveProperty('chase');
  });

  it('says when a suspended subscription is deleted, what is stale, and of a shared target all that it stands for', () => {
    const steps: Step[] = [
      [
        '03-01',
        seen('A', { quantity: 4 }),
        seen('B', { quantity: 5 }),
        seen('C'),
        seen('U', { quantity: 1 }),
      ],
      ['03-05', seen('T', { quantity: 9 }), linked('AB', 'T'), linked('C', 'UV')],
      ['03-05T10:00:00', shows('A', { status: 'suspended' })],
    ];
    expect(card('03-12', [ACCOUNTS, ACCEPTED, ...steps])).toMatchObject({
      subscriptions: {
        A: { deletion: { min: '2023-05-30', max: '2023-07-03' }, stale: false },
        B: { stale: true },
        U: { twins: ['C'], stale: true },
        T: { twins: ['A', 'B'], stale: false },
      },
    });
  });

  it('calls stale on either side what is older than the chosen limit', () => {
    const steps: Step[] = [['03-01', seen('A'), seen('T'), linked('A', 'T')]];
    const both = (stale: boolean) => ({ subscriptions: { A: { stale }, T: { stale } } });
    expect(card('03-05', [ACCOUNTS, ACCEPTED, ...steps])).toMatchObject(both(false));
    expect(card('03-05', [ACCOUNTS, ACCEPTED, ...steps], { ageLimitDays: 3 })).toMatchObject(both(true));
    expect(card('03-09', [ACCOUNTS, ACCEPTED, ...steps], { ageLimitDays: 9 })).toMatchObject(both(false));
  });

  it('gives a finding the group of what it stands for', () => {
    const steps: Step[] = [
      ['03-01', seen('A'), seen('B'), seen('C', { commerce: 'nce' })],
      ['03-05', seen('T'), linked('A', 'T'), shows('B', { status: 'suspended' })],
    ];
    const chase = decision('invite-due', { on: '2023-03-05' });
    const list = {
      kind: 'list-seen',
      via: 'page',
      account: 'EU',
      list: 'customers',
      complete: true,
      filtered: false,
      ids: [],
    };
    const groups = (told: unknown) =>
      (told as { findings: FindingCard[] }).findings.map(({ id, group }) => `${id} ${group}`);
    expect(groups(card('03-09', [ACCOUNTS, ACCEPTED, ...steps]))).toEqual([
      'overlap:A today',
      'outage-risk:B today',
      'hold:C onHold',
    ]);
    expect(
      groups(card('03-09', [ACCOUNTS, ['03-01', seen('A'), seen('B'), chase], ['03-06', list]])),
    ).toEqual(['waiting:K blocked']);
    expect(groups(card('03-04', [ACCOUNTS, ['03-01', seen('A'), account('DE', 'source', 'china')]]))).toEqual(
      ['unknown:A decisions'],
    );
  });
});

/** What most needs somebody first. */
const URGENT: readonly State[] = [
  'outage-risk',
  're-activated',
  'overlap',
  'stop-today',
  'still-billed',
  'unknown',
  'check-twin',
  'create',
  'azure-ready',
  'azure-moved',
  'azure-told',
  'waiting',
  'azure-waiting',
  'in-transfer',
  'hold',
  'done',
  'exempt',
];

const K = customerId.parse('00000000-0000-4000-8000-00000000000a');
const at = Date.parse('2023-03-09T09:00:00Z');

it.each(URGENT.map((state, index) => [state, URGENT.slice(index)] as const))(
  'shows %s before all that is less urgent',
  (worst, states) => {
    const subscriptions = Object.fromEntries(
      states
        .toReversed()
        .map((state, index) => [
          subscriptionId.parse(`00000000-0000-4000-8000-0000000000${index + 10}`),
          { state, reasons: [], customer: K, account: 'DE', twins: [], stale: false } as never,
        ]),
    );
    const summary = { accepted: true, closable: false, open: [] };
    const assessment = { customer: K, subscriptions, summary, findings: [], attention: emptyAttention() };
    expect(cardOf(fold([]), assessment, at)).toMatchObject({ worst, subscriptions: {}, invited: false });
  },
);

describe('the summary of all cards', () => {
  const finding = (id: string, kind: string, group?: FindingCard['group'], since = '2023-03-01T00:00:00Z') =>
    ({ id, kind, severity: 'high', since, reasons: [], ...(group && { group }) }) satisfies FindingCard;
  const brief = (fields: Partial<Brief>): Brief => ({
    customer: K,
    accepted: true,
    invited: false,
    closable: false,
    byState: {},
    attention: none,
    findings: [],
    assessedAt: '2023-03-09T09:00:00Z',
    ...fields,
  });

  it('adds up', () => {
    const cards = [
      brief({
        byState: { done: 2, overlap: 1 },
        attention: { today: 1, decisions: 2, blocked: 3, onHold: 4 },
      }),
      brief({
        byState: { done: 1, exempt: 5 },
        attention: { today: 10, decisions: 20, blocked: 30, onHold: 40 },
      }),
    ];
    expect(summaryOf(cards, at)).toStrictEqual({
      progress: { done: 3, of: 4, percent: 75, byState: { done: 3, overlap: 1, exempt: 5 } },
      attention: { today: 11, decisions: 22, blocked: 33, onHold: 44 },
      findings: { today: [], decisions: [], blocked: [], onHold: [] },
      found: none,
      customers: 2,
      assessedAt: '2023-03-09T09:00:00Z',
    });
  });

  it.each([
    ['2023-03-10T00:00:00Z', ['2023-03-10T00:00:00Z', undefined]],
    ['2023-03-10T00:00:00Z', [undefined, '2023-03-10T00:00:00Z']],
    ['2023-03-10T00:00:00Z', ['2023-03-10T00:00:00Z', '2023-03-11T00:00:00Z']],
    ['2023-03-10T00:00:00Z', ['2023-03-11T00:00:00Z', '2023-03-10T00:00:00Z']],
    ['2023-03-10T00:00:00Z', ['2023-03-10T00:00:00Z', '2023-03-10T00:00:00.001Z']],
  ])('holds until %s', (soonest, changes) => {
    const cards = changes.map((nextChange) => brief(nextChange === undefined ? {} : { nextChange }));
    expect(summaryOf(cards, at).nextChange).toBe(soonest);
  });

  it('counts whom nobody saw lately, and says when that is everybody there is to look at', () => {
    const old = brief({ stale: true, byState: { create: 1, exempt: 1 } });
    const staleOf = (...cards: Brief[]) => summaryOf(cards, at).stale;
    expect(staleOf(brief({ byState: { create: 1 } }))).toBeUndefined();
    expect(staleOf(old, brief({ byState: { done: 2 } }))).toEqual({ customers: 1, all: false });
    const outside = brief({ byState: { exempt: 2 } });
    const closed = brief({ closedAt: '2023-01-01T00:00:00Z', byState: { done: 1 } });
    expect(staleOf(old, old, outside, closed)).toEqual({ customers: 2, all: true });
    expect(summaryOf([], at)).not.toHaveProperty('stale');
  });

  it('counts what was put to rest', () => {
    const rests = { ...finding('a', 'overlap'), quiet: true as const };
    const cards = [
      brief({ findings: [rests, finding('b', 'overlap', 'today')] }),
      brief({ findings: [rests] }),
    ];
    expect(summaryOf(cards, at)).toMatchObject({ resting: 2, found: { ...none, today: 1 } });
  });

  it('puts the most urgent kind first, then what has waited longest, and jumps about with nothing', () => {
    const [early, late] = ['2023-03-01T00:00:00Z', '2023-03-01T00:00:00.500Z'];
    const cards = [
      brief({ findings: [finding('a', 'of-later', 'today'), finding('b', 'stop-today', 'today', late)] }),
      brief({
        findings: [finding('d', 'stop-today', 'today', early), finding('c', 'stop-today', 'today', early)],
      }),
      brief({
        findings: [
          finding('e', 'overlap', 'today', late),
          finding('x', 'hold', 'onHold'),
          finding('y', 'gone'),
        ],
      }),
    ];
    const { findings } = summaryOf(cards, at);
    expect(findings.today.map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b', 'a']);
    expect(findings.onHold.map(({ id }) => id)).toEqual(['x']);
    expect([findings.decisions, findings.blocked]).toEqual([[], []]);
  });

  it('shows no more of a group than fits', () => {
    const many = Array.from({ length: 21 }, (_, index) =>
      finding(String(index + 10), 'unknown', 'decisions'),
    );
    const { findings, found } = summaryOf([brief({ findings: many })], at);
    expect(findings.decisions.map(({ id }) => id)).toEqual(many.slice(0, 20).map(({ id }) => id));
    expect(found).toEqual({ ...none, decisions: 21 });
  });
});
