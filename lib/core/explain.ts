import type { Book } from './book';
import type { Case } from './case';
import { contextOf } from './context';
import type { Instant } from './days';
import {
  aboutAcceptance,
  aboutAccounts,
  aboutMoves,
  aboutStrangers,
  aboutSubscription,
  aboutTargetSide,
  everything,
} from './evidence';
import type { Facts } from './facts';
import type { EntryId, SubscriptionId } from './ids';
import { kinOf, placeOf, rivalsOf } from './kin';
import { standingAt } from './standing';
import { inOrder, type Placed } from './timed';
import { AGE_LIMIT_DAYS, viewAt } from './view';
import type { State } from './words';

/**
 * The entries that the conclusion about a subscription rests on, newest first, so that a person can ask "why does it
 * say this?" and an auditor can follow it: from them alone follow the same state and reasons. Empty for a subscription that
 * nothing is concluded about.
 */
export function explain(book: Book, subscription: SubscriptionId, now: Instant): EntryId[] {
  const standing = standingAt(book, now);
  const customer = standing.ownerOf(subscription);
  const file = customer && book.customers.get(customer);
  if (!file) return [];
  const context = contextOf(book, file, standing);
  const { at, assessed } = viewAt(context, now, { ageLimitDays: AGE_LIMIT_DAYS });
  const one = assessed.find(({ subject }) => subject.facts.id === subscription);
  if (!one) return [];
  const { facts } = one.subject;
  const subscriptions = subscriptionsFor(one.is.state, facts, at);
  const parts = RESTS_ON[one.is.state].flatMap((part) => [...PARTS[part](subscriptions, at)]);
  const found = [
    ...subscriptions.flatMap((each) => [...aboutSubscription(each, at)]),
    ...aboutAccounts(subscriptions, at),
    ...aboutStrangers(subscriptions, at, book),
    ...parts,
  ];
  const byId = new Map([...found, ...aboutMoves(found, book, standing)].map((one) => [one.id, one]));
  return [...byId.values()]
    .sort(inOrder)
    .reverse()
    .map(({ id }) => id);
}

/** The subscriptions that a state depends on. */
function subscriptionsFor(state: State, facts: Facts, at: Case): Facts[] {
  const isLinked = at.decided.linkOf.has(facts.id);
  if (!isLinked && !RESTS_ON[state].includes('kin')) return placeOf(facts, at);
  const rivals = state === 'check-twin' ? rivalsOf(facts, at) : [];
  return [...new Set([facts, ...rivals].flatMap((each) => [...kinOf(each, at)]))];
}

type Part = keyof typeof PARTS;

const PARTS = {
  /** Not only the subscription itself, but those that it is joined to or may be, and whether stopped ones are left in peace. */
  kin: (_subscriptions: readonly Facts[], { context }: Case) => context.closings,
  acceptance: (_subscriptions: readonly Facts[], at: Case) => aboutAcceptance(at),
  targetSide: (_subscriptions: readonly Facts[], at: Case) => aboutTargetSide(at),
  /** How things stood before. */
  history: (subscriptions: readonly Facts[], at: Case) => subscriptions.flatMap((one) => everything(one, at)),
} satisfies Record<string, (subscriptions: readonly Facts[], at: Case) => Iterable<Placed>>;

/** What each state rests on besides what was said of the subscription itself. */
const RESTS_ON: Record<State, readonly Part[]> = {
  exempt: [],
  'azure-waiting': ['acceptance', 'kin'],
  'azure-ready': ['acceptance', 'kin'],
  'azure-told': ['acceptance', 'kin', 'history'],
  'azure-moved': ['kin'],
  'in-transfer': [],
  unknown: ['kin'],
  done: ['kin'],
  'still-billed': ['kin'],
  'outage-risk': ['kin', 'targetSide'],
  're-activated': ['kin', 'history'],
  waiting: ['acceptance', 'kin'],
  hold: ['acceptance', 'kin'],
  create: ['acceptance', 'kin'],
  'check-twin': ['acceptance', 'kin'],
  'stop-today': ['acceptance', 'kin'],
  overlap: ['acceptance', 'kin'],
};
