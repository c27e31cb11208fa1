import { beginOf, type Day, dateOf, endOf, type Instant, instantOf } from './days';
import type { Entry, EntryOf } from './entries';
import type { CustomerId, EntryId, SubscriptionId } from './ids';
import { type Commerce, type Status, toCommerce, toStatus } from './words';

/** An entry with its instant, so that nothing parses it twice. */
export interface Timed<E extends Entry> {
  readonly time: Instant;
  readonly entry: E;
}

/** A sighting of one subscription with its dates and words read once. */
export interface Sight extends Timed<EntryOf<'subscription-seen'>> {
  readonly status: Status | undefined;
  readonly commerce: Commerce | undefined;
  readonly startedAt: Instant | undefined;
  readonly term: Term | undefined;
  readonly cancelUntil: Instant | undefined;
  readonly stoppedAt: Instant | undefined;
}

export interface Term {
  /** The instant from which the term is past. */
  readonly end: Instant;
  readonly lastDay: Day;
}

/** A complete, unfiltered list: what is missing from it was not there. */
export interface FullList extends Timed<EntryOf<'list-seen'>> {
  readonly ids: ReadonlySet<string>;
}

export type AboutSubscription = EntryOf<
  'exempted' | 'included' | 'held' | 'overlap-planned' | 'azure-told' | 'azure-moved' | 'price-set'
>;
export type AboutFinding = EntryOf<'snoozed' | 'acknowledged'>;

export interface CustomerFile {
  readonly customer: CustomerId;
  readonly seen: Timed<EntryOf<'customer-seen'>>[];
  readonly subscriptions: Map<SubscriptionId, Sight[]>;
  readonly lists: FullList[];
  readonly transfers: Timed<EntryOf<'transfer-seen'>>[];
  readonly charges: Timed<EntryOf<'charge-seen'>>[];
  readonly invites: Timed<EntryOf<'invite-sent' | 'invite-due'>>[];
  readonly twins: Timed<EntryOf<'twin-confirmed' | 'twin-rejected'>>[];
  readonly closings: Timed<EntryOf<'customer-closed'>>[];
  /** Who looks after the customer; said by people to people, nothing is concluded from it. */
  readonly owners: Timed<EntryOf<'owner-set'>>[];
}

/** The entries of a ledger, sorted and filed. It says nothing yet: `assess` does. */
export interface Book {
  readonly accounts: Timed<EntryOf<'account-set'>>[];
  readonly baselines: Timed<EntryOf<'baseline-frozen'>>[];
  /** Complete, unfiltered lists of customers. */
  readonly customerLists: FullList[];
  /** Complete, unfiltered lists of all subscriptions of an account. */
  readonly accountLists: FullList[];
  readonly undone: Timed<EntryOf<'undone'>>[];
  readonly reattributed: Timed<EntryOf<'reattributed'>>[];
  readonly customers: Map<CustomerId, CustomerFile>;
  readonly bySubscription: Map<SubscriptionId, Timed<AboutSubscription>[]>;
  readonly byFinding: Map<string, Timed<AboutFinding>[]>;
  /** Whose a subscription is: the customer of its first sighting. */
  readonly customerOf: Map<SubscriptionId, CustomerId>;
  /** The instant of the last entry; absent in an empty book. */
  readonly lastAt: Instant | undefined;
}

/** Entries are ordered by (`at`, `id`). */
export function inOrder<E extends Entry>(a: Timed<E>, b: Timed<E>): number {
  return a.time - b.time || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);
}

/**
 * Files entries into a book. The result does not depend on their order, nor on how often one is given;
 * two contents under one id are the business of `merge`, which refuses them before they come here.
 */
export function fold(entries: Iterable<Entry>): Book {
  const sorted = sortedOnce(entries);
  const book = emptyBook(sorted.at(-1)?.time);
  for (const [subscription, customer] of owners(sorted)) book.customerOf.set(subscription, customer);
  for (const { time, entry } of sorted) file(book, time, entry);
  return book;
}

function sortedOnce(entries: Iterable<Entry>): Timed<Entry>[] {
  const byId = new Map<EntryId, Timed<Entry>>();
  for (const entry of entries) byId.set(entry.id, { time: instantOf(entry.at), entry });
  return [...byId.values()].sort(inOrder);
}

/**
 * Whose each subscription is. A row read while its page changed may name a wrong customer, so the first sighting
 * stands; unless a person said that it counts for nobody.
 */
function owners(sorted: readonly Timed<Entry>[]): Map<SubscriptionId, CustomerId> {
  const disowned = new Set<EntryId>();
  for (const { entry } of sorted)
    if (entry.kind === 'reattributed' && entry.to === undefined)
      for (const id of entry.entries) disowned.add(id);
  const found = new Map<SubscriptionId, CustomerId>();
  const doubtful = new Map<SubscriptionId, CustomerId>();
  for (const { entry } of sorted) {
    if (entry.kind !== 'subscription-seen') continue;
    const map = disowned.has(entry.id) ? doubtful : found;
    if (!map.has(entry.subscription)) map.set(entry.subscription, entry.customer);
  }
  return new Map([...doubtful, ...found]);
}

function emptyBook(lastAt: Instant | undefined): Book {
  return {
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
    lastAt,
  };
}

function file(book: Book, time: Instant, entry: Entry): void {
  switch (entry.kind) {
    case 'account-set':
      book.accounts.push({ time, entry });
      return;
    case 'baseline-frozen':
      book.baselines.push({ time, entry });
      return;
    case 'undone':
      book.undone.push({ time, entry });
      return;
    case 'reattributed':
      book.reattributed.push({ time, entry });
      return;
    case 'list-seen':
      fileList(book, time, entry);
      return;
    case 'subscription-seen':
      fileSight(book, time, entry);
      return;
    case 'customer-seen':
      fileOf(book, entry.customer).seen.push({ time, entry });
      return;
    case 'transfer-seen':
      fileOf(book, entry.customer).transfers.push({ time, entry });
      return;
    case 'charge-seen':
      fileOf(book, entry.customer).charges.push({ time, entry });
      return;
    case 'invite-sent':
    case 'invite-due':
      fileOf(book, entry.customer).invites.push({ time, entry });
      return;
    case 'twin-confirmed':
    case 'twin-rejected':
      fileOf(book, entry.customer).twins.push({ time, entry });
      return;
    case 'customer-closed':
      fileOf(book, entry.customer).closings.push({ time, entry });
      return;
    case 'exempted':
    case 'included':
    case 'held':
    case 'overlap-planned':
    case 'azure-told':
    case 'azure-moved':
    case 'price-set':
      push(book.bySubscription, entry.subscription, { time, entry });
      return;
    case 'snoozed':
    case 'acknowledged':
      push(book.byFinding, entry.finding.toLowerCase(), { time, entry });
      return;
    case 'owner-set':
      fileOf(book, entry.customer).owners.push({ time, entry });
      return;
    case 'signed-in':
    case 'noted':
      return; // said by people to people: nothing is concluded from them
    default:
      entry satisfies never;
  }
}

/** Only a complete, unfiltered list proves anything, and only when it holds as many rows as it announced. */
const provesAbsence = (entry: EntryOf<'list-seen'>): boolean =>
  entry.complete && !entry.filtered && (entry.total ?? 0) <= entry.ids.length;

function fileList(book: Book, time: Instant, entry: EntryOf<'list-seen'>): void {
  if (!provesAbsence(entry)) return;
  const list: FullList = { time, entry, ids: new Set<string>(entry.ids) };
  if (entry.list === 'customers') book.customerLists.push(list);
  else if (entry.customer === undefined) book.accountLists.push(list);
  else fileOf(book, entry.customer).lists.push(list);
}

function fileSight(book: Book, time: Instant, entry: EntryOf<'subscription-seen'>): void {
  const customer = entry.customer;
  if (book.customerOf.get(entry.subscription) !== customer) return;
  const end = endOf(entry.termEndsAt);
  const lastDay = dateOf(entry.termEndsAt);
  push(fileOf(book, customer).subscriptions, entry.subscription, {
    time,
    entry,
    status: entry.status === undefined ? undefined : toStatus(entry.status),
    commerce: entry.commerce === undefined ? undefined : toCommerce(entry.commerce),
    startedAt: beginOf(entry.startedAt),
    term: end === undefined || lastDay === undefined ? undefined : { end, lastDay },
    cancelUntil: endOf(entry.cancelUntil),
    stoppedAt: beginOf(entry.stoppedAt),
  });
}

function fileOf(book: Book, customer: CustomerId): CustomerFile {
  const known = book.customers.get(customer);
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
  book.customers.set(customer, fresh);
  return fresh;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
