import type { AboutFinding, AboutSubscription, Book, CustomerFile, FullList, Meeting, Sight } from './book';
import type { Instant } from './days';
import type { EntryOf } from './entries';
import type { Known } from './facts';
import type { AccountId, SubscriptionId } from './ids';
import type { Standing } from './standing';
import { inOrder, type Placed, type Timed } from './timed';

/** One customer's entries as they count at `standing.now`; evaluated at that instant and, to tell "since when", at earlier ones. */
export interface Context {
  readonly file: CustomerFile;
  readonly standing: Standing;
  /** The sightings, in order, of each subscription that is this customer's. */
  readonly subscriptions: ReadonlyMap<SubscriptionId, readonly Sight[]>;
  /** What was read of each subscription for one instant or another; see `factsOf`. */
  readonly known: Map<SubscriptionId, Known[]>;
  /** Complete, unfiltered lists of subscriptions that cover this customer, in order. */
  readonly lists: readonly FullList[];
  /** Those of them that a subscription is not on, in order. */
  listsWithout(subscription: SubscriptionId): readonly FullList[];
  readonly twins: readonly Timed<EntryOf<'twin-confirmed' | 'twin-rejected'>>[];
  readonly invites: readonly Timed<EntryOf<'invite-sent' | 'invite-due'>>[];
  readonly closings: readonly Timed<EntryOf<'customer-closed'>>[];
  /** Decisions about a subscription, in order. */
  about(subscription: SubscriptionId): readonly Timed<AboutSubscription>[];
  /** Snoozes and acknowledgements of a finding, in order. */
  aboutFinding(id: string): readonly Timed<AboutFinding>[];
  /** Whether a subscription is known to be another customer's. */
  isElsewhere(subscription: SubscriptionId): boolean;
  /** Sightings of the customer in an account, in order. */
  seenIn(account: AccountId): readonly Meeting[];
  /** When the customer was missing from an account's full lists of customers, in order. */
  missingFrom(account: AccountId): readonly Instant[];
}

/** The newest decision of one kind about a subscription that was taken by an instant. */
export function newestAbout<Kind extends AboutSubscription['kind']>(
  context: Context,
  subscription: SubscriptionId,
  kind: Kind,
  instant: Instant,
): Timed<Extract<AboutSubscription, { kind: Kind }>> | undefined {
  return context
    .about(subscription)
    .findLast(
      (timed): timed is Timed<Extract<AboutSubscription, { kind: Kind }>> =>
        timed.entry.kind === kind && timed.time <= instant,
    );
}

const NOTHING_DECIDED: readonly Timed<AboutSubscription>[] = [];

export function contextOf(book: Book, file: CustomerFile, standing: Standing): Context {
  const subscriptions = ownOf(book, file, standing);
  const seen = new Map<AccountId, CustomerFile['seen']>();
  const missing = new Map<AccountId, readonly Instant[]>();
  const about = new Map<SubscriptionId, readonly Timed<AboutSubscription>[]>();
  for (const id of subscriptions.keys()) {
    const decided = book.bySubscription.get(id)?.filter(standing.counts);
    if (decided !== undefined) about.set(id, decided);
  }
  const lists =
    book.accountLists.length === 0 ? file.lists : [...file.lists, ...book.accountLists].sort(inOrder);
  const without = new Map<SubscriptionId, readonly FullList[]>();
  return {
    file,
    standing,
    subscriptions,
    known: new Map(),
    lists,
    listsWithout(subscription) {
      const known = without.get(subscription);
      if (known) return known;
      const found = lists.filter(({ ids }) => !ids.has(subscription));
      without.set(subscription, found);
      return found;
    },
    twins: file.twins.filter(standing.counts),
    invites: file.invites.filter(standing.counts),
    closings: file.closings.filter(standing.counts),
    about: (subscription) => about.get(subscription) ?? NOTHING_DECIDED,
    aboutFinding: (id) => book.byFinding.get(id)?.filter(standing.counts) ?? [],
    isElsewhere: (subscription) => (standing.ownerOf(subscription) ?? file.customer) !== file.customer,
    seenIn(account) {
      const known = seen.get(account);
      if (known) return known;
      const here = file.seen.filter((meeting) => standing.accountOf(meeting) === account);
      seen.set(account, here);
      return here;
    },
    missingFrom(account) {
      const known = missing.get(account);
      if (known) return known;
      const times = standing
        .customerLists(account)
        .filter((list) => !list.ids.has(file.customer))
        .map((list) => list.time);
      missing.set(account, times);
      return times;
    },
  };
}

/** Without those that another customer was seen with before. */
function ownOf(book: Book, file: CustomerFile, standing: Standing): CustomerFile['subscriptions'] {
  if (![...file.subscriptions.keys()].some((id) => book.contested.has(id))) return file.subscriptions;
  const isOwn = (id: SubscriptionId) => standing.ownerOf(id) === file.customer;
  return new Map([...file.subscriptions].filter(([id]) => isOwn(id)));
}

/** Whether anything that counts was said of a customer by now. */
export function isKnown(file: CustomerFile, { now, counts, accountOf }: Standing): boolean {
  const isSeen = (sighting: Placed & { account: AccountId }) =>
    sighting.time <= now && accountOf(sighting) !== undefined;
  return (
    [file.seen, file.lists, file.transfers, file.charges].some((row) => row.some(isSeen)) ||
    [...file.subscriptions.values()].some((row) => row.some(isSeen)) ||
    [file.invites, file.twins, file.closings, file.owners].some((row) => row.some(counts))
  );
}
