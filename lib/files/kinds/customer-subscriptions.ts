import { kind } from '../kind';
import { EXPORT_FIELDS, readExportRow } from './export-row';

/** The export of one customer's subscriptions. Whose they are, its documented columns do not say (data.md 1.2). */
export const customerSubscriptions = kind({
  id: 'customer-subscriptions',
  fields: EXPORT_FIELDS,
  needs: [['subscription'], ['status', 'quantity', 'product']],
  list: 'subscriptions',
  asksCustomer: 'subscription',
  read: (row) => readExportRow(row, row.about.customer ?? row.fail('subscription', 'no-customer')),
});
