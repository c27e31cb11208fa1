import type { Card, SubscriptionCard } from '@/lib/core/card';
import { DAY_MS } from '@/lib/core/days';
import type { AccountId, CustomerId, SubscriptionId } from '@/lib/core/ids';
import { toSubscriptionId } from '@/lib/core/to-id';
import type { Reason } from '@/lib/core/words';

/**
 * "Go look": the shortest list of portal pages whose sight would settle what is stale or open, in the order that needs
 * the fewest sign-ins. A list of subscriptions settles how all of them stand; only a subscription's own page tells its
 * commerce model and its dates; only the target's customers list tells who has accepted.
 */

export type Stop = { account: AccountId; settles: number } & (
  | { page: 'customers-list' }
  | { page: 'subscriptions'; customer: CustomerId; name?: string }
  | {
      page: 'subscription';
      customer: CustomerId;
      name?: string;
      subscription: SubscriptionId;
      product?: string;
    }
);

/** What is to be seen while signed in to one account. */
export interface Leg {
  account: AccountId;
  stops: Stop[];
}

export interface Where {
  target?: AccountId | undefined;
  signedIn?: AccountId | undefined;
  ageLimitDays: number;
}

/** Reasons that say that a subscription's own page has not been read. */
const UNREAD: readonly Reason[] = ['commerce', 'status-text', 'quantity-unknown', 'window-unknown', 'gone'];

/** What is to be seen of one customer in one account. */
interface Needs {
  /** Subscriptions of which it is not known how they stand now. */
  standing: Set<SubscriptionId>;
  /** Subscriptions whose own page is to be read. */
  details: Set<SubscriptionId>;
  /** The list itself is to be seen: to know that nothing is missing, or whether something is there at all. */
  list: boolean;
}

export function goLook(cards: Iterable<Card>, where: Where, now: number): Leg[] {
  const legs = new Map<AccountId, Stop[]>();
  let waiting = 0;
  for (const card of cards) {
    if (isWaitingUnseen(card)) waiting += 1;
    for (const [account, needs] of needsOf(card, where, now)) {
      const stops = legs.get(account) ?? [];
      stops.push(...stopsFor(card, account, needs));
      legs.set(account, stops);
    }
  }
  if (waiting > 0 && where.target) {
    const first: Stop = { page: 'customers-list', account: where.target, settles: waiting };
    legs.set(where.target, [first, ...(legs.get(where.target) ?? [])]);
  }
  return [...legs]
    .map(([account, stops]) => ({ account, stops: stops.sort(bySettled) }))
    .filter(({ stops }) => stops.length > 0)
    .sort((a, b) => rank(a, where) - rank(b, where) || b.stops.length - a.stops.length);
}

/** Where one is signed in already comes first. */
const rank = ({ account }: Leg, { signedIn }: Where): number => (account === signedIn ? 0 : 1);

const bySettled = (a: Stop, b: Stop): number => b.settles - a.settles;

const isWaitingUnseen = (card: Card): boolean =>
  card.findings.some(
    ({ kind, reasons, quiet }) => kind === 'waiting' && !quiet && reasons.includes('list-not-fully-seen'),
  );

function needsOf(card: Card, { target, ageLimitDays }: Where, now: number): Map<AccountId, Needs> {
  const found = new Map<AccountId, Needs>();
  const of = (account: AccountId): Needs => {
    const needs = found.get(account) ?? { standing: new Set(), details: new Set(), list: false };
    found.set(account, needs);
    return needs;
  };
  const isOld = ({ lastSeen }: SubscriptionCard) => now - Date.parse(lastSeen) > ageLimitDays * DAY_MS;
  const sources = Object.entries(card.subscriptions).filter(([, { role }]) => role === 'source');
  for (const [key, source] of sources) {
    const id = toSubscriptionId(key);
    if (!id || source.state === undefined || source.state === 'exempt') continue;
    if (isOld(source)) of(source.account).standing.add(id);
    for (const twin of source.twins) {
      const facing = card.subscriptions[twin];
      if (facing && isOld(facing)) of(facing.account).standing.add(twin);
    }
    if (source.state === 'done') continue;
    if (source.reasons.some((reason) => UNREAD.includes(reason))) of(source.account).details.add(id);
    if (source.reasons.includes('source-still-active')) of(source.account).standing.add(id);
    if (target && source.reasons.includes('target-not-seen')) of(target).list = true;
  }
  if (isAllDone(card) && !card.closable && card.closedAt === undefined)
    for (const [, { account, state }] of sources) if (state === 'done') of(account).list = true;
  return found;
}

/** Everything done, and only a look at the whole list keeps it from being closed. */
const isAllDone = ({ byState }: Card): boolean =>
  (byState.done ?? 0) > 0 && Object.keys(byState).every((state) => state === 'done' || state === 'exempt');

/** The fewest pages: each one that has to be read by itself, and the list, if it settles what these leave open. */
function stopsFor(
  { customer, name, subscriptions }: Card,
  account: AccountId,
  { standing, details, list }: Needs,
): Stop[] {
  const at = { account, customer, ...(name !== undefined && { name }) };
  const left = [...standing].filter((id) => !details.has(id));
  const ofList: Stop[] =
    list || left.length > 0 ? [{ ...at, page: 'subscriptions', settles: Math.max(left.length, 1) }] : [];
  const ofDetails = [...details].map((subscription): Stop => {
    const product = subscriptions[subscription]?.product;
    return {
      ...at,
      page: 'subscription',
      subscription,
      settles: 1,
      ...(product !== undefined && { product }),
    };
  });
  return [...ofList, ...ofDetails];
}
