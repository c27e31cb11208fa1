import { kind } from '../kind';
import { money } from './charge-row';

const MONTHS: Record<string, number> = { monthly: 1, annual: 12, triennial: 36 };

/** A price sheet: what the partner pays. The price of an annual plan is the price of a year (data.md 5). */
export const priceSheet = kind({
  id: 'price-sheet',
  fields: {
    productId: 'productid',
    skuId: 'skuid',
    term: 'termduration',
    billing: 'billingplan',
    market: 'market',
    currency: 'currency',
    unitPrice: 'unitprice',
    segment: 'segment',
    tierMin: 'pricingtierrangemin',
    startsAt: 'effectivestartdate',
    endsAt: 'effectiveenddate',
  },
  needs: [['productId'], ['skuId'], ['unitPrice'], ['billing'], ['currency']],
  read(row) {
    const months = MONTHS[row.text('billing').toLowerCase()];
    const unitPrice = row.number('unitPrice') ?? row.fail('unitPrice', 'missing');
    // One-time and unknown plans have no price of a month; further tiers are for quantities nobody here knows.
    if (months === undefined || (row.number('tierMin') ?? 0) > 1) return [];
    const [from, to] = [row.date('startsAt'), row.date('endsAt')].map((date) => date?.slice(0, 10));
    return [
      {
        price: {
          perMonth: money(unitPrice / months),
          currency: row.text('currency') || row.fail('currency', 'missing'),
          of: {
            productId: row.text('productId') || row.fail('productId', 'missing'),
            skuId: row.text('skuId') || row.fail('skuId', 'missing'),
            term: row.text('term'),
            billing: row.text('billing'),
            market: row.text('market'),
            segment: row.text('segment'),
          },
          ...(from && to && { period: { from, to } }),
        },
      },
    ];
  },
});
