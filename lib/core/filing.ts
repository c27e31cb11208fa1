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
    customerOf: new Map(),
    contested: new Map(),
  };

  #last = { at: '', time: Number.NaN };
  readonly #reader = new Reader();
  /** The sightings of each subscription with the customer that it was filed under first. */
  readonly #rows = new Map<SubscriptionId, { customer: CustomerId; sights: Sight[] }>();

  add(entry: Entry): void {
    const time = this.#timeOf(entry);
    const book = this.#book;
    switch (entry.kind) {
      case 'account-set':
        book.accounts.push({ time, id: entry.id, entry });
        return;
      case 'baseline-frozen':
        book.baselines.push({ time, id: entry.id, entry });
        return;
      case 'undone':
        book.undone.push({ time, id: entry.id, entry });
        return;
      case 'reattributed':
        book.reattributed.push({ time, id: entry.id, entry });
        return;
      case 'list-seen':
        this.#addList(time, entry);
        return;
      case 'subscription-seen':
        this.#addSight(time, entry);
        return;
      case 'customer-seen':
        this.#fileOf(entry.customer).seen.push(meetingOf(time, entry));
        return;
      case 'transfer-seen':
        this.#fileOf(entry.customer).transfers.push(seen(time, entry));
        return;
      case 'charge-seen':
        this.#fileOf(entry.customer).charges.push(seen(time, entry));
        return;
      case 'invite-sent':
      case 'invite-due':
        this.#fileOf(entry.customer).invites.push({ time, id: entry.id, entry });
        return;
      case 'twin-confirmed':
      case 'twin-rejected':
        this.#fileOf(entry.customer).twins.push({ time, id: entry.id, entry });
        return;
      case 'customer-closed':
        this.#fileOf(entry.customer).closings.push({ time, id: entry.id, entry });
        return;
      case 'exempted':
      case 'included':
      case 'held':
      case 'overlap-planned':
      case 'azure-told':
      case 'azure-moved':
      case 'price-set':
        push(book.bySubscription, entry.subscription, { time, id: entry.id, entry });
        return;
      case 'snoozed':
      case 'acknowledged':
        push(book.byFinding, entry.finding.toLowerCase(), { time, id: entry.id, entry });
        return;
      case 'owner-set':
        this.#fileOf(entry.customer).owners.push({ time, id: entry.id, entry });
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
    if (at !== this.#last.at) {
      this.#last = { at, time: instantOf(at) };
      this.#book.newest = Math.max(this.#book.newest, this.#last.time);
    }
    return this.#last.time;
  }

  book(): Book {
    const book = this.#book;
    for (const row of [
      book.accounts,
      book.baselines,
      book.customerLists,
      book.accountLists,
      book.undone,
      book.reattributed,
      ...book.bySubscription.values(),
      ...book.byFinding.values(),
    ])
      settle(row);
    for (const file of book.customers.values()) settleFile(file);
    for (const subscription of book.contested.keys())
      book.contested.set(subscription, sightsOfAll(book.customers, subscription));
    book.customers = byFirst(book.customers, firstOf);
    return book;
  }

  #addList(time: Instant, entry: EntryOf<'list-seen'>): void {
    if (!provesAbsence(entry)) return;
    const list = { time, id: entry.id, account: entry.account, entry, ids: Roll.of(entry.ids) };
    if (entry.list === 'customers') this.#book.customerLists.push(list);
    else if (entry.customer === undefined) this.#book.accountLists.push(list);
    else this.#fileOf(entry.customer).lists.push(list);
  }

  #addSight(time: Instant, entry: EntryOf<'subscription-seen'>): void {
    const row = this.#rows.get(entry.subscription);
    const sights = row?.customer === entry.customer ? row.sights : this.#sightsOf(entry);
    const says = this.#reader.read(entry, sights.at(-1)?.says);
    sights.push({ time, id: entry.id, account: entry.account, says });
  }

  /** Where the sightings of a subscription with a customer lie; one seen with two customers is contested. */
  #sightsOf({ customer, subscription }: EntryOf<'subscription-seen'>): Sight[] {
    const { subscriptions } = this.#fileOf(customer);
    const sights = subscriptions.get(subscription) ?? [];
    subscriptions.set(subscription, sights);
    if (this.#rows.has(subscription)) this.#book.contested.set(subscription, []);
    else {
      this.#rows.set(subscription, { customer, sights });
      this.#book.customerOf.set(subscription, customer);
    }
    return sights;
  }

  #fileOf(customer: CustomerId): CustomerFile {
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

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** Puts entries in order and leaves each once. */
function settle(row: Placed[]): void {
  let isSettled = true;
  for (let index = 1; index < row.length && isSettled; index++) {
    const [before, after] = [row[index - 1], row[index]];
    isSettled = before !== undefined && after !== undefined && inOrder(before, after) < 0;
  }
  if (isSettled) return;
  row.sort(inOrder);
  let kept = 0;
  for (const one of row) if (row[kept - 1]?.id !== one.id) row[kept++] = one;
  row.length = kept;
}

function settleFile(file: CustomerFile): void {
  for (const row of rowsOf(file)) settle(row);
  const ordered = byFirst(file.subscriptions, (sights) => sights[0]);
  if (ordered === file.subscriptions) return;
  file.subscriptions.clear();
  for (const [subscription, sights] of ordered) file.subscriptions.set(subscription, sights);
}

const sightsOfAll = (
  customers: ReadonlyMap<CustomerId, CustomerFile>,
  subscription: SubscriptionId,
): Sight[] =>
  [...customers.values()].flatMap((file) => file.subscriptions.get(subscription) ?? []).sort(inOrder);

/** The same map with what was said first in front: the same entries make the same book in whatever order they come. */
function byFirst<Key, Value>(
  map: Map<Key, Value>,
  firstOf: (value: Value) => Placed | undefined,
): Map<Key, Value> {
  if (isByFirst(map.values(), firstOf)) return map;
  const rows = [...map].flatMap(([key, value]) => {
    const first = firstOf(value);
    return first === undefined ? [] : [{ key, value, first }];
  });
  return new Map(rows.sort((a, b) => inOrder(a.first, b.first)).map(({ key, value }) => [key, value]));
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
