import type { AccountId, CustomerId } from '@/lib/core/ids';
import { toAccountId, toCustomerId } from '@/lib/core/to-id';
import { plainOf } from '../captured';
import { relationshipOf } from '../words';
import { type Field, fieldsOf, textIn } from './fields';
import { isBeside } from './own-parts';
import { type Interpretation, LOADING, missing, type Page, readAs } from './page';
import { isDomain } from './values';

/** What stands in the part of the page in which an id stands: other parts tell of other companies, such as a reseller. */
function shownBeside(fields: readonly Field[], proof: Field) {
  return textIn(fields.filter(isBeside(proof)));
}

const idsIn = <Id extends string>(fields: readonly Field[], toId: (text: string) => Id | undefined) =>
  fields.flatMap((field) => {
    const id = field.kind === 'microsoftId' ? toId(plainOf(field.runs)) : undefined;
    return id ? [{ id, field }] : [];
  });

/** The account page of a customer: its Microsoft ID proves whose name and domain stand there. */
export function readCustomerAccount(page: Page<'content'>): Interpretation {
  const { fields } = fieldsOf(page.capture.content);
  const ids = idsIn<CustomerId>(fields, toCustomerId);
  const proof = ids.find(({ id }) => id === page.route.customer);
  // The last page's content, still standing under the new address.
  if (!proof) return ids.length > 0 ? LOADING : missing(page, 'field');
  const shown = shownBeside(fields, proof.field);
  const name = shown('company') || shown('name');
  const domain = shown('domain');
  const relation = shown('relationship');
  return readAs({
    sightings: [
      {
        kind: 'customer-seen',
        via: 'page',
        account: page.account,
        customer: proof.id,
        ...(name && { name }),
        ...(isDomain(domain) && { domain }),
        ...(relation && { relationship: relationshipOf(relation) }),
      },
    ],
  });
}

/** The partner's own account pages: which Microsoft ID and which name is signed in. */
export function readOrganization(page: Page<'content'>): Interpretation {
  const { fields } = fieldsOf(page.capture.content);
  const ids = idsIn<AccountId>(fields, toAccountId).filter(({ field }) => isBeside(field)(field));
  const [proof] = ids;
  if (!proof || new Set(ids.map(({ id }) => id)).size > 1) return missing(page, 'field');
  const shown = shownBeside(fields, proof.field);
  const name = shown('company') || shown('name');
  return readAs({ evidence: [{ kind: 'tenant', tenantId: proof.id, ...(name && { name }) }] });
}
