import { describe, expect, it } from 'vitest';
import { aCard, aSource, aTarget, subscription } from '../for-tests';
import { productsIn } from './products';

describe('the products that prices are set for', () => {
  const E3 = { product: 'Office 365 E3' };
  it('are those of source subscriptions in scope, with the price that all of them have', () => {
    const cards = [
      aCard(1, {
        1: aSource({ ...E3, unitPrice: 20, currency: 'EUR' }),
        2: aSource({ ...E3 }),
        3: aTarget({ product: 'Visio' }),
        4: aSource({ product: 'Teams trial', state: 'exempt' }),
        5: aSource({ product: undefined }),
      }),
      aCard(2, { 6: aSource({ ...E3, unitPrice: 20, currency: 'EUR' }), 7: aSource({ product: 'Project' }) }),
    ];
    expect(productsIn(cards)).toEqual([
      {
        name: 'Office 365 E3',
        subscriptions: [1, 2, 6].map(subscription),
        open: 1,
        unitPrice: 20,
        currency: 'EUR',
      },
      { name: 'Project', subscriptions: [subscription(7)], open: 1 },
    ]);
  });

  it('have no price where there are several', () => {
    const priced = (unitPrice: number, currency: string) => aSource({ ...E3, unitPrice, currency });
    const [product] = productsIn([aCard(1, { 1: priced(20, 'EUR'), 2: priced(20, 'USD') })]);
    expect(product).not.toHaveProperty('unitPrice');
    expect(product?.open).toBe(0);
  });
});
