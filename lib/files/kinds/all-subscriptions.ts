import { given } from '../given';
import { type Found, kind } from '../kind';
import { HEADINGS } from '../names';
import { EXPORT_FIELDS, readExportRow } from './export-row';

/** Subscriptions of many customers, with a column that says whose they are ("Export all subscriptions", data.md 1.2). */
export const allSubscriptions = kind({
  id: 'all-subscriptions',
  fields: {
    ...EXPORT_FIELDS,
    customer: HEADINGS.microsoftId,
    name: HEADINGS.company,
    domain: HEADINGS.domain,
  },
  needs: [['subscription'], ['customer'], ['status', 'quantity', 'product']],
  list: 'subscriptions',
  read(row) {
    const customer = row.customer('customer');
    const named = given({ name: row.text('name'), domain: row.text('domain') });
    const found: Found[] =
      Object.keys(named).length > 0
        ? [
            {
              entry: { kind: 'customer-seen', via: 'file', account: row.about.account, customer, ...named },
            },
          ]
        : [];
    return [...found, ...readExportRow(row, customer)];
  },
});
