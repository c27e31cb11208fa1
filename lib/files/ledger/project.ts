import type { Entry } from '../../core/entries';
import { byAtAndId } from '../../core/timed';

/** What a ledger is of: the name of its target account, the same on every machine that has the same entries. */
export function projectOf(entries: readonly Entry[]): string {
  let target: Extract<Entry, { kind: 'account-set' }> | undefined;
  for (const entry of entries)
    if (entry.kind === 'account-set' && entry.role === 'target' && isLater(entry, target)) target = entry;
  return target?.name ?? '';
}

const isLater = (a: Entry, b: Entry | undefined): boolean => b === undefined || byAtAndId(a, b) > 0;
