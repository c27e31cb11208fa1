import type { Entry } from '../core/entries';
import { isGuid } from '../core/guid';
import type { EntryId } from '../core/ids';
import { hex, sha256 } from './digest';
import type { FoundEntry } from './kind';

/** Entries hashed at a time: as one text of all of them, a large file would lie in the memory once more. */
const BLOCK = 250;
/** Of a character of a text, in UTF-8. */
const MOST_OCTETS = 3;

/**
 * Gives what was found its place in the ledger. Ids follow from the content, so that the same file says the same
 * entries on every machine, and merging them is no news; unless they were taken back: then they are said anew.
 * No `device` is named for that reason. What was found becomes the entries: of a large file, there is no second of it.
 */
export async function stamped(
  found: readonly FoundEntry[],
  at: string,
  takenBack: ReadonlySet<EntryId>,
): Promise<Entry[]> {
  for (let attempt = 0; ; attempt += 1) {
    const start = await startOf(found, `${at} ${attempt}`);
    const isTakenBack = takenBack.size > 0 && found.some((_, index) => takenBack.has(idAt(start, index)));
    if (isTakenBack) continue;
    return found.map(
      (one, index): Entry => Object.assign(one.entry, { id: idAt(start, index), at: atOf(one, at) }),
    );
  }
}

async function startOf(found: readonly FoundEntry[], seed: string): Promise<string> {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(0);
  let digest = seed;
  for (let at = 0; at < found.length; at += BLOCK) {
    const text = digest + JSON.stringify(found.slice(at, at + BLOCK));
    if (bytes.length < text.length * MOST_OCTETS) bytes = new Uint8Array(text.length * MOST_OCTETS);
    digest = hex(await sha256(bytes.subarray(0, encoder.encodeInto(text, bytes).written)));
  }
  return digest;
}

/** A UUID of version 8: what begins it comes from the digest, what ends it is the place in the file. */
function idAt(digest: string, index: number): EntryId {
  const id = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(12, 15)}-a${digest.slice(15, 18)}-${index.toString(16).padStart(12, '0')}`;
  if (!isEntryId(id)) throw new RangeError(`No entry id: ${id}`);
  return id;
}

const isEntryId = (text: string): text is EntryId => isGuid(text);

const atOf = ({ at }: FoundEntry, otherwise: string): string =>
  at === undefined ? otherwise : at.length === 10 ? `${at}T00:00:00Z` : at;
