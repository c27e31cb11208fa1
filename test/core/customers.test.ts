import { expect, it } from 'vitest';
import { assessCustomer } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { CUSTOMERS } from './cast';
import { account, customerSeen, decided, listed, type Step, seen, told } from './told';

/** Whether K is told of at all, and whether it is closable (ledger.md, Portfolio). */
type Row = readonly [what: string, is: 'unknown' | 'open' | 'closable', ...steps: Step[]];

const done: Step = [
  '03-01',
  seen('A', { status: 'suspended' }),
  decided('baseline-frozen', { account: 'DE' }),
];
const undone: Step = ['03-03', decided('undone', { entry: 'R' })];

// biome-ignore format: a row a line
const rows: Row[] = [
  ['nothing said', 'unknown'],
  ['a sighting', 'open', ['03-01', seen('A')]],
  ['a sighting to come', 'unknown', ['03-10', seen('A')]],
  ['a sighting by mistake', 'unknown', ['03-01', { ...seen('A'), id: 'R' }, decided('reattributed', { entries: ['R'] })]],
  ['two sightings, one by mistake', 'open', ['03-01', { ...seen('A'), id: 'R' }, decided('reattributed', { entries: ['R'] }), seen('A')]],
  ['seen as a customer by mistake', 'unknown', ['03-01', { ...customerSeen('DE'), id: 'R' }, decided('reattributed', { entries: ['R'] })]],
  ['seen as a customer just now', 'open', ['03-09', customerSeen('DE')]],
  ['an owner', 'open', ['03-01', decided('owner-set', { customer: 'K', owner: 'Anna' })]],
  ['an owner, undone', 'unknown', ['03-01', { ...decided('owner-set', { customer: 'K', owner: 'Anna' }), id: 'R' }], undone],
  ['an invitation', 'open', ['03-01', decided('invite-sent', { customer: 'K', account: 'EU' })]],

  ['nothing open, listed', 'closable', done, ['03-08', listed('DE', 'A')]],
  ['nothing open, not listed', 'open', done],
  ['nothing open, to be listed', 'open', done, ['03-10', listed('DE', 'A')]],
  ['nothing open, listed long ago', 'open', done, ['03-02T08:00:00', listed('DE', 'A')]],
  ['nothing open, listed before and with all others since', 'closable', done, ['03-01', listed('DE', 'A')], ['03-08', { ...listed('DE', 'A'), customer: null }]],
  ['nothing open, listed with all others before', 'closable', done, ['03-01', { ...listed('DE', 'A'), customer: null }], ['03-08', listed('DE', 'A')]],
  ['nothing open, listed with all others, of which nobody has a row', 'closable', done, ['03-08', { ...listed('DE', 'AB'), customer: null }]],
  ['nothing open, listed with what nobody has a row of', 'open', done, ['03-08', listed('DE', 'AB')]],
  ['nothing open, listed with what was seen in no declared account', 'open', done, ['03-02', seen('B', { account: 'V' })], ['03-08', listed('DE', 'AB')]],
  ['nothing open, listed with what is another customer’s', 'closable', done, ['02-27', seen('B', { customer: 'L' })], ['03-02', seen('B')], ['03-08', listed('DE', 'AB')]],
  ['nothing open, seen in a second source', 'open', done, ['03-02', customerSeen('BE')], ['03-08', listed('DE', 'A')]],
  ['nothing open, to be seen in a second source', 'closable', done, ['03-08', listed('DE', 'A')], ['03-10', customerSeen('BE')]],
  ['seen in the target only', 'open', ['03-01', customerSeen('EU')], ['03-08', listed('EU', '')]],
];

for (const [what, expected, ...steps] of rows)
  it(`${what}: ${expected}`, () => {
    const declared: Step = [
      '01-01',
      account('DE', 'source'),
      account('BE', 'source'),
      account('EU', 'target'),
    ];
    const { customers } = told('03-09', [declared, ...steps]);
    const is = Object.entries(customers).find(([id]) => id === 'K')?.[1];
    expect(is === undefined ? 'unknown' : is.closable ? 'closable' : 'open').toBe(expected);
  });

it('has nothing to say of a customer that nobody has heard of', () => {
  const [customer] = CUSTOMERS;
  expect(assessCustomer(fold([]), customer, 0)).toEqual({
    customer,
    subscriptions: {},
    summary: { accepted: false, closable: false, open: [] },
    findings: [],
    attention: { today: [], decisions: [], blocked: [], onHold: [] },
  });
});
