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
import type { Case, Options } from './case';
import { contextOf } from './context';
import type { Instant } from './days';
import type { Facts } from './facts';
import type { Judged } from './findings';
import type { EntryId, SubscriptionId } from './ids';
import { kinOf, namedOf, placeOf, placesOf, rivalsOf } from './kin';
import { type Moments, momentsOf } from './moments';
import { named, quantitiesSaid } from './rest-basis';
import { type Standing, standingAt } from './standing';
import type { Placed } from './timed';
import { DEFAULTS } from './view';
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
  const customer = standing.ownerOf(subscription);
  const file = customer && book.customers.get(customer);
  if (!file) return [];
  const context = contextOf(book, file, standing);
  const moments = momentsOf(subscription, context, options);
  if (!moments) return [];
  const { today, atBegins, since, atClock, accepted, others, findings, news } = moments;
  const { at } = today.subject;
  const concerned = concernedBy(moments);
  return [
    ...[today, ...atBegins, ...others].flatMap((one) => [...basisOf(one, concerned, book)]),
    ...since.flatMap((one) =>
      hasSameTargets(one.subject.at, at)
        ? []
        : [...aboutAcceptance(one.subject.at), ...basisOf(one, concerned, book)],
    ),
    ...atClock.flatMap(({ subject }) =>
      named(concerned, subject.at).flatMap((each) => [...aboutSubscription(each, subject.at)]),
    ),
    ...accepted.flatMap((one) => [...aboutAcceptance(one)]),
    // What others had to spare meanwhile may have been its own.
    ...named(concerned, at).flatMap((each) =>
      each.id === subscription ? [] : countsOf(each, at).filter(({ time }) => news.includes(time)),
    ),
    ...findings.flatMap(({ id }) => context.aboutFinding(id)),
    ...quantitiesSaid(findings, at, concerned),
    ...context.closings,
  ];
}

/** The subscriptions that what is concluded of one depended on at any of its moments. */
function concernedBy({ today, atBegins, since, atClock, others, accepted, restless }: Moments) {
  const { at } = today.subject;
  const judged = [today, ...atBegins, ...since, ...atClock, ...others];
  const cases = [...judged.map(({ subject }) => subject.at), ...accepted];
  return new Set([
    ...[...judged.flatMap(concernedIn), ...cases.flatMap((one) => turncoats(one, at))]
      .flatMap((facts) => [facts, ...placesOf(facts, at)])
      .map(({ id }) => id),
    ...restless,
  ]);
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
