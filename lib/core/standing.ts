import type { Book, FullList, Sight } from './book';
import type { Instant } from './days';
import type { Entry, EntryOf } from './entries';
import type { AccountId, CustomerId, EntryId, SubscriptionId } from './ids';
import type { Timed } from './timed';

/** What counts at an instant `now`: decisions taken back, sightings put right, entries from the future left out. */
export interface Standing {
  readonly now: Instant;
  /** Whether a decision counts: it was taken by now, and not taken back by now. */
  counts(timed: Timed<Entry>): boolean;
  /** For which account a sighting counts; undefined: for nobody. */
  accountOf(sighting: { id: EntryId; account: AccountId }): AccountId | undefined;
  /** Whose a subscription is; undefined: nobody has seen it yet. */
  ownerOf(subscription: SubscriptionId): CustomerId | undefined;
  /** Accounts as declared at an earlier instant. */
  accountsAt(instant: Instant): Accounts;
  /** Complete, unfiltered lists of an account's customers, in order. */
  customerLists(account: AccountId): readonly FullList[];
  /** Declarations of accounts and baselines that count, in order. */
  readonly accountChanges: readonly Timed<EntryOf<'account-set' | 'baseline-frozen'>>[];
  /** When an account's baseline was frozen; the first one stands. */
  baselineOf(account: AccountId): Instant | undefined;
}

export interface Accounts {
  readonly declared: ReadonlyMap<AccountId, { role: string; cloud: string }>;
  /** The last one made target. */
  readonly target: AccountId | undefined;
}

/** Works out what counts at `now` (ledger.md, Decisions: `undone`, `reattributed`, `account-set`, `baseline-frozen`). */
export function standingAt(book: Book, now: Instant): Standing {
  const takenBack = takenBackAt(book, now);
  const counts = (timed: Timed<Entry>) => timed.time <= now && !takenBack.has(timed.id);
  const moved = movedAt(book.reattributed.filter(counts));
  const accountOf: Standing['accountOf'] =
    moved.size === 0
      ? (sighting) => sighting.account
      : (sighting) => (moved.has(sighting.id) ? moved.get(sighting.id) : sighting.account);
  const accountSets = book.accounts.filter(counts);
  const baselines = book.baselines.filter(counts);
  const customerLists = new Map<AccountId | undefined, FullList[]>();
  for (const list of book.customerLists) {
    if (list.time > now) continue;
    const account = accountOf(list);
    const lists = customerLists.get(account) ?? [];
    customerLists.set(account, lists);
    lists.push(list);
  }
  const accountsCache = new Map<number, Accounts>();
  return {
    now,
    counts,
    accountOf,
    ownerOf: (subscription) => ownerAt(book, subscription, now, accountOf),
    accountsAt(instant) {
      const known = accountSets.filter((set) => set.time <= instant);
      const cached = accountsCache.get(known.length);
      if (cached) return cached;
      const accounts = declare(known);
      accountsCache.set(known.length, accounts);
      return accounts;
    },
    accountChanges: [...accountSets, ...baselines],
    customerLists: (account) => customerLists.get(account) ?? [],
    baselineOf: (account) => baselines.find((frozen) => frozen.entry.account === account)?.time,
  };
}

/**
 * What was taken back by `now` and stays so. An `undone` may itself be undone, also by one of an earlier instant: clocks
 * differ. Those that take each other back in a ring are damage; there the newest speaks first.
 */
export function takenBackAt(book: Book, now: Instant): ReadonlySet<EntryId> {
  const undone = book.undone.filter(({ time }) => time <= now).toReversed();
  const takers = new Map<EntryId, EntryId[]>();
  for (const { entry } of undone) takers.set(entry.entry, [...(takers.get(entry.entry) ?? []), entry.id]);
  const stands = new Map<EntryId, boolean>();
  const isStanding = (id: EntryId): boolean => {
    const known = stands.get(id);
    if (known !== undefined) return known;
    stands.set(id, true); // asked again before it is settled: a ring
    const answer = !takers.get(id)?.some(isStanding);
    stands.set(id, answer);
    return answer;
  };
  return new Set(undone.filter(({ entry }) => isStanding(entry.id)).map(({ entry }) => entry.entry));
}

function movedAt(moves: Timed<EntryOf<'reattributed'>>[]): ReadonlyMap<EntryId, AccountId | undefined> {
  const moved = new Map<EntryId, AccountId | undefined>();
  for (const { entry } of moves) for (const id of entry.entries) moved.set(id, entry.to);
  return moved;
}

function declare(sets: Timed<EntryOf<'account-set'>>[]): Accounts {
  const declared = new Map<AccountId, { role: string; cloud: string }>();
  for (const { entry } of sets) declared.set(entry.account, { role: entry.role, cloud: entry.cloud });
  const lastMadeTarget = sets.findLast(
    ({ entry }) => entry.role === 'target' && declared.get(entry.account)?.role === 'target',
  );
  return { declared, target: lastMadeTarget?.entry.account };
}

/**
 * Whose a subscription is. A row read while its page changed may name a wrong customer, so the first sighting stands;
 * unless a person said that it counts for nobody.
 */
function ownerAt(
  book: Book,
  subscription: SubscriptionId,
  now: Instant,
  accountOf: Standing['accountOf'],
): CustomerId | undefined {
  const claims = book.contested.get(subscription) ?? book.sightsOf.get(subscription) ?? [];
  const isSaid = ({ time }: Sight) => time <= now;
  const first =
    claims.find((sight) => isSaid(sight) && accountOf(sight) !== undefined) ?? claims.find(isSaid);
  return first?.says.entry.customer;
}
