import type { DeclaredAccount } from '@/lib/core/card';
import type { EntryOf } from '@/lib/core/entries';
import type { AccountId } from '@/lib/core/ids';
import { readTenantId, type TenantIdError } from './tenant-id';

/** An account as it stands in the form. */
export interface AccountDraft {
  /** Tells drafts apart while none has an id. */
  key: number;
  role: 'source' | 'target';
  name: string;
  tenantId: string;
  /** One of `CLOUDS`, or a word of a later version. */
  cloud: string;
  /** It is declared already: its tenant ID is what it is known by and stays. */
  declared?: AccountId;
}

export interface DraftErrors {
  name?: 'missing' | 'taken';
  tenantId?: TenantIdError | { kind: 'taken' };
}

export type AccountSet = Omit<EntryOf<'account-set'>, 'id' | 'at' | 'device'>;

export type CheckedDrafts =
  | { ok: true; decisions: AccountSet[] }
  | { ok: false; errors: ReadonlyMap<number, DraftErrors> };

export const emptyDraft = (role: AccountDraft['role'], key: number): AccountDraft => ({
  key,
  role,
  name: '',
  tenantId: '',
  cloud: 'global',
});

/** The form for what is declared: its sources (or one empty source), and one target. */
export function draftsOf(declared: readonly DeclaredAccount[]): AccountDraft[] {
  const drafts = declared.map(
    ({ account, role, name, tenantId, cloud }, key): AccountDraft => ({
      key,
      role,
      name,
      tenantId,
      cloud,
      declared: account,
    }),
  );
  const sources = drafts.filter(({ role }) => role === 'source');
  const targets = drafts.filter(({ role }) => role === 'target');
  return [
    ...(sources.length > 0 ? sources : [emptyDraft('source', drafts.length)]),
    ...(targets.length > 0 ? targets : [emptyDraft('target', drafts.length + 1)]),
  ];
}

/** What the drafts declare anew or change, or what is wrong with which draft. */
export function checkDrafts(
  drafts: readonly AccountDraft[],
  declared: readonly DeclaredAccount[],
): CheckedDrafts {
  const errors = new Map<number, DraftErrors>();
  const decisions: AccountSet[] = [];
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const draft of drafts) {
    const name = draft.name.trim();
    const read = readTenantId(draft.tenantId);
    const nameError = name === '' ? 'missing' : names.has(name.toLowerCase()) ? 'taken' : undefined;
    const idError = !read.ok ? read.error : ids.has(read.id) ? ({ kind: 'taken' } as const) : undefined;
    names.add(name.toLowerCase());
    if (read.ok) ids.add(read.id);
    if (nameError || idError)
      errors.set(draft.key, { ...(nameError && { name: nameError }), ...(idError && { tenantId: idError }) });
    else if (read.ok) {
      const { role, cloud } = draft;
      const account = draft.declared ?? read.id;
      const decision: AccountSet = {
        kind: 'account-set',
        via: 'person',
        account,
        role,
        tenantId: read.id,
        name,
        cloud,
      };
      if (!declared.some((known) => says(known, decision))) decisions.push(decision);
    }
  }
  return errors.size > 0 ? { ok: false, errors } : { ok: true, decisions };
}

const says = (known: DeclaredAccount, decision: AccountSet): boolean =>
  known.account === decision.account &&
  known.role === decision.role &&
  known.name === decision.name &&
  known.cloud === decision.cloud;
