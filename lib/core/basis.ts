import type { Book, Reading, Sight } from './book';
import type { Case } from './case';
import type { Entry, EntryOf } from './entries';
import type { Facts } from './facts';
import type { AccountId, EntryId } from './ids';
import type { Standing } from './standing';
import { inOrder, type Placed, type Timed } from './timed';

/** The entries that a person would look up to follow a conclusion. */
type Found = Iterable<Placed>;

const byNow = <Said extends Placed>(timed: readonly Said[], at: Case): Said[] =>
  timed.filter(({ time }) => time <= at.clock.now);

const last = <Value>(values: readonly Value[]): Value[] => values.slice(-1);

const sightsOf = (facts: Facts, at: Case): Sight[] =>
  (at.context.subscriptions.get(facts.id) ?? []).filter(
    (sight) => sight.time <= at.clock.now && at.context.standing.accountOf(sight) === facts.account,
  );

const listsWithout = (facts: Facts, { context, clock }: Case) =>
  context
    .listsWithout(facts.id)
    .filter(
      (list) =>
        list.time <= clock.now &&
        list.time > facts.firstSeen &&
        context.standing.accountOf(list) === facts.account,
    );

/** What tells where a subscription stands, and what people decided about it. */
export function* aboutSubscription(facts: Facts, at: Case): Found {
  yield* statusOf(facts, at);
  yield* fieldsOf(facts, at);
  yield* byNow(at.context.about(facts.id), at);
  yield* twinsOf(facts, at);
  yield* transfersOf(facts, at);
  yield* last(byNow(at.context.file.charges, at).filter(({ entry }) => isCharge(entry, facts)));
}

const isCharge = ({ subscription, amount }: EntryOf<'charge-seen'>, { id }: Facts): boolean =>
  subscription === id && amount > 0;

/** What people decided about the twins of a source. */
export const twinsOf = (facts: Facts, at: Case) =>
  byNow(at.context.twins, at).filter(({ entry }) =>
    entry.sources.some((source) => at.conversion.current(source) === facts.id),
  );

/** The requests that ever named a subscription, in all their states. */
function transfersOf(facts: Facts, at: Case): Timed<Entry>[] {
  const all = byNow(at.context.file.transfers, at);
  const named = all.filter(({ entry }) =>
    entry.items.some(({ source, target }) => source === facts.id || target === facts.id),
  );
  const requests = new Set(named.map(({ entry }) => entry.transfer.toLowerCase()));
  return all.filter(({ entry }) => requests.has(entry.transfer.toLowerCase()));
}

/** Everything that was seen of a subscription, also what is not so any more. */
export const everything = (facts: Facts, at: Case): Placed[] => [
  ...sightsOf(facts, at),
  ...listsWithout(facts, at),
];

/** Its first and newest sighting, the first and the last that showed each of its statuses, and the list it is missing from. */
export function* statusOf(facts: Facts, at: Case): Found {
  const sights = sightsOf(facts, at);
  // Seen and missing at one instant: the sighting stands.
  const lists = listsWithout(facts, at).filter((list) => !sights.some(({ time }) => time === list.time));
  yield* sights.slice(0, 1);
  yield* last(sights);
  for (const run of facts.runs)
    yield* [...sights, ...lists].filter(({ time }) => time === run.from || time === run.to);
  yield* last(lists);
}

/** The sightings that showed a count of licences. */
export const countsOf = (facts: Facts, at: Case): Sight[] =>
  sightsOf(facts, at).filter(({ says }) => says.entry.quantity !== undefined);

/** The newest sighting of each field that a rule asks about; of starts and of trials the first. */
function* fieldsOf(facts: Facts, at: Case): Found {
  const sights = sightsOf(facts, at);
  const newest = (has: (says: Reading) => boolean) => last(sights.filter(({ says }) => has(says)));
  yield* newest(({ entry }) => entry.quantity !== undefined);
  yield* newest(({ commerce }) => commerce !== undefined && commerce !== 'unknown');
  yield* newest(({ entry }) => entry.trial !== undefined);
  for (const part of ['name', 'productId', 'skuId', 'offerId'] as const)
    yield* newest(({ entry }) => entry.product?.[part] !== undefined);
  yield* newest(({ entry }) => entry.parent !== undefined);
  yield* newest(({ entry }) => entry.autoRenew !== undefined);
  yield* newest(({ entry }) => entry.atTermEnd !== undefined);
  yield* newest(({ entry }) => entry.migratedFrom !== undefined);
  yield* newest(({ term }) => term !== undefined);
  yield* newest(({ cancelUntil }) => cancelUntil !== undefined);
  yield* newest(({ stoppedAt }) => stoppedAt !== undefined);
  const first = (is: (sight: Sight) => boolean) => sights.filter(is).slice(0, 1);
  yield* first(({ says }) => says.entry.trial === true);
  for (const start of [facts.startedAt, facts.renewedAt])
    if (start !== undefined) yield* first(({ says }) => says.startedAt === start);
}

/** What was declared of the accounts concerned, those that ever were the target among them, and when their baseline was frozen. */
export function aboutAccounts(concerned: Iterable<AccountId>, at: Case): Timed<Entry>[] {
  const changes = byNow(at.context.standing.accountChanges, at);
  const accounts = new Set(concerned);
  for (const { entry } of changes)
    if (entry.kind === 'account-set' && entry.role === 'target') accounts.add(entry.account);
  return changes.filter(({ entry }) => accounts.has(entry.account));
}

/**
 * The newest word on the relation in the target, the newest list and the newest one it is missing from, the invitations;
 * or the first target seen.
 */
export function* aboutAcceptance(at: Case): Found {
  const { file, standing, invites } = at.context;
  const ofTarget = byNow(file.seen, at).filter(
    (meeting) => standing.accountOf(meeting) === at.accounts.target,
  );
  yield* last(ofTarget);
  yield* last(ofTarget.filter(({ relationship }) => relationship !== undefined));
  const lists = at.accounts.target ? byNow(standing.customerLists(at.accounts.target), at) : [];
  yield* last(lists);
  yield* last(lists.filter(({ ids }) => !ids.has(file.customer)));
  yield* byNow(invites, at);
  const [first] = at.targets;
  if (first) yield* sightsOf(first, at).slice(0, 1);
}

/** Targets of an earlier instant that were seen at a source as well: today they are the source's. */
export const turncoats = (then: Case, today: Case): Facts[] =>
  then.targets.filter(({ id }) => today.all.get(id)?.role === 'source');

/** The last look at the target side: its newest sighting of the customer, and its newest full list. */
export function* aboutTargetSide(at: Case): Found {
  const [newest] = [...at.targets].sort((a, b) => b.lastSeen - a.lastSeen);
  if (newest) yield* last(sightsOf(newest, at));
  const { context, accounts } = at;
  yield* last(
    byNow(context.lists, at).filter((list) => context.standing.accountOf(list) === accounts.target),
  );
}

/** The sightings that show a target which somebody named to be another customer's: it is no twin then. */
export function* aboutStrangers(subscriptions: readonly Facts[], at: Case, book: Book): Found {
  const { context } = at;
  for (const target of subscriptions
    .flatMap((each) => twinsOf(each, at))
    .flatMap(({ entry }) => entry.targets)) {
    const owner = context.isElsewhere(target) ? context.standing.ownerOf(target) : undefined;
    const sights = (owner && book.customers.get(owner)?.subscriptions.get(target)) ?? [];
    yield* sights.filter((sight) => context.standing.accountOf(sight) !== undefined).slice(0, 1);
  }
}

/** What was found, newest first and each once, with what put any of it right. */
export function newestFirst(found: readonly Placed[], book: Book, standing: Standing): EntryId[] {
  const byId = new Map([...found, ...aboutMoves(found, book, standing)].map((one) => [one.id, one]));
  return [...byId.values()]
    .sort(inOrder)
    .reverse()
    .map(({ id }) => id);
}

/** Which of the sightings named were put right: counted for another account, or for nobody. */
function aboutMoves(found: readonly Placed[], book: Book, standing: Standing): Timed<Entry>[] {
  const ids = new Set(found.map(({ id }) => id));
  return book.reattributed.filter(
    (moved) => standing.counts(moved) && moved.entry.entries.some((id) => ids.has(id)),
  );
}
