import type { Card } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';
import { toSubscriptionId } from '@/lib/core/to-id';
import { byLanguage } from '@/lib/texts/collation';

/** A product as prices are set for it: by the name that people know it by. */
export interface Product {
  name: string;
  /** Its subscriptions in source accounts. */
  subscriptions: SubscriptionId[];
  /** Those without a price. */
  open: number;
  /** The price that all those with one have; absent when they differ, or there is none. */
  unitPrice?: number;
  currency?: string;
}

/** The products of source subscriptions that are to be moved or were, those with most subscriptions first. */
export function productsIn(cards: Iterable<Card>): Product[] {
  const products = new Map<string, Product & { prices: Set<string> }>();
  for (const card of cards)
    for (const [key, is] of Object.entries(card.subscriptions)) {
      const id = toSubscriptionId(key);
      if (is.role !== 'source' || is.product === undefined || is.state === 'exempt' || !id) continue;
      const product = products.get(is.product) ?? {
        name: is.product,
        subscriptions: [],
        open: 0,
        prices: new Set(),
      };
      products.set(is.product, product);
      product.subscriptions.push(id);
      if (is.unitPrice === undefined) product.open++;
      else product.prices.add(`${is.unitPrice} ${is.currency}`);
    }
  return [...products.values()]
    .sort((a, b) => b.subscriptions.length - a.subscriptions.length || byLanguage(a.name, b.name))
    .map(({ prices, ...product }) => ({ ...product, ...onlyOne(prices) }));
}

function onlyOne(prices: ReadonlySet<string>): Pick<Product, 'unitPrice' | 'currency'> {
  const [price, ...others] = prices;
  if (price === undefined || others.length > 0) return {};
  const [unitPrice, currency = ''] = price.split(' ');
  return { unitPrice: Number(unitPrice), currency };
}
