import { describe, expect, it } from 'vitest';
import { fold } from '../../lib/core/book';
import { explain } from '../../lib/core/explain';
import {
  ACCOUNTS,
  account,
  customerSeen,
  decided,
  idOf,
  linked,
  listed,
  type Step,
  seen,
  shows,
  storyOf,
} from './told';

/** All that an explanation of A names by 9 March, newest first: what rests on nothing else is left out. */
function namedOf(steps: readonly Step[]): string[] {
  const { entries, now, names } = storyOf('03-09', steps);
  const told = explain(fold(entries), idOf('A'), now);
  return told.flatMap((id) => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) throw new Error('an entry that is not there is named');
    const what = entry.kind === 'subscription-seen' ? names.toNames(entry.subscription) : entry.kind;
    return [`${entry.at.slice(5, 10)} ${what}`];
  });
}

/** The days of what is named of the sightings of A. */
const daysOf = (steps: readonly Step[]): string =>
  namedOf([ACCOUNTS, ...steps])
    .filter((named) => named.endsWith(' A'))
    .map((named) => named.slice(3, 5))
    .join(' ');

describe('the newest sighting of a field is named', () => {
  it.each<[Record<string, unknown>, Record<string, unknown>?]>([
    [{ quantity: 5 }],
    [{ commerce: 'legacy' }, { commerce: 'unknown' }],
    [{ trial: false }],
    [{ product: { name: 'x' } }],
    [{ product: { productId: 'x' } }],
    [{ product: { skuId: 'x' } }],
    [{ product: { offerId: 'x' } }],
    [{ parent: 'B' }],
    [{ autoRenew: true }],
    [{ atTermEnd: 'renew' }],
    [{ migratedFrom: 'B' }],
    [{ termEndsAt: '2023-12-31' }],
    [{ cancelUntil: '2023-12-31' }],
    [{ stoppedAt: '2023-02-01' }],
  ])('%j', (field, later = {}) => {
    const active = { status: 'active' };
    const steps: Step[] = [
      ['03-01', shows('A', active)],
      ['03-02', shows('A', field)],
      ['03-03', shows('A', field)],
      ['03-04', shows('A', later)],
      ['03-05', shows('A', active)],
      ['03-06', shows('A', {})],
    ];
    expect(daysOf(steps)).toBe('06 05 03 01');
  });

  it('of a start, and of a trial, the first', () => {
    const [start, trial, active] = [{ startedAt: '2023-02-01' }, { trial: true }, { status: 'active' }];
    const twice = (field: Record<string, unknown>): Step[] => [
      ['03-01', shows('A', active)],
      ['03-02', shows('A', field)],
      ['03-03', shows('A', field)],
      ['03-04', shows('A', field)],
      ['03-05', shows('A', active)],
    ];
    expect(daysOf(twice(start))).toBe('05 02 01');
    expect(daysOf(twice(trial))).toBe('05 04 02 01');
  });
});

describe('what showed the changes of status is named', () => {
  const was = (...statuses: string[]): Step[] =>
    statuses.map((status, index) => [`03-0${index + 1}`, shows('A', { status })]);

  it.each([
    ['04 01', was('active', 'active', 'active', 'active')],
    ['05 03 02 01', was('active', 'active', 'suspended', 'suspended', 'suspended')],
    ['06 05 04 03 02 01', was('active', 'active', 'suspended', 'suspended', 'pending', 'pending')],
    ['07 06 05 03 02 01', was('active', 'suspended', 'active', 'active', 'active', 'suspended', 'suspended')],
  ])('%s', (days, steps) => {
    expect(daysOf(steps)).toBe(days);
  });

  it.each([
    ['was seen elsewhere', seen('A', { account: 'EU' })],
    ['counts elsewhere', { ...seen('A'), id: 'R' }],
  ])('not what %s last', (_what, last) => {
    const moved = decided('reattributed', { entries: ['R'] });
    expect(
      daysOf([
        ['03-01', seen('A')],
        ['03-04', seen('A')],
        ['03-05', last, moved],
      ]),
    ).toBe('04 01');
  });

  it('not what shows no start, where one was shown', () => {
    const active = { status: 'active' };
    const started = { ...active, startedAt: '2023-02-01' };
    const steps = [started, active, active, active];
    expect(daysOf(steps.map((fields, day): Step => [`03-0${day + 1}`, shows('A', fields)]))).toBe('04 01');
  });

  it('not what was seen later, nor what counts elsewhere or was seen elsewhere', () => {
    const mistaken = { ...seen('A'), id: 'R' };
    const steps: Step[] = [
      ['03-01', seen('A')],
      ['03-02', mistaken, decided('reattributed', { entries: ['R'] })],
      ['03-03', seen('A', { account: 'EU' })],
      ['03-04', seen('A')],
      ['03-10', seen('A')],
    ];
    expect(daysOf(steps)).toBe('04 01');
  });
});

const transfer = (name: string, state: string, ...items: object[]) => ({
  kind: 'transfer-seen',
  via: 'page',
  account: 'DE',
  customer: 'K',
  transfer: name,
  state,
  items,
});
const charge = (subscription: string, amount: number) => ({
  kind: 'charge-seen',
  via: 'file',
  account: 'DE',
  customer: 'K',
  subscription,
  chargeType: 'cycle',
  amount,
  currency: 'EUR',
  from: '2023-03-01',
  to: '2023-03-31',
});
const heavy = { product: { name: 'Heavy' } };
const customers = (name: 'DE' | 'EU', ids: string) => ({
  ...listed(name, ids),
  list: 'customers',
  customer: null,
});
const down = { status: 'suspended' };

/** Without what is declared of the accounts and seen of A. */
type Row = readonly [what: string, named: string, ...steps: Step[]];

// biome-ignore format: a row a line
const rows: Row[] = [
  ['full lists without it since it was seen, the first and the last', '03-06 list-seen, 03-03 list-seen', ['02-20', listed('DE', '')], ['03-01', seen('A')], ['03-02', listed('DE', 'A'), listed('EU', '')], ['03-03', listed('DE', '')], ['03-04', listed('DE', '')], ['03-06', listed('DE', '')], ['03-10', listed('DE', '')]],
  ['no list before it was seen, as it was, or of another account', '', ['02-20', listed('DE', '')], ['03-01', seen('A'), listed('DE', '')], ['03-02', listed('EU', '')]],
  ['no list at an instant at which it was seen', '03-05 list-seen', ['03-01', seen('A')], ['03-02', seen('A', down), listed('DE', '')], ['03-03', seen('A', down)], ['03-05', listed('DE', '')]],
  ['its newest charge, no credit, nor another’s', '03-03 charge-seen', ['03-01', seen('A'), decided('exempted', { subscription: 'B', reason: '' })], ['03-02', charge('A', 1)], ['03-03', charge('A', 1)], ['03-04', charge('A', -1), charge('A', 0)], ['03-05', charge('B', 1)], ['03-10', charge('A', 1)]],
  ['all of the requests that ever named it, no others', '03-04 transfer-seen, 03-03 transfer-seen, 03-01 transfer-seen', ['03-01', seen('A'), transfer('one', 'pending', { source: 'B' }, { source: 'A' })], ['03-02', transfer('two', 'pending', { source: 'B' })], ['03-03', transfer('ONE', 'pending', { source: 'B' })], ['03-04', transfer('one', 'complete', { source: 'A' })], ['03-10', transfer('one', 'rejected', { source: 'A' })]],
  ['a request that names it beside another', '03-02 transfer-seen', ['03-01', seen('A')], ['03-02', transfer('one', 'pending', { source: 'B' }, { source: 'A' })]],
  ['the request that brought what would be its twin', '03-03 transfer-seen, 03-02 T', ['03-01', seen('A', down), seen('C', heavy)], ['03-02', seen('T')], ['03-03', transfer('one', 'complete', { source: 'C', target: 'T' })]],
  ['the newest word on the relation in the target, and the newest list', '01-06 list-seen, 01-05 customer-seen, 01-02 customer-seen', ['01-01', customerSeen('DE')], ['01-02', customerSeen('EU')], ['01-04', customerSeen('EU', {}), customers('EU', 'K')], ['01-05', customerSeen('EU', {})], ['01-06', customerSeen('DE'), customers('EU', 'K'), customers('DE', 'K')], ['03-01', seen('A')], ['03-10', customerSeen('EU'), customers('EU', '')]],
  ['every invitation', '03-03 invite-due, 03-02 invite-sent', ['03-01', seen('A')], ['03-02', decided('invite-sent', { customer: 'K', account: 'EU' })], ['03-03', decided('invite-due', { customer: 'K', on: '2023-03-20' })], ['03-10', decided('invite-due', { customer: 'K', on: '2023-03-21' })]],
  ['the first target seen', '03-03 U', ['03-01', seen('A')], ['03-03', seen('U', heavy)], ['03-04', seen('U', heavy)], ['03-05', seen('T', heavy)]],
  ['the first target seen, though its id is greater', '03-03 T', ['03-01', seen('A')], ['03-03', seen('T', heavy)], ['03-05', seen('U', heavy)], ['03-06', seen('T', heavy)]],
  ['the first target seen there', '03-03 U', ['03-01', seen('A')], ['03-02', seen('T', { ...heavy, account: 'V' })], ['03-03', seen('U', heavy)], ['03-04', seen('T', heavy)]],
  ['of what is down, no look at the source side', '03-02 list-seen', ['03-01', seen('A', down)], ['03-02', listed('EU', '')], ['03-03', listed('DE', 'A')]],
  ['of what is down, the last look at the target side, now and when it was first seen down', '03-07 list-seen, 03-06 U, 03-01 T', ['03-01', seen('A', down), seen('T', heavy)], ['03-02', seen('U', heavy)], ['03-04', listed('EU', '')], ['03-06', seen('U', heavy)], ['03-07', listed('EU', 'TU')], ['03-10', listed('EU', 'TU')]],
  ['what was decided about its twins, not about others', '03-04 twin-confirmed, 03-03 twin-rejected', ['03-01', seen('A', down), seen('B')], ['03-02', linked('B', 'U')], ['03-03', decided('twin-rejected', { customer: 'K', sources: ['A'], targets: ['V'] })], ['03-04', linked('A', 'T')], ['03-10', linked('A', 'V')]],
  ['whose a target is that is another customer’s', '03-04 twin-confirmed, 03-01 T', ['03-01', seen('A', down), seen('T', { customer: 'L' })], ['03-02', seen('T', { customer: 'L' })], ['03-04', linked('A', 'T')]],
  ['whose a target is, not what was seen by mistake', '03-04 twin-confirmed, 03-02 T', ['03-01', seen('A', down), { ...seen('T', { customer: 'L' }), id: 'R' }], ['03-02', seen('T', { customer: 'L' })], ['03-03', decided('reattributed', { entries: ['R'] })], ['03-04', linked('A', 'T')]],
  ['what was put right of it', '03-05 reattributed', ['03-01', { ...seen('A', { account: 'BE' }), id: 'R' }], ['03-05', decided('reattributed', { entries: ['V', 'R'], to: 'DE' })], ['03-06', decided('reattributed', { entries: ['V'] })]],
];

for (const [what, named, ...steps] of rows)
  it(`names ${what}`, () => {
    const declared: Step = [
      '01-01',
      account('DE', 'source'),
      account('EU', 'target'),
      account('BE', 'source'),
    ];
    const told = namedOf([declared, ...steps]).filter((one) => !/ (A|account-set)$/.test(one));
    expect(told.join(', ')).toBe(named);
  });

it('names what was declared of its account and of the target, not of others', () => {
  const steps: Step[] = [
    ['01-01', account('DE', 'source'), account('EU', 'target')],
    ['01-02', account('BE', 'source')],
    ['01-03', decided('baseline-frozen', { account: 'DE' }), decided('baseline-frozen', { account: 'BE' })],
    ['03-01', seen('A', down), linked('A', 'T')],
    ['03-10', account('DE', 'target')],
  ];
  expect(namedOf(steps)).toEqual([
    '03-01 twin-confirmed',
    '03-01 A',
    '01-03 baseline-frozen',
    '01-01 account-set',
    '01-01 account-set',
  ]);
});

it('names what there is while no account is the target', () => {
  expect(
    namedOf([
      ['01-01', account('DE', 'source')],
      ['03-01', seen('A'), listed('DE', 'A')],
    ]),
  ).toEqual(['03-01 A', '01-01 account-set']);
});
