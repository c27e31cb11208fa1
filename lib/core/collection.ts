import type { Entry, UnknownEntry } from './entries';
import { merge } from './merge';
import { readEntry } from './read-entry';

export type Collected =
  | { ok: true; entries: Entry[]; unknown: UnknownEntry[] }
  /** What is wrong and where: the places of the entries, and the field. */
  | { ok: false; message: string };

/** Reads entries from outside one by one, and remembers where each stood so that trouble can be named. */
export class Collection {
  readonly #places = new Map<Entry | UnknownEntry, string>();
  readonly #known = new Set<Entry | UnknownEntry>();
  #trouble: string | undefined;

  add(place: string, value: unknown): void {
    const read = readEntry(value);
    if (!read.ok) {
      this.#trouble ??= `${place}: ${read.field} ${read.message}`;
      return;
    }
    const entry = 'entry' in read ? read.entry : read.unknown;
    if ('entry' in read) this.#known.add(entry);
    this.#places.set(entry, place);
  }

  /** Everything added so far, in order and each once; one id with two contents is refused, and both are named. */
  read(): Collected {
    if (this.#trouble !== undefined) return { ok: false, message: this.#trouble };
    const merged = merge(this.#places.keys(), []);
    if (!merged.ok) {
      const [one, other] = merged.contents.map((entry) => this.#places.get(entry));
      return { ok: false, message: `${one} and ${other}: id ${merged.id} has two contents` };
    }
    const isKnown = (entry: Entry | UnknownEntry): entry is Entry => this.#known.has(entry);
    return {
      ok: true,
      entries: merged.entries.filter(isKnown),
      unknown: merged.entries.filter((entry) => !isKnown(entry)),
    };
  }
}
