import { kind } from '../kind';
import { subscriptionSeen } from '../subscription-row';
import { converted } from './converted';

/** A saved answer of the API: legacy subscriptions that became new commerce ones (data.md 4.3). */
export const apiMigrations = kind({
  id: 'api-migrations',
  fields: {
    customer: 'customertenantid',
    from: 'currentsubscriptionid',
    to: 'newcommercesubscriptionid',
    offerId: 'catalogitemid',
    state: 'status',
    quantity: 'quantity',
  },
  needs: [['customer'], ['from'], ['state']],
  read(row) {
    const customer = row.customer('customer');
    const from = row.subscription('from');
    const legacy = subscriptionSeen(row.about, customer, from, { commerce: 'legacy' });
    const to = row.maybeSubscription('to');
    return to === undefined || !/^complete/i.test(row.text('state'))
      ? [legacy]
      : [
          legacy,
          converted(row.about, customer, from, to, {
            offerId: row.text('offerId'),
            quantity: row.count('quantity'),
          }),
        ];
  },
});
