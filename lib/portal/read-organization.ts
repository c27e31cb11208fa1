import { fieldsOf, pageContent, theField } from './fields';
import { guidOf, toAccountId } from './guids';
import { all } from './locate';
import type { Page, Reading } from './reading';
import { textOf } from './values';
import type { FieldKind } from './words';

/** The partner's own account pages: which Microsoft ID and which name is signed in. */
export function readOrganization(page: Page): Reading {
  const fields = fieldsOf(pageContent(page));
  const shown = (kind: FieldKind) => textOf(theField(fields, kind)?.runs ?? []);
  const tenantId = toAccountId(guidOf(shown('microsoftId')));
  if (!tenantId)
    return all(page.trees, 'busy').length > 0
      ? { kind: 'loading' }
      : { kind: 'unreadable', locator: 'field' };
  const name = shown('company') || shown('name');
  return {
    kind: 'read',
    sightings: [],
    rows: [],
    evidence: [{ kind: 'tenant', tenantId, ...(name && { name }) }],
    matched: {},
  };
}
