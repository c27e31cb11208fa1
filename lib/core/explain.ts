import {
  aboutAcceptance,
  aboutAccounts,
  aboutStrangers,
  aboutSubscription,
  aboutTargetSide,
  countsOf,
  everything,
  newestFirst,
  turncoats,
} from './basis';
import type { Book } from './book';
import { type Case, caseAt, type Options } from './case';
import { contextOf } from './context';
import type { Instant } from './days';
import type { Facts } from './facts';
import type { Judged, Noticed } from './findings';
import type { EntryId, SubscriptionId } from './ids';
import { kinOf, namedOf, placeOf, placesOf, rivalsOf } from './kin';
import { newsOf } from './news';
import { named, quantitiesSaid, restlessIn } from './rest-basis';
import { sinceOf } from './since';
import { type Standing, standingAt } from './standing';
import type { Placed } from './timed';
import { DEFAULTS, judgedOf, noticedIn } from './view';
import type { State } from './words';

/**
 * The entries that the conclusion about a subscription rests on, newest first, so that a person can ask "why does it
 * say this?" and an auditor can follow it: from them alone follow the same state, reasons, figures and findings. Empty
 * for a subscription that nothing is concluded about.
 */
export const explain = (
  book: Book,
  subscription: SubscriptionId,
  now: Instant,
  options: Partial<Options> = {},
): EntryId[] => {
  const standing = standingAt(book, now);
  return newestFirst(groundsOf(book, subscription, standing, { ...DEFAULTS, ...options }), book, standing);
};

/** The same before it is put in order, with what may be named twice. */
export function groundsOf(
  book: Book,
  subscription: SubscriptionId,
  standing: Standing,
  options: Options,
): Placed[] {
  const { now } = standing;
  const customer = standing.ownerOf(subscription);
  const file = customer && book.customers.get(customer);
  if (!file) return [];
  const context = contextOf(book, file, standing);
  const judgedAt = (instant: Instant, isWanted?: (facts: Facts) => boolean) =>
    judgedOf(caseAt(context, instant, options), isWanted);
  const isIt = ({ id }: Facts) => id === subscription;
  const [today] = judgedAt(now, isIt);
  if (!today) return [];
  const findings = noticedIn(today.subject.at, [today]).filter((one) => isItsOwn(one, subscription));
  // How it was when each of its findings began, and before, so that it can be told since when it is.
  const sinceThen = sinceOf(context, findings, options);
  const begins = [...new Set(sinceThen.values())];
  const news = newsOf(context, now).filter((instant) => instant > Math.min(...begins));
  const waiting = isWaiting(today) ? sinceThen.get(`waiting:${customer}`) : undefined;
  const restless = restlessIn(findings, today.subject.at, isWaiting(today) ? judgedAt(now) : [today]);
  const others = waiting === undefined ? [] : waitingInstead(subscription, [waiting, ...news], judgedAt);
  const isConcerned = (facts: Facts) =>
    isIt(facts) || others.some((one) => one.subject.facts.id === facts.id);
  const then = begins
    .flatMap((begin) => [begin, begin - 1])
    .flatMap((instant) => judgedAt(instant, isConcerned));
  const since = news.flatMap((instant) => judgedAt(instant, isIt));
  const clock = today.subject.overlap?.since;
  const atClock = clock === undefined ? [] : judgedAt(clock, isIt);
  // Whatever of the named was there before it waited was accepted then; and so was who Microsoft was told of.
  const accepted = [
    ...(waiting === undefined ? [] : [waiting - 1]),
    ...context.about(subscription).flatMap(({ time, entry }) => (entry.kind === 'azure-told' ? time : [])),
  ].map((instant) => caseAt(context, instant, options));
  const judged = [today, ...then, ...since, ...atClock, ...others];
  const cases = [...judged.map(({ subject }) => subject.at), ...accepted];
  const concerned = new Set([
    ...[...judged.flatMap(concernedIn), ...cases.flatMap((at) => turncoats(at, today.subject.at))]
      .flatMap((facts) => [facts, ...placesOf(facts, today.subject.at)])
      .map(({ id }) => id),
    ...restless,
  ]);
  return [
    ...[today, ...then, ...others].flatMap((one) => [...basisOf(one, concerned, book)]),
    ...since.flatMap((one) =>
      hasSameTargets(one.subject.at, today.subject.at)
        ? []
        : [...aboutAcceptance(one.subject.at), ...basisOf(one, concerned, book)],
    ),
    ...atClock.flatMap(({ subject: { at } }) =>
      named(concerned, at).flatMap((each) => [...aboutSubscription(each, at)]),
    ),
    ...accepted.flatMap((at) => [...aboutAcceptance(at)]),
    // What others had to spare meanwhile may have been its own.
    ...named(concerned, today.subject.at).flatMap((each) =>
      isIt(each) ? [] : countsOf(each, today.subject.at).filter(({ time }) => news.includes(time)),
    ),
    ...findings.flatMap(({ id }) => context.aboutFinding(id)),
    ...quantitiesSaid(findings, today.subject.at, concerned),
    ...context.closings,
  ];
}

const isWaiting = ({ is }: Judged): boolean => is.state === 'waiting';

/** All that wait for one customer have one finding. */
const isItsOwn = ({ kind, subscription }: Noticed, id: SubscriptionId): boolean =>
  subscription === id || kind === 'waiting';

/** Which others waited for the same customer while a subscription did not; of those that wait, time alone ends no waiting. */
function waitingInstead(
  subscription: SubscriptionId,
  [begin, ...news]: readonly [Instant, ...Instant[]],
  judgedAt: (instant: Instant) => Judged[],
): Judged[] {
  return [begin, ...news].flatMap((instant) => {
    const waiting = judgedAt(instant).filter(isWaiting);
    return waiting.some(({ subject }) => subject.facts.id === subscription) ? [] : waiting.slice(0, 1);
  });
}

/** The subscriptions that a conclusion depends on. */
function concernedIn({ subject: { facts, link, at }, is }: Judged): Facts[] {
  if (!link && !RESTS_ON[is.state].includes('kin')) return [...placeOf(facts, at), ...namedOf(facts, at)];
  const rivals = link ? [] : rivalsOf(facts, at);
  return [facts, ...rivals].flatMap((each) => [...kinOf(each, at)]);
}

/** While another account was the target, the customer had to be accepted, and twins were looked for there. */
const hasSameTargets = (then: Case, today: Case): boolean =>
  then.accounts.target === today.accounts.target && turncoats(then, today).length === 0;

function* basisOf(
  { subject: { at }, is }: Judged,
  concerned: ReadonlySet<SubscriptionId>,
  book: Book,
): Iterable<Placed> {
  const subscriptions = named(concerned, at);
  for (const each of subscriptions) yield* aboutSubscription(each, at);
  yield* aboutAccounts(
    subscriptions.map(({ account }) => account),
    at,
  );
  yield* aboutStrangers(subscriptions, at, book);
  for (const part of RESTS_ON[is.state]) yield* PARTS[part](subscriptions, at);
}

type Part = keyof typeof PARTS;

const PARTS = {
  /** Not only the subscription itself, but those that it is joined to or may be: see `concernedIn`. */
  kin: () => [],
  acceptance: (_subscriptions: readonly Facts[], at: Case) => aboutAcceptance(at),
  targetSide: (_subscriptions: readonly Facts[], at: Case) => aboutTargetSide(at),
  /** How things stood before. */
  history: (subscriptions: readonly Facts[], at: Case) => subscriptions.flatMap((one) => everything(one, at)),
} satisfies Record<string, (subscriptions: readonly Facts[], at: Case) => Iterable<Placed>>;

/** What each state rests on besides what was said of the subscription itself, and of those that it is linked with. */
const RESTS_ON: Record<State, readonly Part[]> = {
  exempt: [],
  'azure-waiting': ['acceptance', 'kin'],
  'azure-ready': ['acceptance', 'kin'],
  'azure-told': ['acceptance', 'kin', 'history'],
  'azure-moved': ['kin'],
  'in-transfer': [],
  unknown: ['kin'],
  done: ['kin'],
  'still-billed': [],
  'outage-risk': ['kin', 'targetSide'],
  're-activated': ['kin', 'history'],
  waiting: ['acceptance', 'kin'],
  hold: ['acceptance', 'kin'],
  create: ['acceptance', 'kin'],
  'check-twin': ['acceptance', 'kin'],
  'stop-today': [],
  overlap: [],
};
