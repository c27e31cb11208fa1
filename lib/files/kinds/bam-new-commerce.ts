import { given } from '../given';
import { kind } from '../kind';
import { productOf, subscriptionSeen } from '../subscription-row';

/** New commerce subscriptions as Microsoft's migration tool exports them (data.md 1.4). */
export const bamNewCommerce = kind({
  id: 'bam-new-commerce',
  fields: {
    partner: 'partnertenantid',
    customer: 'customertenantid',
    subscription: 'subscriptionid',
    nickname: 'subscriptionname',
    product: 'productname',
    offerId: 'psa',
    quantity: 'seatcount',
    termEndsAt: 'expirationdate',
    migratedFrom: 'migratedfromsubscriptionid',
  },
  needs: [['customer'], ['subscription'], ['offerId']],
  read: (row) => [
    subscriptionSeen(row.about, row.customer('customer'), row.subscription('subscription'), {
      commerce: 'nce',
      ...productOf({ name: row.text('product'), offerId: row.text('offerId') }),
      ...given({
        nickname: row.text('nickname'),
        quantity: row.count('quantity'),
        termEndsAt: row.date('termEndsAt'),
        migratedFrom: row.maybeSubscription('migratedFrom'),
      }),
    }),
  ],
});
