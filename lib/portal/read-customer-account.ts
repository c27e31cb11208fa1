import { fieldsOf, pageContent, theField } from './fields';
import { guidOf } from './guids';
import { all } from './locate';
import type { Page, Reading } from './reading';
import { isDomain, textOf } from './values';
import type { FieldKind } from './words';

/** The account page of a customer: its Microsoft ID proves whose name and domain stand there. */
export function readCustomerAccount(page: Page): Reading {
  const { customer } = page.route;
  if (!customer) return { kind: 'not-ours' };
  const fields = fieldsOf(pageContent(page));
  const shown = (kind: FieldKind) => textOf(theField(fields, kind)?.runs ?? []);
  const id = guidOf(shown('microsoftId'));
  if (!id)
    return all(page.trees, 'busy').length > 0
      ? { kind: 'loading' }
      : { kind: 'unreadable', locator: 'field' };
  // The last page's content, still standing under the new address.
  if (id !== customer) return { kind: 'loading' };
  const name = shown('company') || shown('name');
  const domain = shown('domain');
  return {
    kind: 'read',
    sightings: [
      {
        kind: 'customer-seen',
        via: 'page',
        account: page.account,
        customer,
        ...(name && { name }),
        ...(isDomain(domain) && { domain }),
      },
    ],
    rows: [],
    evidence: [],
    matched: {},
  };
}
