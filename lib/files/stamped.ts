import type { Entry } from '../core/entries';
import { type EntryId, entryId } from '../core/ids';
import { hex, sha256 } from './digest';
import type { FoundEntry } from './kind';

/** Entries hashed at a time: digests are asked for, not computed here. */
const BLOCK = 5_000;

/**
 * Gives what was found its place in the ledger. Ids follow from the content, so that the same file says the same
 * entries on every machine, and merging them is no news; unless they were taken back: then they are said anew.
 * No `device` is named for that reason.
 */
export async function stamped(
  found: readonly FoundEntry[],
  at: string,
  takenBack: ReadonlySet<EntryId>,
): Promise<Entry[]> {
  for (let attempt = 0; ; attempt += 1) {
    const start = await startOf(found, `${at} ${attempt}`);
    const entries = found.map(
      (one, index): Entry => ({ ...one.entry, id: idAt(start, index), at: atOf(one, at) }),
    );
    if (!entries.some(({ id }) => takenBack.has(id))) return entries;
  }
}

async function startOf(found: readonly FoundEntry[], seed: string): Promise<string> {
  let digest = seed;
  for (let at = 0; at < found.length; at += BLOCK)
    digest = hex(await sha256(digest + JSON.stringify(found.slice(at, at + BLOCK))));
  return digest;
}

/** A UUID of version 8: what begins it comes from the digest, what ends it is the place in the file. */
const idAt = (digest: string, index: number): EntryId =>
  entryId.parse(
    `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(12, 15)}-a${digest.slice(15, 18)}-${index.toString(16).padStart(12, '0')}`,
  );

const atOf = ({ at }: FoundEntry, otherwise: string): string =>
  at === undefined ? otherwise : at.length === 10 ? `${at}T00:00:00Z` : at;
