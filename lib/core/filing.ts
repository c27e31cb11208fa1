import type { Book, CustomerFile, Meeting, Seen, Sight } from './book';
import { rowsOf } from './coming';
import { type Instant, instantOf } from './days';
import type { Entry, EntryOf, Sighting } from './entries';
import type { CustomerId, SubscriptionId } from './ids';
import { Reader } from './reader';
import { Roll } from './roll';
import { inOrder, type Placed } from './timed';

/** Puts each entry where it is asked for, and at last every row of entries in order. */
export class Filing {
  readonly #book: { -readonly [Part in keyof Book]: Book[Part] } = {
    newest: Number.NEGATIVE_INFINITY,
    accounts: [],
    baselines: [],
    customerLists: [],
    accountLists: [],
    undone: [],
    reattributed: [],
    customers: new Map(),
    bySubscription: new Map(),
    byFinding: new Map(),
    sightsOf: new Map(),
    contested: new Map(),
  };

  #lastAt = '';
  #lastTime = Number.NaN;
  #lastFile: CustomerFile | undefined;
  readonly #reader = new Reader();
  /** Rows into which an entry came that is not later than the one before. */
  readonly #unsettled = new Set<Placed[]>();

  add(entry: Entry): void {
    const time = this.#timeOf(entry);
    const book = this.#book;
    switch (entry.kind) {
      case 'account-set':
        this.#put(book.accounts, { time, id: entry.id, entry });
        return;
      case 'baseline-frozen':
        this.#put(book.baselines, { time, id: entry.id, entry });
        return;
      case 'undone':
        this.#put(book.undone, { time, id: entry.id, entry });
        return;
      case 'reattributed':
        this.#put(book.reattributed, { time, id: entry.id, entry });
        return;
      case 'list-seen':
        this.#addList(time, entry);
        return;
      case 'subscription-seen':
        this.#addSight(time, entry);
        return;
      case 'customer-seen':
        this.#put(this.#fileOf(entry.customer).seen, meetingOf(time, entry));
        return;
      case 'transfer-seen':
        this.#put(this.#fileOf(entry.customer).transfers, seen(time, entry));
        return;
      case 'charge-seen':
        this.#put(this.#fileOf(entry.customer).charges, seen(time, entry));
        return;
      case 'invite-sent':
      case 'invite-due':
        this.#put(this.#fileOf(entry.customer).invites, { time, id: entry.id, entry });
        return;
      case 'twin-confirmed':
      case 'twin-rejected':
        this.#put(this.#fileOf(entry.customer).twins, { time, id: entry.id, entry });
        return;
      case 'customer-closed':
        this.#put(this.#fileOf(entry.customer).closings, { time, id: entry.id, entry });
        return;
      case 'exempted':
      case 'included':
      case 'held':
      case 'overlap-planned':
      case 'azure-told':
      case 'azure-moved':
      case 'price-set':
        this.#put(rowOf(book.bySubscription, entry.subscription), { time, id: entry.id, entry });
        return;
      case 'snoozed':
      case 'acknowledged':
        this.#put(rowOf(book.byFinding, entry.finding.toLowerCase()), { time, id: entry.id, entry });
        return;
      case 'owner-set':
        this.#put(this.#fileOf(entry.customer).owners, { time, id: entry.id, entry });
        return;
      case 'signed-in':
      case 'noted':
        return; // said by people to people: nothing is concluded from them
      default:
        entry satisfies never;
    }
  }

  /** What one page shows is seen at one instant: the same text comes many times in a row. */
  #timeOf({ at }: Entry): Instant {
    if (at !== this.#lastAt) {
      this.#lastAt = at;
      this.#lastTime = instantOf(at);
      this.#book.newest = Math.max(this.#book.newest, this.#lastTime);
    }
    return this.#lastTime;
  }

  #put<One extends Placed>(row: One[], one: One): void {
    const before = row.at(-1);
    if (before !== undefined && inOrder(before, one) >= 0) this.#unsettled.add(row);
    row.push(one);
  }

  book(): Book {
    const book = this.#book;
    for (const row of this.#unsettled) settle(row);
    for (const { subscriptions } of book.customers.values()) sortByFirst(subscriptions, ([first]) => first);
    sortByFirst(book.customers, firstOf);
    for (const subscription of book.contested.keys())
      book.contested.set(subscription, sightsOfAll(book.customers, subscription));
    return book;
  }

  #addList(time: Instant, entry: EntryOf<'list-seen'>): void {
    if (!provesAbsence(entry)) return;
    const list = { time, id: entry.id, account: entry.account, entry, ids: Roll.of(entry.ids) };
    if (entry.list === 'customers') this.#put(this.#book.customerLists, list);
    else if (entry.customer === undefined) this.#put(this.#book.accountLists, list);
    else this.#put(this.#fileOf(entry.customer).lists, list);
  }

  #addSight(time: Instant, entry: EntryOf<'subscription-seen'>): void {
    const sights = this.#sightsOf(entry);
    const says = this.#reader.read(entry, sights.at(-1)?.says);
    this.#put(sights, { time, id: entry.id, account: entry.account, says });
  }

  /** Where the sightings of a subscription with a customer lie; one seen with two customers is contested. */
  #sightsOf({ customer, subscription }: EntryOf<'subscription-seen'>): Sight[] {
    const { contested, sightsOf } = this.#book;
    const { subscriptions } = this.#fileOf(customer);
    const known = subscriptions.get(subscription);
    if (known) return known;
    const sights: Sight[] = [];
    subscriptions.set(subscription, sights);
    if (sightsOf.has(subscription)) contested.set(subscription, []);
    else sightsOf.set(subscription, sights);
    return sights;
  }

  /** What one page shows is of one customer: the same one comes many times in a row. */
  #fileOf(customer: CustomerId): CustomerFile {
    if (this.#lastFile?.customer !== customer) this.#lastFile = this.#findFile(customer);
    return this.#lastFile;
  }

  #findFile(customer: CustomerId): CustomerFile {
    const known = this.#book.customers.get(customer);
    if (known) return known;
    const fresh: CustomerFile = {
      customer,
      seen: [],
      subscriptions: new Map(),
      lists: [],
      transfers: [],
      charges: [],
      invites: [],
      twins: [],
      closings: [],
      owners: [],
    };
    this.#book.customers.set(customer, fresh);
    return fresh;
  }
}

/** Only a complete, unfiltered list proves anything, and only when it holds as many rows as it announced. */
const provesAbsence = (entry: EntryOf<'list-seen'>): boolean =>
  (entry.list === 'customers' || entry.list === 'subscriptions') &&
  entry.complete &&
  !entry.filtered &&
  (entry.total ?? 0) <= entry.ids.length;

const seen = <E extends Sighting>(time: Instant, entry: E): Seen<E> => ({
  time,
  id: entry.id,
  account: entry.account,
  entry,
});

const meetingOf = (time: Instant, entry: EntryOf<'customer-seen'>): Meeting => ({
  time,
  id: entry.id,
  account: entry.account,
  entry,
  relationship: entry.relationship?.trim().toLowerCase() || undefined,
});

function rowOf<Key, Value>(rows: Map<Key, Value[]>, key: Key): Value[] {
  const known = rows.get(key);
  if (known) return known;
  const fresh: Value[] = [];
  rows.set(key, fresh);
  return fresh;
}

/** Puts entries in order and leaves each once. */
function settle(row: Placed[]): void {
  row.sort(inOrder);
  let kept = 0;
  for (const one of row) if (row[kept - 1]?.id !== one.id) row[kept++] = one;
  row.length = kept;
}

const sightsOfAll = (
  customers: ReadonlyMap<CustomerId, CustomerFile>,
  subscription: SubscriptionId,
): Sight[] =>
  [...customers.values()].flatMap((file) => file.subscriptions.get(subscription) ?? []).sort(inOrder);

/** Puts what was said first in front: the same entries make the same book in whatever order they come. */
function sortByFirst<Key, Value>(map: Map<Key, Value>, firstOf: (value: Value) => Placed | undefined): void {
  if (isByFirst(map.values(), firstOf)) return;
  const rows = [...map].flatMap(([key, value]) => {
    const first = firstOf(value);
    return first === undefined ? [] : [{ key, value, first }];
  });
  map.clear();
  for (const { key, value } of rows.sort((a, b) => inOrder(a.first, b.first))) map.set(key, value);
}

function isByFirst<Value>(values: Iterable<Value>, firstOf: (value: Value) => Placed | undefined): boolean {
  let before: Placed | undefined;
  for (const value of values) {
    const first = firstOf(value);
    if (first === undefined || (before !== undefined && inOrder(before, first) >= 0)) return false;
    before = first;
  }
  return true;
}

function firstOf(file: CustomerFile): Placed | undefined {
  let first: Placed | undefined;
  const take = (one: Placed | undefined) => {
    if (one !== undefined && (first === undefined || inOrder(one, first) < 0)) first = one;
  };
  for (const row of rowsOf(file)) take(row[0]);
  return first;
}
