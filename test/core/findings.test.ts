import { expect, it } from 'vitest';
import { STATES } from '../../lib/core/words';
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
  told,
} from './told';

/** Ledger.md, Findings: all that a story leads to, each as its id, severity, and by when it is due. */
type Row = readonly [what: string, now: string, findings: readonly string[], ...steps: Step[]];

const isState = (kind: string) => STATES.some((state) => state === kind);
const nce = { commerce: 'nce' };
const term = { ...nce, cancelUntil: '2023-03-08T09:00:00Z', termEndsAt: '2023-12-31' };
const down = { status: 'suspended' };
const frozen = decided('baseline-frozen', { account: 'DE' });
const pair = (a = {}, t = {}): Step[] => [
  ['03-01', seen('A', a)],
  ['03-05', seen('T', { ...nce, ...t }), linked('A', 'T')],
];
const charged = (from: string, fields = {}) => ({
  kind: 'charge-seen',
  via: 'file',
  account: 'DE',
  customer: 'K',
  subscription: 'A',
  chargeType: 'cycle',
  amount: 1,
  currency: 'EUR',
  from,
  to: '2023-04-01',
  ...fields,
});
const done: Step[] = [...pair(), ['03-05T20:00:00', shows('A', down)]];
const closed = decided('customer-closed', { customer: 'K' });
const moving = {
  kind: 'transfer-seen',
  via: 'page',
  account: 'DE',
  customer: 'K',
  transfer: 'one',
  state: 'in-progress',
  items: [{ source: 'A' }],
};
const snoozed = (finding: string, until?: string) =>
  decided('snoozed', { finding, reason: '', ...(until && { until }) });

// biome-ignore format: a row a line, as in the list that it proves
const rows: Row[] = [
  ['done', '03-09', [], ...done],
  ['create', '03-09', ['create:A low'], ['03-01', seen('A')]],
  ['check-twin', '03-09', ['check-twin:A medium'], ['03-01', seen('A'), seen('T')]],
  ['unknown', '03-09', ['unknown:A medium'], ['03-01', seen('A', { status: 'pending' })]],
  ['stop-today', '03-05T10:00:00', ['stop-today:A high 2023-03-06T00:00:00Z'], ...pair()],
  ['stop-today, the window closes first', '03-05T10:00:00', ['stop-today:A high 2023-03-05T12:00:00Z', 'window-near:A medium 2023-03-05T12:00:00Z'], ...pair({ ...term, cancelUntil: '2023-03-05T12:00:00Z' })],
  ['stop-today, planned', '03-05T10:00:00', ['stop-today:A low 2023-03-08T00:00:00Z'], ...pair(), ['03-05T09:30:00', decided('overlap-planned', { subscription: 'A', until: '2023-03-07', reason: '' })]],
  ['overlap', '03-09', ['overlap:A high'], ...pair()],
  ['overlap, window open', '03-07', ['overlap:A high 2023-03-08T09:00:00Z', 'window-near:A medium 2023-03-08T09:00:00Z'], ...pair(term)],
  ['still billed', '03-07', ['still-billed:A high 2023-03-08T09:00:00Z', 'window-near:A medium 2023-03-08T09:00:00Z'], ...pair(term), ['03-06', shows('A', down)]],
  ['still billed, window closed', '03-09', ['still-billed:A low'], ...pair(term), ['03-06', shows('A', down)]],
  ['hold', '03-09', ['hold:A low'], ['03-01', seen('A'), decided('held', { subscription: 'A', reason: '' })]],
  ['azure told', '03-09', ['azure-told:A low'], ['03-01', seen('A', { commerce: 'azure' }), decided('azure-told', { subscription: 'A' })]],
  ['azure told long ago', '04-09', ['azure-told:A medium'], ['03-01', seen('A', { commerce: 'azure' }), decided('azure-told', { subscription: 'A' })]],

  // since the baseline
  ['another quantity', '03-09', ['create:A low', 'quantity-changed:A medium'], ['03-01', seen('A'), frozen], ['03-02', seen('A', { quantity: 11 })]],
  ['the same quantity', '03-09', ['create:A low'], ['03-01', seen('A'), frozen], ['03-02', seen('A')]],
  ['a quantity that was not known', '03-09', ['create:A low'], ['03-01', seen('A', { quantity: null }), frozen], ['03-02', seen('A')]],
  ['new', '03-09', ['create:A low', 'new-at-source:A medium'], ['03-01', frozen], ['03-02', seen('A')]],
  ['seen as it was frozen', '03-09', ['create:A low'], ['03-01', frozen, seen('A')]],
  ['a trial that is paid now', '03-09', ['create:A low', 'new-at-source:A medium'], ['03-01', seen('A', { trial: true }), frozen], ['03-02', seen('A', { trial: false })]],
  ['converted', '03-09', ['converted:A medium', 'create:A low'], ['03-01', seen('B'), frozen], ['03-02', seen('A', { migratedFrom: 'B' })]],
  ['another quantity, but done', '03-09', [], ['03-01', seen('A'), frozen], ['03-05', seen('A', { quantity: 9 }), seen('T', { quantity: 9 }), linked('A', 'T')], ['03-05T20:00:00', shows('A', down)]],

  // after closing
  ['added after closing', '03-09', ['added-after-closing:A high', 'create:A low'], ['03-01', closed], ['03-02', seen('A')]],
  ['there when closed', '03-09', ['create:A low'], ['03-01', closed, seen('A')]],
  ['added after a closing that was undone', '03-09', ['create:A low'], ['03-01', { ...closed, id: 'R' }], ['03-02', seen('A')], ['03-03', decided('undone', { entry: 'R' })]],
  ['paid after closing', '03-09', ['added-after-closing:A high', 'create:A low'], ['03-01', seen('A', { trial: true }), closed], ['03-02', seen('A', { trial: false })]],
  ['paid as it was closed', '03-09', ['create:A low'], ['03-01', seen('A', { trial: true })], ['03-02', seen('A', { trial: false }), closed]],
  ['first active after closing', '03-09', ['create:A low'], ['03-01', seen('A', down), closed], ['03-02', seen('A')]],
  ['paid before closing', '03-09', ['create:A low'], ['03-01', seen('A', { trial: true })], ['03-02', seen('A', { trial: false })], ['03-03', closed]],

  // terms, windows, trials
  ['gone', '03-09', ['gone:A high', 'unknown:A medium'], ['03-01', seen('A')], ['03-02', listed('DE', '')]],
  ['31 days before the end', '12-01T23:59:59', ['hold:A low'], ['03-01', seen('A', term)]],
  ['30 days before the end', '12-02T00:00:00', ['hold:A low', 'term-end-near:A medium 2024-01-01T00:00:00Z'], ['03-01', seen('A', term)]],
  ['on the last day', '12-31T23:59:59', ['hold:A low', 'term-end-near:A medium 2024-01-01T00:00:00Z'], ['03-01', seen('A', term)]],
  ['after the last day', '2024-01-01T00:00:00Z', ['hold:A low'], ['03-01', seen('A', term)]],
  ['legacy before the end', '12-31', ['create:A low'], ['03-01', seen('A', { termEndsAt: '2023-12-31' })]],
  ['three days and a bit to the window', '03-05T08:59:59', ['stop-today:A high 2023-03-06T00:00:00Z'], ['03-01', seen('A', term), linked('A', 'T')], ['03-05T00:00:00', seen('T')]],
  ['three days to the window', '03-05', ['stop-today:A high 2023-03-06T00:00:00Z', 'window-near:A medium 2023-03-08T09:00:00Z'], ['03-01', seen('A', term), linked('A', 'T')], ['03-05T00:00:00', seen('T')]],
  ['three days to the window, no link', '03-05', ['create:A low'], ['03-01', seen('A', term)]],
  ['auto-renew off', '03-05', ['auto-renew-off:A medium 2024-01-01T00:00:00Z', 'create:A low'], ['03-01', seen('A', { ...term, autoRenew: false })]],
  ['auto-renew off, no term', '03-05', ['auto-renew-off:A medium', 'hold:A low'], ['03-01', seen('A', { ...nce, autoRenew: false })]],
  ['auto-renew off, but cancelled then', '03-05', ['create:A low'], ['03-01', seen('A', { ...term, autoRenew: false, atTermEnd: 'cancel' })]],
  ['auto-renew on', '03-05', ['create:A low'], ['03-01', seen('A', { ...term, autoRenew: true })]],
  ['auto-renew off, legacy', '03-05', ['create:A low'], ['03-01', seen('A', { autoRenew: false })]],
  ['a trial', '03-12T23:59:59', [], ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-19' })]],
  ['a trial that ends in 7 days', '03-13T00:00:00', ['trial-ending:A medium 2023-03-20T00:00:00Z'], ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-19' })]],
  ['a trial that ended, nobody knows how', '03-20T00:00:00', ['trial-ending:A medium 2023-03-20T00:00:00Z'], ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-19' })]],
  ['a trial that is not renewed, on its last day', '03-19T23:59:59', ['trial-ending:A medium 2023-03-20T00:00:00Z'], ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-19', autoRenew: false })]],
  ['a trial that ended and is not renewed', '03-20T00:00:00', [], ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-19', autoRenew: false })]],
  ['a trial that stopped', '03-13', [], ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-19', ...down })]],
  ['a trial that will be paid', '03-02', ['trial-ending:A medium 2023-03-20T00:00:00Z'], ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-19', autoRenew: true })]],
  ['a trial that will be paid, nobody knows when', '03-02', ['trial-ending:A medium'], ['03-01', seen('A', { trial: true, autoRenew: true })]],
  ['a trial without an end', '03-02', [], ['03-01', seen('A', { trial: true })]],
  ['deletion 15 days ahead', '05-20T23:59:59', ['outage-risk:A high'], ['03-06', seen('A')], ['03-06T10:00:00', shows('A', down)]],
  ['deletion 14 days ahead', '05-21T00:00:00', ['deletion-near:A high 2023-06-04T00:00:00Z', 'outage-risk:A high'], ['03-06', seen('A')], ['03-06T10:00:00', shows('A', down)]],
  ['deletion near, but in transfer', '05-21', ['in-transfer:A low'], ['03-06', seen('A')], ['03-06T10:00:00', shows('A', down), moving]],
  ['deletion near, but done', '05-21', [], ...done],

  // charges
  ['charged after the stop', '03-20', ['charge-after-stop:A high'], ...done, ['03-10', charged('2023-03-06')]],
  ['charged for the day of the stop', '03-20', [], ...done, ['03-10', charged('2023-03-05')]],
  ['credited after the stop', '03-20', [], ...done, ['03-10', charged('2023-03-06', { amount: -1 })]],
  ['nothing charged after the stop', '03-20', [], ...done, ['03-10', charged('2023-03-06', { amount: 0 })]],
  ['charged, not read yet', '03-09', [], ...done, ['03-10', charged('2023-03-06')]],
  ['another charged', '03-20', [], ...done, ['03-10', charged('2023-03-06', { subscription: 'T' })]],
  ['charged after the stop, recorded by mistake', '03-20', [], ...done, ['03-10', charged('2023-03-06', { id: 'R' }), decided('reattributed', { entries: ['R'] })]],
  ['charged while active', '03-05T10:00:00', ['stop-today:A high 2023-03-06T00:00:00Z'], ...pair(), ['03-05T09:30:00', charged('2023-04-06')]],

  // quiet
  ['snoozed', '03-09', ['overlap:A high quiet'], ...pair(), ['03-06', snoozed('overlap:A')]],
  ['snoozed until then', '03-09T23:59:59', ['overlap:A high quiet'], ...pair(), ['03-06', snoozed('overlap:A', '2023-03-10')]],
  ['no longer snoozed', '03-10T00:00:00', ['overlap:A high'], ...pair(), ['03-06', snoozed('overlap:A', '2023-03-10')]],
  ['another snoozed', '03-09', ['overlap:A high'], ...pair(), ['03-06', snoozed('overlap:B')]],
  ['snoozed, counted under what turned out to be nobody’s account', '03-09', ['overlap:A high quiet'], ...pair(), ['03-06', snoozed('overlap:A')], ['03-07', { ...shows('A', { quantity: 12 }), id: 'R' }], ['03-08', decided('reattributed', { entries: ['R'] })]],
  ['snoozed, seen the same', '03-09', ['overlap:A high quiet'], ...pair(), ['03-06', snoozed('overlap:A')], ['03-07', seen('A'), seen('T', nce)]],
  ['snoozed, missing from a list as it was seen', '03-09', ['overlap:A high quiet'], ...pair(), ['03-06', snoozed('overlap:A')], ['03-07', listed('DE', ''), seen('A')]],
  ['snoozed, twin larger since', '03-09', ['overlap:A high'], ...pair(), ['03-06', snoozed('overlap:A')], ['03-07', shows('T', { quantity: 11 })]],
  ['snoozed, source smaller since', '03-09', ['overlap:A high'], ...pair(), ['03-06', snoozed('overlap:A')], ['03-07', shows('A', { quantity: 9 })]],
  ['snoozed, changed before', '03-09', ['overlap:A high quiet'], ...pair(), ['03-06', shows('A', { quantity: 9 })], ['03-07', snoozed('overlap:A')]],
  ['snoozed, changed and back since', '03-09', ['overlap:A high'], ...pair(), ['03-06', snoozed('overlap:A')], ['03-07', shows('T', down)], ['03-08', shows('T', { status: 'active' })]],
  ['snoozed as one of them changed', '03-09', ['overlap:A high quiet'], ...pair(), ['03-06', shows('A', { quantity: 9 }), snoozed('overlap:A')]],
  ['snoozed as one of them came back', '03-09', ['overlap:A high quiet'], ...pair({}, down), ['03-06', shows('T', { status: 'active' }), snoozed('overlap:A')]],
  ['snoozed, its twin never seen', '03-09', ['check-twin:A medium quiet'], ['03-01', seen('A'), linked('A', 'T')], ['03-02', snoozed('check-twin:A')]],
  ['snoozed, its twin first seen since', '03-09', ['check-twin:A medium'], ['03-01', seen('A'), linked('A', 'T')], ['03-02', snoozed('check-twin:A')], ['03-03', seen('T', { quantity: 9 })]],
  ['snoozed later', '03-09', ['overlap:A high'], ...pair(), ['03-10', snoozed('overlap:A')]],
  ['snoozed, changes later', '03-09', ['overlap:A high quiet'], ...pair(), ['03-06', snoozed('overlap:A')], ['03-10', shows('A', { quantity: 9 })]],
];

function check(now: string, expected: readonly string[], steps: readonly Step[]) {
  const { findings } = told(now, steps);
  const is = findings.map(({ id, severity, due, quiet }) =>
    [id, severity, ...(due ? [due] : []), ...(quiet ? ['quiet'] : [])].join(' '),
  );
  expect(is.sort()).toEqual(expected);
}

for (const [what, now, findings, ...steps] of rows)
  it(`${what} (${now})`, () => check(now, findings, [ACCOUNTS, ACCEPTED, ...steps]));

const invited = (name: 'DE' | 'EU') => decided('invite-sent', { customer: 'K', account: name });
const chase = decided('invite-due', { customer: 'K', on: '2023-03-05' });
const customers = { ...listed('EU', ''), list: 'customers', customer: null };

// biome-ignore format: a row a line, as in the list that it proves
const ofCustomer: Row[] = [
  ['two wait', '03-09', ['waiting:K low'], ['03-01', seen('A'), seen('B')]],
  ['two wait until', '03-04', ['waiting:K low 2023-03-05T00:00:00Z'], ['03-01', seen('A'), seen('B'), chase]],
  ['overdue', '03-09', ['waiting:K medium 2023-03-05T00:00:00Z'], ['03-01', seen('A'), chase], ['03-06', customers]],
  ['snoozed', '03-09', ['waiting:K low quiet'], ['03-01', seen('A')], ['03-02', snoozed('waiting:K')]],
  ['snoozed, one has more since', '03-09', ['waiting:K low'], ['03-01', seen('A'), seen('B')], ['03-02', snoozed('waiting:K')], ['03-03', seen('B', { quantity: 11 })]],
  ['snoozed, a trial has more since', '03-09', ['waiting:K low quiet'], ['03-01', seen('A'), seen('B', { trial: true })], ['03-02', snoozed('waiting:K')], ['03-03', seen('B', { trial: true, quantity: 11 })]],
  ['the wrong link', '03-09', ['waiting:K low', 'wrong-link:K high'], ['03-01', seen('A'), invited('DE')]],
  ['the wrong link, then the right one', '03-09', ['waiting:K low'], ['03-01', seen('A'), invited('DE')], ['03-02', invited('EU')]],
  ['the right link, then the wrong one', '03-09', ['waiting:K low', 'wrong-link:K high'], ['03-01', seen('A'), invited('EU')], ['03-02', invited('DE')]],
  ['the wrong link, but accepted', '03-09', ['create:A low'], ['03-01', seen('A'), invited('DE'), customerSeen('EU')]],
  ['another cloud', '03-09', ['cloud:DE high', 'unknown:A medium'], ['03-01', seen('A'), account('DE', 'source', 'china')]],
  ['another cloud, snoozed', '03-09', ['cloud:DE high quiet', 'unknown:A medium'], ['03-01', seen('A'), account('DE', 'source', 'china')], ['03-02', snoozed('cloud:DE', '2023-03-10')]],
  ['another cloud, no longer snoozed', '03-10T00:00:00', ['cloud:DE high', 'unknown:A medium'], ['03-01', seen('A'), account('DE', 'source', 'china')], ['03-02', snoozed('cloud:DE', '2023-03-10')]],
];

for (const [what, now, findings, ...steps] of ofCustomer)
  it(`of a customer: ${what} (${now})`, () => check(now, findings, [ACCOUNTS, ...steps]));

it.each([
  ['nobody invited', undefined],
  ['invited by the source', invited('DE')],
])('without a target account nobody was invited, rightly or wrongly: %s', (_, invitation) => {
  const steps: Step[] = [['01-01', account('DE', 'source'), seen('A'), ...(invitation ? [invitation] : [])]];
  const { findings } = told('03-09', steps);
  expect(findings.map(({ id, reasons }) => [id, reasons])).toEqual([['waiting:K', ['list-not-fully-seen']]]);
});

it('says what it is about, in words with parameters', () => {
  const { findings } = told('03-09', [ACCOUNTS, ACCEPTED, ...pair({}, { quantity: 12 })]);
  expect(findings).toEqual([
    {
      id: 'overlap:A',
      kind: 'overlap',
      severity: 'high',
      customer: 'K',
      subscription: 'A',
      account: 'DE',
      since: '2023-03-06T00:00:00Z',
      reasons: ['suspend', 'over'],
      text: { key: 'finding.overlap', params: { product: 'Light', difference: 2 } },
    },
  ]);
});

it('says of the newcomer and of the account only what it knows, and why only where there is a choice', () => {
  const steps: Step[] = [['01-01', account('DE', 'source', 'china'), account('EU', 'target')]];
  const seenLate: Step = ['03-02', seen('A', { product: null, quantity: null }), invited('DE')];
  const { findings } = told('03-09', [...steps, ['03-01', frozen], seenLate]);
  const texts = findings.map(({ id, reasons, text }) => [id, reasons, text.key, text.params]);
  expect(texts).toStrictEqual([
    ['cloud:DE', ['cloud'], 'finding.cloud', {}],
    ['unknown:A', ['cloud'], 'finding.unknown', {}],
    ['new-at-source:A', [], 'finding.new_at_source', {}],
    ['wrong-link:K', [], 'finding.wrong_link', {}],
  ]);
});

it('gives no reasons to what is not named like a state', () => {
  const noted = rows.flatMap(([, now, , ...steps]) =>
    told(now, [ACCOUNTS, ACCEPTED, ...steps]).findings.filter(({ kind }) => !isState(kind)),
  );
  expect(noted.length).toBeGreaterThan(10);
  expect(noted.filter(({ reasons }) => reasons.length > 0)).toEqual([]);
});

/** "A sighting of a later instant that changes status or quantity of its source or twin ends the quiet." */
it.each<[string, boolean, string, Step, Step]>([
  [
    'another of the customer’s changed',
    true,
    'outage-risk:A',
    ['03-01', seen('A', down), seen('B')],
    ['03-05', seen('B', { quantity: 3 })],
  ],
  [
    'what may be its twin changed',
    true,
    'outage-risk:A',
    ['03-01', seen('A', down), seen('T')],
    ['03-05', seen('T', { quantity: 3 })],
  ],
  [
    'it changed itself, though out of the scope',
    false,
    'trial-ending:A',
    ['03-01', seen('A', { trial: true, termEndsAt: '2023-03-15' })],
    ['03-05', shows('A', { quantity: 3 })],
  ],
  [
    'what may be its twin, which is asked for, changed',
    false,
    'check-twin:A',
    ['03-01', seen('A'), seen('T')],
    ['03-05', seen('T', { quantity: 3 })],
  ],
  [
    'what can be no twin changed',
    true,
    'check-twin:A',
    ['03-01', seen('A'), seen('T'), seen('U', { product: { name: 'Heavy' } })],
    ['03-05', shows('U', { quantity: 3 })],
  ],
])('is put to rest, and %s: still quiet %s', (_what, quiet, finding, first, then) => {
  const snoozed: Step = ['03-02', decided('snoozed', { finding, until: '2023-04-01' })];
  const { findings } = told('03-09', [ACCOUNTS, ACCEPTED, first, snoozed, then]);
  expect(findings.filter(({ id }) => id === finding).map((one) => one.quiet === true)).toEqual([quiet]);
});
