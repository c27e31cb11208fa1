import { kind } from '../kind';
import { HEADINGS } from '../names';
import { CHARGE_FIELDS, chargeSeen, money } from './charge-row';

/** Daily rated usage: a line per meter and day, summed per subscription and billing period. */
export const reconDaily = kind({
  id: 'recon-daily',
  fields: {
    ...CHARGE_FIELDS,
    currency: 'billingcurrency',
    partner: HEADINGS.partner,
    customer: 'customerid',
    subscription: 'subscriptionid',
    amount: 'billingpretaxtotal',
    day: 'usagedate',
  },
  needs: [['customer'], ['subscription'], ['amount'], ['day']],
  sums: true,
  read: (row) => [
    chargeSeen(
      row,
      row.customer('customer'),
      row.subscription('subscription'),
      money(row.number('amount') ?? row.fail('amount', 'missing')),
    ),
  ],
});
