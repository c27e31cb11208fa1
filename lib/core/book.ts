import type { DateRead, Day, Instant } from './days';
import type { Entry, EntryOf, Sighting } from './entries';
import { Filing } from './filing';
import type { AccountId, CustomerId, SubscriptionId } from './ids';
import type { SeenProduct } from './products';
import type { Roll } from './roll';
import type { Placed, Timed } from './timed';
import type { Commerce, Status } from './words';

/** A sighting, and the account that it names: rules ask for it far more often than for the entry. */
export interface Seen<E extends Sighting> extends Timed<E> {
  readonly account: AccountId;
}

/** A sighting of a customer. */
export interface Meeting extends Seen<EntryOf<'customer-seen'>> {
  /** The word for the relationship, ready to be compared. */
  readonly relationship: string | undefined;
}

/** A sighting of one subscription. Most say word for word what the one before said: they share what they say. */
export interface Sight extends Placed {
  readonly account: AccountId;
  readonly says: Reading;
}

/** What a sighting says, its dates and words read once. */
export interface Reading {
  /** The first entry that says so. */
  readonly entry: EntryOf<'subscription-seen'>;
  readonly status: Status | undefined;
  readonly commerce: Commerce | undefined;
  readonly startedAt: Instant | undefined;
  readonly term: Term | undefined;
  readonly cancelUntil: Instant | undefined;
  readonly stoppedAt: DateRead | undefined;
  readonly product: SeenProduct | undefined;
}

/** `day` is the last of a term, whether or not it was told with a time; the term is past from `end` on, when the next day begins. */
export interface Term {
  readonly day: Day;
  readonly end: Instant;
}

/** A complete, unfiltered list: what is missing from it was not there. */
export interface FullList extends Seen<EntryOf<'list-seen'>> {
  readonly ids: Roll;
}

export type AboutSubscription = EntryOf<
  'exempted' | 'included' | 'held' | 'overlap-planned' | 'azure-told' | 'azure-moved' | 'price-set'
>;
export type AboutFinding = EntryOf<'snoozed' | 'acknowledged'>;

export interface CustomerFile {
  readonly customer: CustomerId;
  readonly seen: Meeting[];
  readonly subscriptions: Map<SubscriptionId, Sight[]>;
  readonly lists: FullList[];
  readonly transfers: Seen<EntryOf<'transfer-seen'>>[];
  readonly charges: Seen<EntryOf<'charge-seen'>>[];
  readonly invites: Timed<EntryOf<'invite-sent' | 'invite-due'>>[];
  readonly twins: Timed<EntryOf<'twin-confirmed' | 'twin-rejected'>>[];
  readonly closings: Timed<EntryOf<'customer-closed'>>[];
  /** Who looks after the customer; said by people to people, nothing is concluded from it. */
  readonly owners: Timed<EntryOf<'owner-set'>>[];
}

/** The entries of a ledger, sorted and filed. It says nothing yet: `assess` does. */
export interface Book {
  /** The last instant at which anything was said. */
  readonly newest: Instant;
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
  /** The sightings, in order, of each subscription with one customer: the one it was filed under first. */
  readonly sightsOf: Map<SubscriptionId, Sight[]>;
  /** Sightings of a subscription that was seen with more than one customer, in order. */
  readonly contested: Map<SubscriptionId, Sight[]>;
}

/**
 * Files entries into a book. The result does not depend on their order, nor on how often one is given;
 * two contents under one id are the business of `merge`, which refuses them before they come here.
 */
export function fold(entries: Iterable<Entry>): Book {
  const filing = new Filing();
  for (const entry of entries) filing.add(entry);
  return filing.book();
}
