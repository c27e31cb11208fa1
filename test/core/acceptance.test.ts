import { expect, it } from 'vitest';
import { ACCOUNTS, customerSeen, decided, listed, type Step, seen, told } from './told';

/** Ledger.md, Facts, `accepted`: since when K has accepted, without a break. */
type Row = readonly [what: string, since: string | undefined, ...steps: Step[]];

const customers = { ...listed('EU', ''), list: 'customers', customer: null };
const nothingNamed = customerSeen('EU', {});
const gdap = customerSeen('EU', { relationship: 'gdap' });
const A = seen('A');

// biome-ignore format: a row a line
const rows: Row[] = [
  ['never seen', undefined, ['02-01', A]],
  ['seen at the source only', undefined, ['02-01', A, customerSeen('DE')]],
  ['a reseller’s', '02-02', ['02-01', A], ['02-02', customerSeen('EU')], ['02-03', customerSeen('EU')]],
  ['in another writing', '02-02', ['02-02', A, customerSeen('EU', { relationship: ' Reseller ' })]],
  ['none ever named', '02-02', ['02-02', A, nothingNamed]],
  ['gdap', undefined, ['02-02', A, gdap]],
  ['a word nobody knows', undefined, ['02-02', A, customerSeen('EU', { relationship: 'friend' })]],
  ['gdap, then none named', undefined, ['02-02', A, gdap], ['02-03', nothingNamed]],
  ['gdap, then a reseller’s', '02-03', ['02-02', A, gdap], ['02-03', customerSeen('EU')]],
  ['a reseller’s, then gdap', undefined, ['02-02', A, customerSeen('EU')], ['02-03', gdap]],
  ['missing since', undefined, ['02-02', A, customerSeen('EU')], ['02-03', customers]],
  ['missing before', '02-03', ['02-01', A], ['02-02', customers], ['02-03', customerSeen('EU')]],
  ['missing, and seen again', '02-05', ['02-02', A, customerSeen('EU')], ['02-03', customers], ['02-04', customers], ['02-05', customerSeen('EU')]],
  ['seen and missing at one instant', '02-02', ['02-02', A, customerSeen('EU'), customers]],
  ['seen again as it was missing', '02-02', ['02-02', A, customerSeen('EU')], ['02-03', customerSeen('EU'), customers]],
  ['a subscription in the target', '02-03', ['02-02', A], ['02-03', seen('T')]],
  ['two subscriptions in the target', '02-03', ['02-02', A], ['02-03', seen('U')], ['02-04', seen('T')]],
  ['two subscriptions in the target, the other first', '02-03', ['02-02', A], ['02-03', seen('T')], ['02-04', seen('U')]],
  ['a subscription there, the relation seen before', '02-02', ['02-02', A, customerSeen('EU')], ['02-03', seen('T')]],
  ['a subscription there, the relation missing since', '02-02', ['02-02', A, customerSeen('EU')], ['02-03', seen('T')], ['02-04', customers]],
  ['a subscription there, the relation missing before, and since', '02-04', ['02-02', A, customerSeen('EU')], ['02-03', customers], ['02-04', seen('T')], ['02-05', customers]],
  ['a subscription there, the relation missing before', '02-04', ['02-02', A, customerSeen('EU')], ['02-03', customers], ['02-04', seen('T')]],
];

for (const [what, since, ...steps] of rows)
  it(`${what}: ${since ?? 'not accepted'}`, () => {
    const [summary] = Object.values(told('03-09', [ACCOUNTS, ...steps]).customers);
    expect([summary?.accepted, summary?.acceptedSince]).toEqual([
      since !== undefined,
      since && `2023-${since}T09:00:00Z`,
    ]);
  });

const chase = (on: string) => decided('invite-due', { customer: 'K', on });
it.each([
  // now, due, reasons, list seen at
  ['03-04', '2023-03-05', [], '03-01'],
  ['03-10', '2023-03-20', ['list-not-fully-seen'], '03-01'],
  ['03-10', '2023-03-20', [], '03-06'],
  ['03-25', '2023-03-20', ['list-not-fully-seen'], '03-06'],
  ['03-25', '2023-03-20', ['overdue'], '03-21'],
])('chased on 5 and 20 March, on %s: due %s, %s with a list of %s', (now, due, reasons, list) => {
  const steps: Step[] = [
    ['02-01', A, chase('2023-03-20'), chase('2023-03-05')],
    [list, customers],
  ];
  const { findings } = told(now, [ACCOUNTS, ...steps]);
  const waiting = findings.find(({ kind }) => kind === 'waiting');
  expect([waiting?.due, waiting?.reasons]).toEqual([`${due}T00:00:00Z`, reasons]);
});
