import { beginOf, type Day, dateOf, endOf, type Instant } from './days';

export interface DateRead {
  readonly begin: Instant;
  readonly end: Instant;
  readonly day: Day;
}

/** Reads each date once: the sightings of a year name a handful of them, again and again. */
export class Dates {
  readonly #known = new Map<string, DateRead | undefined>();

  /** Undefined without a date to reckon with. */
  read(text: string | undefined): DateRead | undefined {
    if (text === undefined) return undefined;
    const known = this.#known.get(text);
    if (known !== undefined || this.#known.has(text)) return known;
    const [begin, end, day] = [beginOf(text), endOf(text), dateOf(text)];
    const read =
      begin === undefined || end === undefined || day === undefined ? undefined : { begin, end, day };
    this.#known.set(text, read);
    return read;
  }
}
