import { type Instant, instantOf } from './days';
import type { Entry } from './entries';
import type { EntryId } from './ids';

/** Where an entry stands among the others. */
export interface Placed {
  readonly time: Instant;
  readonly id: EntryId;
}

/** An entry with its instant, so that nothing parses it twice. */
export interface Timed<E extends Entry> extends Placed {
  readonly entry: E;
}

export const timed = <E extends Entry>(entry: E): Timed<E> => ({
  time: instantOf(entry.at),
  id: entry.id,
  entry,
});

/** Entries are ordered by (`at`, `id`). */
export function inOrder(a: Placed, b: Placed): number {
  return a.time - b.time || byId(a, b);
}

/** The same order, of entries as they are written. */
export const byAtAndId = (a: Written, b: Written): number => instantOf(a.at) - instantOf(b.at) || byId(a, b);

interface Written {
  readonly at: string;
  readonly id: string;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
