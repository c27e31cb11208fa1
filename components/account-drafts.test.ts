import { describe, expect, it } from 'vitest';
import { declaredAccount } from '@/lib/core/card';
import { type AccountDraft, checkDrafts, draftsOf } from './account-drafts';

const DE = 'b5bba869-7184-4cc9-a712-cdc2a108a842';
const EU = '2c56bf19-4f57-4d46-bc05-4be8cc33351e';

const draft = (key: number, role: AccountDraft['role'], name: string, tenantId: string): AccountDraft => ({
  key,
  role,
  name,
  tenantId,
  cloud: 'global',
});
const declared = [
  declaredAccount.parse({ account: DE, role: 'source', tenantId: DE, name: 'Nordwind', cloud: 'global' }),
  declaredAccount.parse({ account: EU, role: 'target', tenantId: EU, name: 'Europe', cloud: 'global' }),
];

describe('declaring accounts', () => {
  it('declares each by its tenant ID, with the name trimmed', () => {
    const checked = checkDrafts([draft(0, 'source', ' Nordwind ', `{${DE.toUpperCase()}}`)], []);
    expect(checked).toEqual({
      ok: true,
      decisions: [
        {
          kind: 'account-set',
          via: 'person',
          account: DE,
          role: 'source',
          tenantId: DE,
          name: 'Nordwind',
          cloud: 'global',
        },
      ],
    });
  });

  it('says of every field what is wrong, and declares nothing then', () => {
    const checked = checkDrafts(
      [
        draft(0, 'source', 'Nordwind', DE),
        draft(1, 'source', 'nordwind', DE.toUpperCase()),
        draft(2, 'target', '', 'nordwind.com'),
      ],
      [],
    );
    expect(checked).toEqual({
      ok: false,
      errors: new Map([
        [1, { name: 'taken', tenantId: { kind: 'taken' } }],
        [2, { name: 'missing', tenantId: { kind: 'domain' } }],
      ]),
    });
  });

  it('starts with one source and one target', () => {
    expect(draftsOf([]).map(({ role }) => role)).toEqual(['source', 'target']);
    const keys = draftsOf(declared.slice(0, 1)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it('decides only what was changed', () => {
    const drafts = draftsOf(declared);
    expect(checkDrafts(drafts, declared)).toEqual({ ok: true, decisions: [] });
    const renamed = drafts.map((each) => (each.role === 'target' ? { ...each, name: 'Europa' } : each));
    expect(checkDrafts(renamed, declared)).toMatchObject({
      ok: true,
      decisions: [{ account: EU, name: 'Europa' }],
    });
  });
});
