import type { Entry, UnknownEntry } from '../../core/entries';
import type { EntryId } from '../../core/ids';
import { merge } from '../../core/merge';
import { type Conflict, conflictsOf } from './conflicts';

export type LedgerPreview =
  | {
      ok: true;
      /** What is not known yet; to be applied all together. */
      fresh: Entry[];
      same: number;
      conflicts: Conflict[];
    }
  /** One id with two contents: damage or forgery. Nothing is taken. */
  | { ok: false; id: EntryId; contents: [Entry | UnknownEntry, Entry | UnknownEntry] };

/** The union of two ledgers, and where their people decided differently. Nothing has been written. */
export function previewLedger(ours: readonly Entry[], theirs: readonly Entry[]): LedgerPreview {
  const merged = merge(ours, theirs);
  if (!merged.ok) return merged;
  const known = new Set(ours.map(({ id }) => id));
  const fresh = merged.entries.filter(({ id }) => !known.has(id));
  return {
    ok: true,
    fresh,
    same: new Set(theirs.map(({ id }) => id).filter((id) => known.has(id))).size,
    conflicts: conflictsOf(ours, theirs),
  };
}
