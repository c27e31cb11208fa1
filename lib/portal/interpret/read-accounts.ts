import { toAccountId, toCustomerId } from '../guids';
import { relationshipOf } from '../words';
import { fieldsOf, textIn } from './fields';
import { type Interpretation, LOADING, missing, type Page, readAs } from './page';
import { isDomain } from './values';

const shownOn = ({ capture }: Page<'content'>) => textIn(fieldsOf(capture.content));

/** The account page of a customer: its Microsoft ID proves whose name and domain stand there. */
export function readCustomerAccount(page: Page<'content'>): Interpretation {
  const shown = shownOn(page);
  const customer = toCustomerId(shown('microsoftId'));
  if (!customer) return missing(page, 'field');
  // The last page's content, still standing under the new address.
  if (customer !== page.route.customer) return LOADING;
  const name = shown('company') || shown('name');
  const domain = shown('domain');
  const relation = shown('relationship');
  return readAs({
    sightings: [
      {
        kind: 'customer-seen',
        via: 'page',
        account: page.account,
        customer,
        ...(name && { name }),
        ...(isDomain(domain) && { domain }),
        ...(relation && { relationship: relationshipOf(relation) }),
      },
    ],
  });
}

/** The partner's own account pages: which Microsoft ID and which name is signed in. */
export function readOrganization(page: Page<'content'>): Interpretation {
  const shown = shownOn(page);
  const tenantId = toAccountId(shown('microsoftId'));
  if (!tenantId) return missing(page, 'field');
  const name = shown('company') || shown('name');
  return readAs({ evidence: [{ kind: 'tenant', tenantId, ...(name && { name }) }] });
}
