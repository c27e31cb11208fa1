import { type Book, inOrder, type Sight, type Timed } from './book';
import { addOnsOf, type Case } from './case';
import { contextOf } from './context';
import type { Instant } from './days';
import type { Entry } from './entries';
import type { Facts } from './facts';
import type { EntryId, SubscriptionId } from './ids';
import { standingAt } from './standing';
import { AGE_LIMIT_DAYS, viewAt } from './view';
import type { State } from './words';

/**
 * The entries that the conclusion about a subscription rests on, newest first, so that a person can ask "why does it
 * say this?" and an auditor can follow it. Empty for a subscription that nothing is concluded about.
 */
export function explain(book: Book, subscription: SubscriptionId, now: Instant): EntryId[] {
  const standing = standingAt(book, now);
  const customer = standing.ownerOf(subscription);
  const file = customer && book.customers.get(customer);
  if (!file) return [];
  const context = contextOf(book, file, standing);
  const view = viewAt(context, now, { ageLimitDays: AGE_LIMIT_DAYS });
  const assessed = view.assessed.find(({ subject }) => subject.facts.id === subscription);
  if (!assessed) return [];
  const { subject, is } = assessed;
  const parts = [...EVERY_STATE, ...RESTS_ON[is.state]];
  const entries = parts.flatMap((part) => [...PARTS[part](subject.facts, view.at)]);
  const byId = new Map(entries.map((timed) => [timed.entry.id, timed]));
  return [...byId.values()]
    .sort(inOrder)
    .reverse()
    .map(({ entry }) => entry.id);
}

type Found = Iterable<Timed<Entry>>;
type Part = keyof typeof PARTS;

/** What each state rests on besides what every state does. */
const EVERY_STATE: readonly Part[] = ['status', 'facts', 'accounts', 'decisions', 'conversion'];
const RESTS_ON: Record<State, readonly Part[]> = {
  exempt: ['baseline'],
  'azure-waiting': ['acceptance'],
  'azure-ready': ['acceptance'],
  'azure-told': ['acceptance'],
  'azure-moved': ['transfers', 'link', 'targets'],
  'in-transfer': ['transfers'],
  unknown: ['transfers', 'link', 'targets'],
  done: ['transfers', 'link', 'targets', 'addOns', 'closing'],
  'still-billed': ['link', 'targets', 'addOns', 'closing'],
  'outage-risk': ['link', 'targets', 'addOns', 'targetLists'],
  're-activated': ['history', 'transfers', 'link', 'targets', 'addOns', 'closing'],
  waiting: ['acceptance'],
  hold: ['acceptance', 'targetLists'],
  create: ['acceptance', 'link', 'targetLists'],
  'check-twin': ['acceptance', 'link', 'targets', 'addOns'],
  'stop-today': ['link', 'targets', 'addOns'],
  overlap: ['link', 'targets', 'addOns'],
};

const PARTS = {
  status: (facts: Facts, at: Case) => statusOf(facts, at),
  facts: (facts: Facts, at: Case) => fieldsOf(facts, at),
  history: (facts: Facts, at: Case) => sightsOf(facts, at),
  accounts: (facts: Facts, at: Case) => accountsOf(facts, at),
  decisions: (facts: Facts, at: Case) => byNow(at.context.about(facts.id), at),
  conversion: (facts: Facts, at: Case) => conversionOf(facts, at),
  baseline: (facts: Facts, at: Case) =>
    byNow(at.context.standing.accountChanges, at).filter(
      ({ entry }) => entry.kind === 'baseline-frozen' && entry.account === facts.account,
    ),
  transfers: (facts: Facts, at: Case) =>
    byNow(at.context.file.transfers, at).filter(({ entry }) =>
      entry.items.some(({ source }) => source === facts.id),
    ),
  link: (facts: Facts, at: Case) => decidedAbout(facts, at),
  targets: (facts: Facts, at: Case) =>
    targetsOf(facts, at).flatMap((target) => [...statusOf(target, at), ...fieldsOf(target, at)]),
  addOns: (facts: Facts, at: Case) =>
    addOnsOf(facts, at).flatMap((addOn) => [...statusOf(addOn, at), ...decidedAbout(addOn, at)]),
  closing: (_facts: Facts, at: Case) => byNow(at.context.closings, at),
  targetLists: (_facts: Facts, at: Case) =>
    lastOf(
      byNow(at.context.lists, at).filter(
        (list) => at.context.standing.accountOf(list.entry) === at.accounts.target,
      ),
    ),
  acceptance: (_facts: Facts, at: Case) => acceptanceOf(at),
} satisfies Record<string, (facts: Facts, at: Case) => Found>;

const byNow = <E extends Entry>(timed: readonly Timed<E>[], at: Case): Timed<E>[] =>
  timed.filter(({ time }) => time <= at.clock.now);

const lastOf = <Value>(values: readonly Value[]): Value[] => values.slice(-1);

const sightsOf = (facts: Facts, at: Case): Sight[] =>
  (at.context.subscriptions.get(facts.id) ?? []).filter(
    ({ time, entry }) => time <= at.clock.now && at.context.standing.accountOf(entry) === facts.account,
  );

/** Its first and newest sighting, those on both sides of its last change of status, and the list it is missing from. */
function* statusOf(facts: Facts, at: Case): Found {
  const sights = sightsOf(facts, at);
  const run = facts.runs.at(-1);
  const before = facts.runs.at(-2);
  yield* sights.slice(0, 1);
  yield* sights.slice(-1);
  yield* lastOf(sights.filter(({ status }) => status !== undefined));
  if (run) yield* sights.filter(({ time }) => time === run.from);
  if (before) yield* lastOf(sights.filter(({ time }) => time <= before.to));
  const missing = at.context.lists.filter(
    ({ time, ids, entry }) =>
      time <= at.clock.now &&
      time > facts.firstSeen &&
      !ids.has(facts.id) &&
      at.context.standing.accountOf(entry) === facts.account,
  );
  yield* lastOf(missing);
}

/** The newest sighting of each field that a rule asks about. */
function* fieldsOf(facts: Facts, at: Case): Found {
  const sights = sightsOf(facts, at);
  const newest = (has: (sight: Sight) => boolean) => lastOf(sights.filter(has));
  yield* newest(({ entry }) => entry.quantity !== undefined);
  yield* newest(({ commerce }) => commerce !== undefined && commerce !== 'unknown');
  yield* newest(({ entry }) => entry.trial !== undefined);
  yield* newest(({ entry }) => entry.product !== undefined);
  yield* newest(({ entry }) => entry.parent !== undefined);
  yield* newest(({ entry }) => entry.autoRenew !== undefined);
  yield* newest(({ entry }) => entry.atTermEnd !== undefined);
  yield* newest(({ term }) => term !== undefined);
  yield* newest(({ cancelUntil }) => cancelUntil !== undefined);
  yield* newest(({ stoppedAt }) => stoppedAt !== undefined);
  yield* sights
    .filter(({ time, startedAt }) => time === facts.firstPaid || startedAt === facts.startedAt)
    .slice(0, 2);
}

function* accountsOf(facts: Facts, at: Case): Found {
  const sets = byNow(at.context.standing.accountChanges, at).filter(
    ({ entry }) => entry.kind === 'account-set',
  );
  yield* lastOf(sets.filter(({ entry }) => entry.account === facts.account));
  yield* lastOf(sets.filter(({ entry }) => entry.account === at.accounts.target));
}

function* conversionOf(facts: Facts, at: Case): Found {
  const successor = at.conversion.successorOf.get(facts.id);
  for (const id of [facts.id, ...(successor ? [successor] : [])]) {
    const one = at.all.get(id);
    if (one) yield* lastOf(sightsOf(one, at).filter(({ entry }) => entry.migratedFrom !== undefined));
  }
}

const decidedAbout = (facts: Facts, at: Case): Timed<Entry>[] =>
  byNow(at.context.twins, at).filter(({ entry }) =>
    entry.sources.some((source) => at.conversion.current(source) === facts.id),
  );

/** The targets of its link, else those that may become it. */
function targetsOf(facts: Facts, at: Case): Facts[] {
  const link = at.decided.linkOf.get(facts.id);
  return link ? link.targets.flatMap((id) => at.all.get(id) ?? []) : [...at.targets];
}

/** The newest word on the relation in the target, the newest list, the invitations; or the first target seen. */
function* acceptanceOf(at: Case): Found {
  const { file, standing, invites } = at.context;
  const ofTarget = byNow(file.seen, at).filter(
    ({ entry }) => standing.accountOf(entry) === at.accounts.target,
  );
  yield* lastOf(ofTarget);
  yield* lastOf(ofTarget.filter(({ entry }) => entry.relationship !== undefined));
  if (at.accounts.target) yield* lastOf(byNow(standing.customerLists(at.accounts.target), at));
  yield* byNow(invites, at);
  const [first] = [...at.targets].sort((a, b) => a.firstSeen - b.firstSeen);
  if (first) yield* sightsOf(first, at).slice(0, 1);
}
