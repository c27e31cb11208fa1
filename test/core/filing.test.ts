import { expect, it } from 'vitest';
import { type Book, fold } from '../../lib/core/book';
import type { Entry } from '../../lib/core/entries';
import { account, customerSeen, decided, linked, listed, type Step, seen, shows, storyOf } from './told';

/** Something of every kind, of two customers, and a subscription that was seen with both. */
const steps: Step[] = [
  ['03-01', account('DE', 'source'), account('EU', 'target'), decided('baseline-frozen', { account: 'DE' })],
  ['03-02', seen('B', { customer: 'L' }), seen('A'), seen('C'), customerSeen('DE'), customerSeen('EU')],
  ['03-03', seen('C', { customer: 'L' }), seen('A'), shows('B', { customer: 'L', quantity: 4 }), seen('C')],
  ['03-04', linked('A', 'T'), linked('C', 'U'), seen('T')],
  ['03-05', listed('DE', 'AC'), listed('DE', 'A'), { ...listed('DE', 'A'), customer: null }],
  [
    '03-06',
    { ...listed('DE', 'B'), customer: null },
    { ...listed('EU', 'K'), list: 'customers', customer: null },
  ],
  [
    '03-06',
    { ...listed('EU', 'L'), list: 'customers', customer: null },
    { ...listed('EU', ''), list: 'else' },
  ],
  [
    '03-07',
    decided('exempted', { subscription: 'A', reason: '' }),
    decided('included', { subscription: 'A', reason: '' }),
  ],
  [
    '03-07',
    decided('snoozed', { finding: 'create:A', reason: '' }),
    decided('acknowledged', { finding: 'CREATE:A', reason: '' }),
  ],
  ['03-07', decided('undone', { entry: 'R' }), decided('undone', { entry: 'V' })],
  ['03-07', decided('reattributed', { entries: ['R'] }), decided('reattributed', { entries: ['V'] })],
  ['03-08', decided('customer-closed', { customer: 'K' }), decided('customer-closed', { customer: 'L' })],
  ['03-08', decided('noted', { customer: 'K', text: '' }), decided('signed-in', { account: 'DE' })],
];

/** Where each entry lies, in order. */
function layout(book: Book, { toNames }: { toNames(value: unknown): unknown }): unknown {
  const ids = (row: readonly { id: string }[]) => row.map(({ id }) => Number.parseInt(id.slice(-4), 16));
  const rows = (map: ReadonlyMap<string, readonly { id: string }[]>) =>
    [...map].map(([key, row]) => [key, ids(row)]);
  const { customers, bySubscription, byFinding, contested, sightsOf, newest, ...others } = book;
  return toNames({
    newest: new Date(newest).toISOString(),
    ...Object.fromEntries(Object.entries(others).map(([name, row]) => [name, ids(row)])),
    bySubscription: rows(bySubscription),
    byFinding: rows(byFinding),
    contested: rows(contested),
    customers: [...customers.values()].map(({ customer, subscriptions, ...file }) => [
      customer,
      ...Object.entries(file).flatMap(([name, row]) => (row.length > 0 ? [[name, ids(row)]] : [])),
      ...rows(subscriptions),
    ]),
    owned: sightsOf.size,
  });
}

const { entries, names } = storyOf('03-09', steps);
const zigzag = entries.map(
  (_, index) => entries[index % 2 === 0 ? index / 2 : entries.length - (index + 1) / 2],
);

it.each<[string, readonly (Entry | undefined)[]]>([
  ['in order', entries],
  ['backwards', entries.toReversed()],
  ['from both ends', zigzag],
  ['each of them twice', [...entries, ...entries]],
  ['each of them twice in a row', entries.flatMap((entry) => [entry, entry])],
])('files the same entries in the same way: %s', (_how, given) => {
  const book = fold(given.filter((entry) => entry !== undefined));
  expect(layout(book, names)).toEqual({
    newest: '2023-03-08T09:00:00.000Z',
    accounts: [1, 2],
    baselines: [3],
    customerLists: [20, 21],
    accountLists: [18, 19],
    undone: [27, 28],
    reattributed: [29, 30],
    bySubscription: [['A', [23, 24]]],
    byFinding: [['create:A', [25, 26]]],
    contested: [['C', [6, 9, 12]]],
    // Who and what was spoken of first comes first.
    customers: [
      ['L', ['closings', [32]], ['B', [4, 11]], ['C', [9]]],
      [
        'K',
        ['seen', [7, 8]],
        ['lists', [16, 17]],
        ['twins', [13, 14]],
        ['closings', [31]],
        ['A', [5, 10]],
        ['C', [6, 12]],
        ['T', [15]],
      ],
    ],
    owned: 4,
  });
});

it('puts in front who was spoken of first, however that was', () => {
  const told = storyOf('03-09', [
    ['03-01', customerSeen('DE')],
    ['03-02', seen('A', { customer: 'L' })],
    ['03-03', seen('B')],
  ]);
  const { customers } = fold(told.entries.toReversed());
  expect(told.names.toNames([...customers.keys()])).toEqual(['K', 'L']);
});

it('files nothing where nothing was said', () => {
  const { newest, ...rows } = fold([]);
  expect(newest).toBe(Number.NEGATIVE_INFINITY);
  for (const [name, row] of Object.entries(rows)) expect([name, [...row]]).toEqual([name, []]);
});
