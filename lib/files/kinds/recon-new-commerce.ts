import { DAY_MS } from '../../core/days';
import type { Commerce } from '../../core/words';
import { given } from '../given';
import { type Found, kind } from '../kind';
import { HEADINGS } from '../names';
import type { RowReader } from '../row-reader';
import { AZURE_PLAN, productOf, subscriptionSeen } from '../subscription-row';
import { CHARGE_FIELDS, chargeSeen, money } from './charge-row';

const FIELDS = {
  ...CHARGE_FIELDS,
  partner: HEADINGS.partner,
  customer: 'customerid',
  subscription: 'subscriptionid',
  productId: 'productid',
  skuId: 'skuid',
  product: 'skuname',
  description: 'subscriptiondescription',
  term: 'termandbillingcycle',
  startedAt: 'subscriptionstartdate',
  termEndsAt: 'subscriptionenddate',
  price: 'effectiveunitprice',
  quantity: 'billablequantity',
  subtotal: 'subtotal',
  pricingCurrency: 'pricingcurrency',
  rate: 'pctobcexchangerate',
} as const;
type Field = keyof typeof FIELDS;

/**
 * New commerce reconciliation. Its `SubscriptionId` may be another system's (data.md 1.5), so what a line says of a
 * subscription only adds to one that was seen.
 */
export const reconNewCommerce = kind({
  id: 'recon-new-commerce',
  fields: FIELDS,
  needs: [['customer'], ['subscription'], ['chargeType'], ['price', 'quantity'], ['subtotal']],
  read(row) {
    const customer = row.customer('customer');
    const subscription = row.subscription('subscription');
    const found: Found[] = [chargeSeen(row, customer, subscription, amountOf(row))];
    const commerce = commerceOf(row);
    const seen = subscriptionSeen(row.about, customer, subscription, {
      ...productOf({ name: row.text('product'), productId: row.text('productId'), skuId: row.text('skuId') }),
      ...given({
        commerce,
        ...(/trial/i.test(row.text('term')) && { trial: true }),
        startedAt: row.date('startedAt'),
        termEndsAt: row.date('termEndsAt'),
      }),
    });
    found.push({ ...seen, ifKnown: true, rank: row.date('to') ?? '' });
    const price = row.number('price');
    const months = monthsOf(row.date('from'), row.date('to'));
    if (
      commerce === 'nce' &&
      /^(new|renew|cyclecharge)$/i.test(row.text('chargeType')) &&
      price !== undefined &&
      price > 0 &&
      months !== undefined
    )
      found.push({
        price: {
          perMonth: money(price / months),
          currency: row.text('pricingCurrency') || row.text('currency'),
          of: { subscription },
        },
      });
    return found;
  },
});

/** Billed is the subtotal. Without it: effective price by billable quantity, never list price by quantity (data.md 1.5). */
function amountOf(row: RowReader<Field>): number {
  const subtotal = row.number('subtotal');
  if (subtotal !== undefined) return money(subtotal);
  const price = row.number('price') ?? row.fail('price', 'missing');
  const quantity = row.number('quantity') ?? row.fail('quantity', 'missing');
  const isConverted = row.text('pricingCurrency') !== row.text('currency');
  return money(price * quantity * ((isConverted ? row.number('rate') : undefined) ?? 1));
}

/** Licences are sold with a commitment under product ids of Microsoft's online services; of others the line proves nothing. */
function commerceOf(row: RowReader<Field>): Commerce | undefined {
  if (row.text('productId').toUpperCase() === AZURE_PLAN || /azure plan/i.test(row.text('description')))
    return 'azure';
  return /commitment/i.test(row.text('term')) && /^CFQ7/i.test(row.text('productId')) ? 'nce' : undefined;
}

/** Whole months of a charge; undefined for a part of one, whose price is prorated. */
function monthsOf(from: string | undefined, to: string | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  const days = Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);
  if (days >= 27 && days <= 31) return 1;
  return days >= 364 && days <= 366 ? 12 : days >= 1_094 && days <= 1_096 ? 36 : undefined;
}
