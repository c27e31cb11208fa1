import { describe, expect, it } from 'vitest';
import { readTenantId } from './tenant-id';

const ID = 'b5bba869-7184-4cc9-a712-cdc2a108a842';

describe('a tenant ID as people paste it', () => {
  it.each([
    ['as it is', ID],
    ['in capitals', ID.toUpperCase()],
    ['in braces', `{${ID}}`],
    ['with spaces around and within', `  b5bba869 - 7184-4cc9-a712-cdc2a108a842\n`],
    ['without dashes', ID.replaceAll('-', '')],
  ])('is read %s', (_, typed) => {
    expect(readTenantId(typed)).toEqual({ ok: true, id: ID });
  });

  it.each([
    ['', { kind: 'missing' }],
    ['   ', { kind: 'missing' }],
    ['nordwind.onmicrosoft.com', { kind: 'domain' }],
    ['b5bba869-7184-4cc9-a712-cdc2a108a84O', { kind: 'character', character: 'o' }],
    ['b5bba869-7184-4cc9-a712-cdc2a108a84', { kind: 'length', digits: 31 }],
    [`${ID}${ID}`, { kind: 'length', digits: 64 }],
    ['b5bba8697-184-4cc9-a712-cdc2a108a842', { kind: 'shape' }],
  ])('%j is refused and told why', (typed, error) => {
    expect(readTenantId(typed)).toEqual({ ok: false, error });
  });
});
