import { given } from '../given';
import { kind } from '../kind';
import { productOf, subscriptionSeen } from '../subscription-row';
import { converted } from './converted';

/**
 * Legacy subscriptions as Microsoft's migration tool exports them, and, with more columns, what became of them (data.md 1.4).
 * Neither says whether a subscription is active.
 */
export const bamLegacy = kind({
  id: 'bam-legacy',
  fields: {
    partner: 'partnertenantid',
    customer: 'customertenantid',
    subscription: 'legacysubscriptionid',
    nickname: 'legacysubscriptionname',
    product: 'legacyproductname',
    quantity: 'currentseatcount',
    termEndsAt: 'expirationdate',
    autoRenew: 'autorenewenabled',
    parent: 'basesubscriptionid',
    result: 'migrationstatus',
    successor: 'ncesubscriptionid',
    successorQuantity: 'seatcount',
    successorOffer: 'ncepsa',
  },
  needs: [['customer'], ['subscription']],
  read(row) {
    const customer = row.customer('customer');
    const subscription = row.subscription('subscription');
    const legacy = subscriptionSeen(row.about, customer, subscription, {
      commerce: 'legacy',
      ...productOf({ name: row.text('product') }),
      ...given({
        nickname: row.text('nickname'),
        quantity: row.count('quantity'),
        termEndsAt: row.date('termEndsAt'),
        autoRenew: row.yesOrNo('autoRenew'),
        parent: row.maybeSubscription('parent'),
      }),
    });
    const successor = row.maybeSubscription('successor');
    return successor === undefined || !/^completed?$/i.test(row.text('result'))
      ? [legacy]
      : [
          legacy,
          converted(row.about, customer, subscription, successor, {
            offerId: row.text('successorOffer'),
            quantity: row.count('successorQuantity'),
          }),
        ];
  },
});
