import type { Conflict } from '../ledger/conflicts';
import { previewLedger } from '../ledger/import';
import { readLedgerFile } from '../ledger/verify';
import type { Ledger } from './desk';

/** What the ledgers of colleagues bring. Plain data. */
export interface Gathered {
  /** What is new here; of a broken file only what is proven, of a file that contradicts ours nothing. */
  fresh: Ledger;
  conflicts: Conflict[];
  /** Names of files that are not as they were written. */
  broken: string[];
  /** Names of files with an entry that says something else here. */
  clashing: string[];
}

/** The union of ours and several others'. The order of the files does not matter: what one brings, the next may have too. */
export async function gather(
  files: readonly { name: string; bytes: Uint8Array }[],
  ours: Ledger,
): Promise<Gathered> {
  const all: Ledger = { known: [...ours.known], unknown: [...ours.unknown] };
  const gathered: Gathered = {
    fresh: { known: [], unknown: [] },
    conflicts: [],
    broken: [],
    clashing: [],
  };
  for (const { name, bytes } of files) {
    const file = await readLedgerFile(bytes);
    if (file === undefined || file.proof === 'broken') gathered.broken.push(name);
    if (file === undefined) continue;
    const merged = previewLedger(all.known, file.entries);
    if (!merged.ok) {
      gathered.clashing.push(name);
      continue;
    }
    const known = new Set(all.unknown.map(({ id }) => id));
    const unknown = file.unknown.filter(({ id }) => !known.has(id));
    all.known.push(...merged.fresh);
    all.unknown.push(...unknown);
    gathered.fresh.known.push(...merged.fresh);
    gathered.fresh.unknown.push(...unknown);
    gathered.conflicts.push(...merged.conflicts);
  }
  return gathered;
}
