import { relationshipOf } from '../../portal/words';
import { given } from '../given';
import { kind } from '../kind';
import { HEADINGS } from '../names';

/** The portal's `Customers.csv`, the customers list of the migration tool, and a saved answer of the API (data.md 1.1, 1.4, 2.6). */
export const customers = kind({
  id: 'customers',
  fields: {
    customer: `${HEADINGS.microsoftId}|companyprofiletenantid`,
    name: HEADINGS.company,
    domain: HEADINGS.domain,
    relationship: HEADINGS.relationship,
  },
  needs: [['customer'], ['name', 'domain']],
  list: 'customers',
  read(row) {
    const { account } = row.about;
    const relationship = row.text('relationship');
    return [
      {
        entry: {
          kind: 'customer-seen',
          via: 'file',
          account,
          customer: row.customer('customer'),
          ...given({
            name: row.text('name'),
            domain: row.text('domain'),
            relationship: relationship && relationshipOf(relationship),
          }),
        },
      },
    ];
  },
});
