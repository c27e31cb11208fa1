import { fold } from '@/lib/core/book';
import type { Entry } from '@/lib/core/entries';
import type { CustomerId, EntryId } from '@/lib/core/ids';
import { takenBackAt } from '@/lib/core/standing';
import { byAtAndId } from '@/lib/core/timed';
import { toCustomerId } from '@/lib/core/to-id';
import { lookAtAll } from '@/lib/keeper/look';
import { now } from '@/lib/platform/time';

/** An entry, and the customer in whose document it lies. */
export interface Line {
  entry: Entry;
  customer: CustomerId | undefined;
}

export interface Log {
  /** The newest first: every decision, and the newest sightings. */
  lines: readonly Line[];
  /** Decisions among them by their ids. */
  decisions: ReadonlyMap<EntryId, Line>;
  /** Decisions that were taken back, and stay so. */
  takenBack: ReadonlySet<EntryId>;
  /** Documents read so far. */
  read: number;
  /** Older sightings that were left out. */
  leftOut: number;
}

/** Sightings kept in the list: months of browsing hold more than anybody scrolls through. */
const MOST_SIGHTINGS = 2_000;

const newestFirst = (a: Line, b: Line): number => byAtAndId(b.entry, a.entry);

/** Reads the whole ledger, telling how far it is. */
export async function* scan(): AsyncGenerator<Log, void> {
  const decisions = new Map<EntryId, Line>();
  let sightings: Line[] = [];
  let leftOut = 0;
  let read = 0;
  const seen = new Set<EntryId>();
  const undone: Entry[] = [];
  const at = await now();
  const logOf = (): Log => ({
    lines: [...decisions.values(), ...sightings].sort(newestFirst),
    decisions,
    takenBack: takenBackAt(fold(undone), at),
    read,
    leftOut,
  });
  for await (const documents of lookAtAll()) {
    for (const { of, entries } of documents)
      for (const entry of entries) {
        // An entry may lie with its customer and with those that concern all.
        if (seen.has(entry.id)) continue;
        seen.add(entry.id);
        if (entry.kind === 'undone') undone.push(entry);
        const line = { entry, customer: toCustomerId(of) };
        if (entry.via === 'person') decisions.set(entry.id, line);
        else sightings.push(line);
      }
    if (sightings.length > 2 * MOST_SIGHTINGS) {
      leftOut += sightings.length - MOST_SIGHTINGS;
      sightings = sightings.sort(newestFirst).slice(0, MOST_SIGHTINGS);
    }
    read += documents.length;
    yield logOf();
  }
  if (read === 0) yield logOf();
}
