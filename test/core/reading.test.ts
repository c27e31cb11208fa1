import { describe, expect, it } from 'vitest';
import { fold, type Sight } from '../../lib/core/book';
import { productKeys } from '../../lib/core/products';
import { seen, storyOf } from './told';

/**
 * Most sightings say word for word what the one before said, and thousands of subscriptions are of a handful of
 * products and dates: what is said again shares what was read of it, so that a year's ledger is read in no time.
 */

type Fields = Parameters<typeof seen>[1];

/** The sightings of A, and then those of B, told a minute apart. */
function sightsOf(...told: [name: 'A' | 'B', fields: Fields][]): readonly Sight[] {
  const { entries } = storyOf(
    '03-30',
    told.map(([who, fields], minute) => [`03-10T09:0${minute}:00`, seen(who, fields)]),
  );
  const files = [...fold(entries).customers.values()];
  return files.flatMap(({ subscriptions }) => [...subscriptions.values()].flat());
}

const everything = {
  product: { name: 'Light', productId: 'CFQ1', skuId: '0001', offerId: 'aaaa' },
  nickname: 'x',
  status: 'active',
  statusText: 'Active',
  trial: false,
  parent: 'B',
  autoRenew: true,
  atTermEnd: 'renew',
  startedAt: '2023-01-01',
  termEndsAt: '2023-12-31',
  cancelUntil: '2023-01-08',
  stoppedAt: '2023-12-31',
  migratedFrom: 'C',
};
const { product } = everything;

describe('a sighting shares what it says with the one before', () => {
  it.each<[string, Fields]>([
    ['everything', everything],
    ['no product', { ...everything, product: null }],
    ['next to nothing', { product: null, quantity: null, commerce: null }],
  ])('that says the same: %s', (_what, fields) => {
    const [first, again] = sightsOf(['A', fields], ['A', fields]);
    expect(first?.says.status).toBe('active');
    expect(again?.says).toBe(first?.says);
  });

  it.each<[string, Fields]>([
    ['another nickname', { nickname: 'y' }],
    ['another word of the portal', { statusText: 'Aktiv' }],
    ['no product', { product: null }],
    ['another name', { product: { ...product, name: 'y' } }],
    ['another product', { product: { ...product, productId: 'y' } }],
    ['another sku', { product: { ...product, skuId: 'y' } }],
    ['another offer', { product: { ...product, offerId: 'y' } }],
  ])('unless it says something else: %s', (_what, fields) => {
    const [first, then, back] = sightsOf(
      ['A', everything],
      ['A', { ...everything, ...fields }],
      ['A', everything],
    );
    expect(then?.says).not.toBe(first?.says);
    expect(back?.says).not.toBe(then?.says);
  });
});

it('a sighting shares what it says with the one before, not with those before that', () => {
  const sights = sightsOf(['A', {}], ['A', {}], ['A', { quantity: 9 }], ['A', { quantity: 9 }]);
  expect(sights[3]?.says).toBe(sights[2]?.says);
});

it('a date and a product that are named again are read once', () => {
  const [first, then, other] = sightsOf(
    ['A', everything],
    ['A', { ...everything, quantity: 11 }],
    ['B', everything],
  );
  expect(first?.says.term).toMatchObject({ end: Date.UTC(2024, 0, 1) });
  expect(first?.says.product).toMatchObject({ said: product, keys: { sku: 'cfq1:0001' } });
  for (const again of [then, other]) {
    expect(again?.says).not.toBe(first?.says);
    expect(again?.says.term).toBe(first?.says.term);
    expect(again?.says.product).toBe(first?.says.product);
  }
});

it('of a product that was never named otherwise nothing is worked out anew', () => {
  const sights = sightsOf(['A', everything], ['A', { ...everything, quantity: 11 }]);
  expect(productKeys(sights)).toBe(sights[0]?.says.product?.keys);
});
