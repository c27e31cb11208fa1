import { kind } from '../kind';
import { HEADINGS } from '../names';
import { CHARGE_FIELDS, chargeSeen, money } from './charge-row';

/** Legacy usage reconciliation: a line per meter, summed per subscription. */
export const reconUsage = kind({
  id: 'recon-usage',
  fields: {
    ...CHARGE_FIELDS,
    partner: HEADINGS.partner,
    customer: 'customerid',
    subscription: 'subscriptionid',
    amount: 'pretaxcharges',
  },
  needs: [['customer'], ['subscription'], ['amount'], ['chargeType']],
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
