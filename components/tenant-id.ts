import type { AccountId } from '@/lib/core/ids';
import { toAccountId } from '@/lib/core/to-id';

/** What is wrong with a typed tenant ID, so precisely that a person can put it right. */
export type TenantIdError =
  | { kind: 'missing' }
  | { kind: 'domain' }
  | { kind: 'character'; character: string }
  | { kind: 'length'; digits: number }
  | { kind: 'shape' };

export type TenantIdReading = { ok: true; id: AccountId } | { ok: false; error: TenantIdError };

const DIGITS = 32;

/**
 * Reads a tenant ID as people paste it: in either case, in braces or quotes, with spaces around or within,
 * with its dashes or without any.
 */
export function readTenantId(typed: string): TenantIdReading {
  const text = typed.replaceAll(/[\s{}"'“”]/g, '').toLowerCase();
  if (text === '') return wrong({ kind: 'missing' });
  if (/^[^@/]+\.[a-z]{2,}$/.test(text)) return wrong({ kind: 'domain' });
  const [character] = /[^0-9a-f-]/u.exec(text) ?? [];
  if (character) return wrong({ kind: 'character', character });
  const digits = text.replaceAll('-', '');
  if (digits.length !== DIGITS) return wrong({ kind: 'length', digits: digits.length });
  const dashed = text.includes('-')
    ? text
    : digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const id = toAccountId(dashed);
  return id ? { ok: true, id } : wrong({ kind: 'shape' });
}

const wrong = (error: TenantIdError): TenantIdReading => ({ ok: false, error });
