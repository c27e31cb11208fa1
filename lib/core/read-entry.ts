import type * as z from 'zod/mini';
import { ENTRY_SCHEMAS, type Entry, type EntryKind, type UnknownEntry, unknownEntry } from './entries';

export type ReadEntry =
  | { ok: true; entry: Entry }
  | { ok: true; unknown: UnknownEntry }
  | { ok: false; field: string; message: string };

const isKind = (kind: unknown): kind is EntryKind =>
  typeof kind === 'string' && Object.hasOwn(ENTRY_SCHEMAS, kind);

/** `null` is "not visible", the same as a missing field (ledger.md, rule 4). */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([key, field]) => [key, withoutNulls(field)]),
  );
}

/** No entry needs more than a few levels; thousands of them would overflow the stack of whoever walks through it. */
const DEEPEST = 40;

/** Whether a value has more levels than anything that is read from outside may have. */
export const isTooDeep = (value: unknown, room = DEEPEST): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (room === 0 || Object.values(value).some((one) => isTooDeep(one, room - 1)));

/**
 * Reads one entry from outside (file, message, storage).
 * Fields that this version does not know are kept; an unknown kind is kept as a whole; a broken field is named.
 */
export function readEntry(value: unknown): ReadEntry {
  if (isTooDeep(value)) return { ok: false, field: 'entry', message: 'is nested too deeply' };
  const bare = withoutNulls(value);
  const kind = typeof bare === 'object' && bare !== null && 'kind' in bare ? bare.kind : undefined;
  if (!isKind(kind)) {
    const unknown = unknownEntry.safeParse(bare);
    return unknown.success ? { ok: true, unknown: unknown.data } : refusal(unknown.error);
  }
  const parsed = ENTRY_SCHEMAS[kind].safeParse(bare);
  return parsed.success ? { ok: true, entry: { ...Object(bare), ...parsed.data } } : refusal(parsed.error);
}

function refusal(error: z.core.$ZodError): ReadEntry {
  const issue = error.issues[0];
  const field = issue?.path.join('.') || 'entry';
  return { ok: false, field, message: issue === undefined ? 'is not valid' : messageOf(issue) };
}

function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is missing or no ${issue.expected}`;
    case 'invalid_value':
      return `is missing or none of: ${issue.values.join(', ')}`;
    default:
      return issue.message;
  }
}
