import { type DateRead, readDate } from './days';

/** Reads each date once: the sightings of a year name a handful of them, again and again. */
export class Dates {
  readonly #known = new Map<string, DateRead | undefined>();

  /** Undefined without a date to reckon with. */
  read(text: string | undefined): DateRead | undefined {
    if (text === undefined) return undefined;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const read = readDate(text);
    this.#known.set(text, read);
    return read;
  }
}
