import { given } from '../given';
import { kind } from '../kind';
import { HEADINGS } from '../names';
import { productOf, subscriptionSeen } from '../subscription-row';

/**
 * The "subscription details" report of Insights: a row per subscription and month; its reader picks the columns (data.md 1.4).
 * `Churned` does not tell how it ended, so it is kept as text only.
 */
export const insights = kind({
  id: 'insights',
  fields: {
    partner: HEADINGS.partner,
    customer: 'customertenantid|customerid',
    subscription: 'subscriptionid',
    product: 'productname|product|productdisplayname|skuname',
    startedAt: 'subscriptionstartdate',
    termEndsAt: 'subscriptionenddate',
    state: 'subscriptionstate',
    autoRenew: 'isautorenew',
    quantity: 'availableseats',
    month: 'month|monthdate|asofmonth|date',
  },
  needs: [['customer'], ['subscription'], ['state', 'autoRenew', 'quantity']],
  read(row) {
    const state = row.text('state');
    const seen = subscriptionSeen(row.about, row.customer('customer'), row.subscription('subscription'), {
      ...(/^active$/i.test(state) ? { status: 'active' } : given({ statusText: state })),
      ...productOf({ name: row.text('product') }),
      ...given({
        startedAt: row.date('startedAt'),
        termEndsAt: row.date('termEndsAt'),
        autoRenew: row.yesOrNo('autoRenew'),
        quantity: row.count('quantity'),
      }),
    });
    return [{ ...seen, rank: row.date('month') ?? '' }];
  },
});
