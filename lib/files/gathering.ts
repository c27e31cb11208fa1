import type { Instant } from '../core/days';
import type { CustomerId, SubscriptionId } from '../core/ids';
import { contentOf } from '../core/merge';
import { Charges } from './charges-known';
import { type Comparison, compare } from './compare';
import type { Found, FoundEntry, Kind } from './kind';
import type { Known } from './known';
import type { Preview, RowChange } from './preview';
import type { Problem } from './problem';
import type { About } from './row-reader';
import type { Row } from './table/table';
import { wholeLists } from './whole-lists';

interface Gathered {
  found: FoundEntry;
  row: number;
  comparison: Comparison;
}
type Result = Omit<Preview, 'entries'> & { found: FoundEntry[]; list: FoundEntry[] };

/** Gathers what the rows of one file say: each thing once, compared with what is known. */
export class Gathering {
  readonly #gathered = new Map<string, Gathered>();
  readonly #charges: Charges;
  readonly #customers = new Map<CustomerId, Set<SubscriptionId>>();
  readonly #unmatched = new Set<SubscriptionId>();
  readonly #counts = { rows: 0, new: 0, changed: 0, same: 0, older: 0, passed: 0, unmatched: 0 };
  readonly #rejected: Preview['rejected'] = [];
  readonly #prices: Preview['prices'] = [];

  constructor(
    readonly kind: Kind,
    readonly known: Known,
    readonly at: Instant,
  ) {
    this.#charges = new Charges(known, kind.sums === true);
  }

  reject(row: Row, problem: Problem): void {
    this.#counts.rows += 1;
    this.#rejected.push({ row, problem: { row: row.number, ...problem } });
  }

  /** A row counts as a whole: if one part of it cannot be, none of it is taken. */
  add(row: Row, found: readonly Found[]): void {
    const gathered = found
      .filter((one) => 'entry' in one)
      .map((one): Gathered => ({ found: one, row: row.number, comparison: this.#compare(one) }));
    for (const one of gathered) {
      const problem = this.#objection(one);
      if (problem) {
        this.reject(row, problem);
        return;
      }
    }
    this.#counts.rows += 1;
    if (found.length === 0) this.#counts.passed += 1;
    for (const one of gathered) this.#hold(one);
    for (const one of found) if ('price' in one) this.#addPrice(one.price);
  }

  finish(about: About, isWhole: boolean, total: number | undefined): Result {
    const found: FoundEntry[] = [];
    const changes: RowChange[] = [];
    for (const { comparison, row, found: one } of this.#gathered.values()) {
      if (comparison.is === 'refused' || comparison.is === 'unmatched') continue;
      this.#counts[comparison.is] += 1;
      if (comparison.is === 'changed')
        changes.push(...comparison.changes.map((change) => ({ ...change, row, of: subjectOf(one) })));
      // A sighting that says the same is proof that it still holds. A decision is not taken twice, and a bill has not
      // seen the subscription: it would only make it look fresh.
      if (comparison.is !== 'same' || !(one.ifKnown || one.entry.via === 'person')) found.push(one);
    }
    // Of a large file, as much as all that is made of it.
    this.#gathered.clear();
    const { fresh, same } = this.#charges.compared();
    this.#counts.new += fresh.length;
    this.#counts.same += same;
    this.#counts.unmatched = this.#unmatched.size;
    const isNotWhole =
      !isWhole || !this.kind.list
        ? undefined
        : this.#rejected.length > 0
          ? 'rejected-rows'
          : total !== undefined && total !== this.#counts.rows
            ? 'total-differs'
            : undefined;
    return {
      found: [...found, ...fresh],
      list: isWhole && !isNotWhole ? wholeLists(this.kind, about, this.#customers) : [],
      changes,
      counts: this.#counts,
      rejected: this.#rejected,
      prices: this.#prices,
      ...(isNotWhole && { isNotWhole }),
    };
  }

  #compare(one: FoundEntry): Comparison {
    return compare(one, one.at === undefined ? this.at : Date.parse(one.at), this.known);
  }

  #objection({ found, comparison }: Gathered): Problem | undefined {
    if (comparison.is === 'refused') return { kind: comparison.problem, found: comparison.found };
    const before = this.#gathered.get(keyOf(found) ?? '');
    const contradicts =
      before !== undefined &&
      found.entry.kind === 'subscription-seen' &&
      found.rank === undefined &&
      contentOf(before.found.entry) !== contentOf(found.entry);
    return contradicts ? { kind: 'contradicts-row', found: String(before.row) } : undefined;
  }

  #hold(gathered: Gathered): void {
    const { found, row, comparison } = gathered;
    const { entry } = found;
    if (comparison.is === 'unmatched' && 'subscription' in entry && entry.subscription) {
      this.#unmatched.add(entry.subscription);
      return;
    }
    if (entry.kind === 'charge-seen') {
      this.#charges.add(entry);
      return;
    }
    this.#list(entry);
    const key = keyOf(found) ?? `row ${row} ${this.#gathered.size}`;
    const before = this.#gathered.get(key);
    if (before === undefined) this.#gathered.set(key, gathered);
    else if (entry.kind === 'customer-seen') {
      before.found = together(before.found, found);
      before.comparison = this.#compare(before.found);
    } else if (found.rank !== undefined && found.rank >= (before.found.rank ?? ''))
      this.#gathered.set(key, gathered);
  }

  #list(entry: FoundEntry['entry']): void {
    if (entry.kind !== 'customer-seen' && entry.kind !== 'subscription-seen') return;
    const own = this.#customers.get(entry.customer) ?? new Set();
    this.#customers.set(entry.customer, own);
    if (entry.kind === 'subscription-seen') own.add(entry.subscription);
  }

  /** A sheet prices every product there is: only what somebody holds is kept. */
  #addPrice(price: Preview['prices'][number]): void {
    const isWanted =
      'subscription' in price.of
        ? this.known.subscription(price.of.subscription) !== undefined
        : this.known.products().has(`${price.of.productId}:${price.of.skuId}`.toLowerCase());
    if (isWanted) this.#prices.push(price);
  }
}

/** What there is once in a file, whatever the number of its rows. */
function keyOf({ entry, at }: FoundEntry): string | undefined {
  if (at !== undefined) return undefined;
  if (entry.kind === 'subscription-seen') return entry.subscription;
  return entry.kind === 'customer-seen' ? `customer ${entry.customer}` : undefined;
}

const subjectOf = ({ entry }: FoundEntry): string =>
  'subscription' in entry && entry.subscription
    ? entry.subscription
    : 'customer' in entry
      ? (entry.customer ?? '')
      : '';

/** A partner of two roles sees a customer twice (data.md 1.1): the one who may transact counts. */
function together(a: FoundEntry, b: FoundEntry): FoundEntry {
  if (a.entry.kind !== 'customer-seen' || b.entry.kind !== 'customer-seen') return b;
  const isReseller = [a.entry, b.entry].some(({ relationship }) => relationship === 'reseller');
  return { ...b, entry: { ...a.entry, ...b.entry, ...(isReseller && { relationship: 'reseller' }) } };
}
