import type { Reading, Term } from './book';
import { Dates } from './dates';
import { addDays, type DateRead, type Day, startOf } from './days';
import type { EntryOf } from './entries';
import { namesSame, Products } from './products';
import { toCommerce, toStatus } from './subscription-words';

/** Reads what sightings say: each date, word and product once, however often it is said. */
export class Reader {
  readonly #dates = new Dates();
  readonly #terms = new Map<Day, Term>();
  readonly #products = new Products();

  /** `before`: what the sighting before says; most say it again. */
  read(entry: EntryOf<'subscription-seen'>, before: Reading | undefined): Reading {
    if (before && saysSame(entry, before.entry)) return before;
    return {
      entry,
      status: entry.status === undefined ? undefined : toStatus(entry.status),
      commerce: entry.commerce === undefined ? undefined : toCommerce(entry.commerce),
      startedAt: this.#dates.read(entry.startedAt)?.begin,
      term: this.#termTo(this.#dates.read(entry.termEndsAt)),
      cancelUntil: this.#dates.read(entry.cancelUntil)?.end,
      stoppedAt: this.#dates.read(entry.stoppedAt),
      product: this.#products.read(entry.product),
    };
  }

  #termTo(last: DateRead | undefined): Term | undefined {
    if (last === undefined) return undefined;
    const term = this.#terms.get(last.day) ?? { day: last.day, end: startOf(addDays(last.day, 1)) };
    this.#terms.set(last.day, term);
    return term;
  }
}

type Seen = EntryOf<'subscription-seen'>;

/** Word for word; field by field, because that is fast. */
const saysSame = (a: Seen, b: Seen): boolean =>
  a.status === b.status &&
  a.quantity === b.quantity &&
  a.commerce === b.commerce &&
  a.trial === b.trial &&
  a.parent === b.parent &&
  a.autoRenew === b.autoRenew &&
  a.atTermEnd === b.atTermEnd &&
  a.startedAt === b.startedAt &&
  a.termEndsAt === b.termEndsAt &&
  a.cancelUntil === b.cancelUntil &&
  a.stoppedAt === b.stoppedAt &&
  a.migratedFrom === b.migratedFrom &&
  a.statusText === b.statusText &&
  a.nickname === b.nickname &&
  (a.product === b.product ||
    (a.product !== undefined && b.product !== undefined && namesSame(a.product, b.product)));
