import type { Instant } from './days';
import type { Entry } from './entries';

/** An entry with its instant, so that nothing parses it twice. */
export interface Timed<E extends Entry> {
  readonly time: Instant;
  readonly entry: E;
}

/** Entries are ordered by (`at`, `id`). */
export function inOrder<E extends Entry>(a: Timed<E>, b: Timed<E>): number {
  return a.time - b.time || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);
}
