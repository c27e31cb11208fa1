import { expect, it } from 'vitest';
import { fold } from '../../lib/core/book';
import { contextOf } from '../../lib/core/context';
import { envelope } from '../../lib/core/entry-fields';
import { customerId } from '../../lib/core/ids';
import { newsOf } from '../../lib/core/news';
import { SIGHTING_SCHEMAS } from '../../lib/core/sightings';
import { standingAt } from '../../lib/core/standing';
import { ACCEPTED, ACCOUNTS, idOf, linked, type Step, seen, storyOf, told } from './told';

/** Whatever changes alone, from one sighting to the next that is the same otherwise, is noticed. What is found of A then. */
type Fields = Readonly<Record<string, unknown>>;
type Row = readonly [field: string, found: string, before: Fields, after: Fields];

const nce = { commerce: 'nce', cancelUntil: '2023-03-08T09:00:00Z', termEndsAt: '2023-12-31' };
const stopped = { status: 'cancelled' };

// biome-ignore format: a row a line
const ofSource: Row[] = [
  ['status', 'done late {"min":4,"max":5}', {}, { status: 'suspended' }],
  ['quantity', 'check-twin short 12 check-twin', {}, { quantity: 12 }],
  ['commerce', 'overlap cancel window-unknown target-stale 12 overlap', {}, { commerce: 'nce' }],
  ['trial', 'exempt trial over ', {}, { trial: true }],
  ['parent', 'overlap suspend base-only target-stale 12 overlap', {}, { parent: 'B' }],
  ['autoRenew', 'overlap window-closed not-curable may-extend target-stale 12 overlap auto-renew-off', nce, { ...nce, autoRenew: false }],
  ['atTermEnd', 'overlap window-closed not-curable ends-with-term target-stale 12 overlap', { ...nce, autoRenew: false }, { ...nce, autoRenew: false, atTermEnd: 'cancel' }],
  ['startedAt', 'overlap suspend target-stale 9 overlap', {}, { startedAt: '2023-02-28' }],
  ['termEndsAt', 'overlap window-closed not-curable target-stale 12 overlap term-end-near', nce, { ...nce, termEndsAt: '2023-03-20' }],
  ['cancelUntil', 'overlap cancel target-stale 12 overlap', nce, { ...nce, cancelUntil: '2023-03-20' }],
  ['stoppedAt', 'done late 2', stopped, { ...stopped, stoppedAt: '2023-02-27' }],
  ['migratedFrom', 'overlap suspend target-stale 12 overlap converted', {}, { migratedFrom: 'C' }],
  ['product (hidden)', 'overlap suspend target-stale 12 overlap', {}, { product: null }],
  ['product (shown)', 'overlap suspend target-stale 12 overlap', { product: null }, {}],
  ['name', 'overlap suspend target-stale 12 overlap', { product: { name: 'x' } }, { product: { name: 'Light' } }],
  ['productId', 'overlap suspend target-stale 12 overlap', { product: { productId: 'P', skuId: '0001' } }, { product: { productId: 'CFQ1', skuId: '0001' } }],
  ['skuId', 'overlap suspend target-stale 12 overlap', { product: { productId: 'CFQ1', skuId: '1' } }, { product: { productId: 'CFQ1', skuId: '0001' } }],
  ['offerId', 'overlap suspend target-stale 12 overlap', { product: { offerId: 'P:1' } }, { product: { offerId: 'CFQ1:0001' } }],
];

for (const [field, found, before, after] of ofSource)
  it(`a change of ${field} alone`, () => {
    const steps: Step[] = [
      ['02-20', seen('B'), seen('C')],
      ['02-25', seen('T'), seen('U'), linked('A', 'T'), linked('B', 'U')],
      ['03-01', seen('A', before)],
      ['03-02', seen('A', after)],
    ];
    const { subscriptions, findings } = told('03-09', [ACCOUNTS, ACCEPTED, ...steps]);
    const is = Object.entries(subscriptions).find(([id]) => id === 'A')?.[1];
    const days = JSON.stringify(is?.overlapDays);
    const kinds = findings.filter(({ subscription }) => String(subscription) === 'A').map(({ kind }) => kind);
    expect([is?.state, ...(is?.reasons ?? []), days, ...kinds].join(' ')).toBe(found);
  });

/** Nothing follows from these. */
const FOR_PEOPLE = ['nickname', 'statusText'] as const;

it('all that can be seen of a subscription is named here, so that none is forgotten where sightings are compared', () => {
  const { kind, account, customer, subscription, ...said } = SIGHTING_SCHEMAS['subscription-seen'].shape;
  const named = new Set(ofSource.map(([field]) => (field in said ? field : 'product')));
  const fields = Object.keys(said).filter((field) => !(field in envelope));
  expect([...named, ...FOR_PEOPLE].sort()).toEqual(fields.sort());
});

it.each(ofSource.filter(([field]) => field !== 'product (hidden)'))(
  'a change of %s alone is news',
  (...row) => {
    const [, , before, after] = row;
    const { entries, now, names } = storyOf('03-09', [
      ['03-01', seen('A', before)],
      ['03-02', seen('A', after)],
    ]);
    const book = fold(entries);
    const file = book.customers.get(customerId.parse(names.toIds('K')));
    if (!file) throw new Error('no customer');
    const news = newsOf(contextOf(book, file, standingAt(book, now)), now);
    expect(news.map((time) => new Date(time).getUTCDate())).toEqual([1, 2]);
  },
);

it.each(FOR_PEOPLE)('a change of %s alone is kept, though nothing follows from it', (field) => {
  const { entries } = storyOf('03-09', [
    ['03-01', seen('A', { [field]: 'x' })],
    ['03-02', seen('A', { [field]: 'y' })],
  ]);
  const sights = [...fold(entries).customers.values()].flatMap(
    (file) => file.subscriptions.get(idOf('A')) ?? [],
  );
  expect(sights.map(({ says }) => says.entry[field])).toEqual(['x', 'y']);
});
