import { isDown, isStopped } from './billing';
import type { FullList, Reading, Sight, Term } from './book';
import { Clock } from './clock';
import type { Context } from './context';
import type { DateRead, Instant } from './days';
import type { AccountId, SubscriptionId } from './ids';
import { type ProductKeys, productKeys } from './products';
import { type Run, runsOf } from './runs';
import type { Accounts, Standing } from './standing';
import type { Commerce, Status } from './words';

/** What is known of one subscription at an instant: the newest of each field (ledger.md, "Facts about one subscription"). */
export interface Facts {
  readonly id: SubscriptionId;
  readonly account: AccountId;
  readonly role: 'source' | 'target';
  readonly firstSeen: Instant;
  /** The newest sighting; of one that is gone as it was last seen stopped, the list that proves it. */
  readonly lastSeen: Instant;
  /** Its status now: `unknown` when gone, unless it was stopped or its term is past. */
  readonly status: Status;
  /** Missing from a full list that was seen later. */
  readonly gone: boolean;
  /** The newest of these lists. */
  readonly missedAt: Instant | undefined;
  readonly commerce: Commerce;
  readonly quantity: number | undefined;
  readonly trial: boolean;
  readonly everTrial: boolean;
  /** First sighting active and not on trial; of one that was a trial its first paid one. */
  readonly firstPaid: Instant | undefined;
  readonly parent: SubscriptionId | undefined;
  readonly autoRenew: boolean | undefined;
  readonly atTermEnd: string | undefined;
  /** The earliest start, unless it is a renewal (later than a sighting as active). */
  readonly startedAt: Instant | undefined;
  readonly term: Term | undefined;
  readonly window: { readonly until: Instant; readonly term: Term | undefined } | undefined;
  /** A start seen after a sighting as active: since then another window runs. */
  readonly renewedAt: Instant | undefined;
  readonly migratedFrom: SubscriptionId | undefined;
  readonly product: ProductKeys;
  /** Its statuses in order, equal neighbours joined. */
  readonly runs: readonly Run[];
  /** When it stopped, as far as somebody told exactly. */
  readonly stops: readonly DateRead[];
  readonly stopped: boolean;
  readonly down: boolean;
}

/** Facts, and the stretch of time, from an instant up to before another, in which they are what is known. */
export interface Known {
  readonly from: Instant;
  readonly to: Instant;
  readonly accounts: Accounts;
  readonly facts: Facts | undefined;
  /** What was asked of the time when they were read. */
  readonly asked: Clock;
}

/** The facts about a subscription by `clock.now`; undefined before it was seen in a declared account. */
export function factsOf(
  id: SubscriptionId,
  context: Context,
  accounts: Accounts,
  clock: Clock,
): Facts | undefined {
  const { now } = clock;
  const known = knownAt(now, accounts, context.known.get(id)) ?? readFacts(id, context, accounts, now);
  clock.heed(known.asked);
  return known.facts;
}

function knownAt(now: Instant, accounts: Accounts, read: readonly Known[] = []): Known | undefined {
  for (const one of read) if (one.from <= now && now < one.to && one.accounts === accounts) return one;
  return undefined;
}

/** Reads the facts, and keeps them for other instants of the stretch in which they hold. */
function readFacts(id: SubscriptionId, context: Context, accounts: Accounts, now: Instant): Known {
  const { standing } = context;
  const asked = new Clock(now);
  const seen = byNow(context.subscriptions.get(id) ?? [], now);
  const lists = byNow(context.listsWithout(id), now);
  const home = homeOf(seen.said, standing, accounts);
  const facts =
    home &&
    read(id, home, sightsAt(home, seen.said, standing), missedFrom(home, lists.said, standing), asked);
  const known: Known = {
    from: Math.max(seen.last, lists.last, asked.turned),
    to: Math.min(seen.next, lists.next, asked.next),
    accounts,
    facts,
    asked,
  };
  const before = context.known.get(id);
  if (before) before.push(known);
  else context.known.set(id, [known]);
  return known;
}

/** What had been said by now, and when the last and the next of it. */
function byNow<Said extends { time: Instant }>(row: readonly Said[], now: Instant) {
  let count = row.length;
  while ((row[count - 1]?.time ?? now) > now) count--;
  return {
    said: count === row.length ? row : row.slice(0, count),
    last: row[count - 1]?.time ?? Number.NEGATIVE_INFINITY,
    next: row[count]?.time ?? Number.POSITIVE_INFINITY,
  };
}

type Home = Pick<Facts, 'account' | 'role'>;

/** A subscription ever seen at a source is a source's, whatever another account's page seemed to say of it. */
function homeOf(sights: readonly Sight[], standing: Standing, accounts: Accounts): Home | undefined {
  let target: AccountId | undefined;
  let last: AccountId | undefined;
  for (const sight of sights) {
    const account = standing.accountOf(sight);
    if (account === last) continue;
    last = account;
    if (account && accounts.declared.get(account)?.role === 'source') return { account, role: 'source' };
    if (account === accounts.target) target = account;
  }
  return target && { account: target, role: 'target' };
}

function sightsAt({ account }: Home, sights: readonly Sight[], { accountOf }: Standing): readonly Sight[] {
  const isHere = (sight: Sight) => accountOf(sight) === account;
  return sights.every(isHere) ? sights : sights.filter(isHere);
}

/** When it was missed in its account: from lists that it is not on. */
const missedFrom = ({ account }: Home, lists: readonly FullList[], { accountOf }: Standing): Instant[] =>
  lists.flatMap((list) => (accountOf(list) === account ? list.time : []));

function read(
  id: SubscriptionId,
  home: Home,
  sights: readonly Sight[],
  missed: readonly Instant[],
  clock: Clock,
): Facts {
  const first = sights[0];
  if (first === undefined) throw new Error('a subscription without a sighting');
  const last = sights.at(-1) ?? first;
  const newest = newestFields(sights);
  const commerce = newest.commerce ?? 'unknown';
  const runs = runsOf(sights, missed, commerce, clock);
  const status = runs.at(-1)?.status ?? 'unknown';
  const missedAt = missed.findLast((time) => time > last.time);
  const stopped = isStopped(status, commerce);
  return {
    id,
    account: home.account,
    role: home.role,
    firstSeen: first.time,
    lastSeen: missedAt !== undefined && stopped ? missedAt : last.time,
    status,
    gone: missedAt !== undefined,
    missedAt,
    commerce,
    quantity: newest.quantity,
    trial: newest.trial,
    everTrial: newest.everTrial,
    firstPaid: newest.firstPaid,
    parent: newest.parent,
    autoRenew: newest.autoRenew,
    atTermEnd: newest.atTermEnd,
    startedAt: newest.startedAt,
    term: newest.term,
    window: newest.window,
    renewedAt: newest.renewedAt,
    migratedFrom: newest.migratedFrom,
    product: productKeys(sights),
    runs,
    stops: newest.stops,
    stopped,
    down: isDown(status, commerce),
  };
}

/** A missing field leaves the older value standing; so does commerce `unknown`. */
function newestFields(sights: readonly Sight[]) {
  let quantity: number | undefined;
  let commerce: Commerce | undefined;
  let trial: boolean | undefined;
  let everTrial = false;
  let parent: SubscriptionId | undefined;
  let autoRenew: boolean | undefined;
  let atTermEnd: string | undefined;
  let term: Term | undefined;
  let window: { until: Instant; term: Term | undefined } | undefined;
  let migratedFrom: SubscriptionId | undefined;
  let status: Status | undefined;
  let startedAt: Instant | undefined;
  let renewedAt: Instant | undefined;
  let firstActive: Instant | undefined;
  let firstPaid: Instant | undefined;
  const told: { stop: DateRead; status: Status | undefined }[] = [];
  let before: Reading | undefined;
  for (const { says, time } of sights) {
    if (says === before) continue;
    before = says;
    const { entry } = says;
    quantity = entry.quantity ?? quantity;
    if (says.commerce !== undefined && says.commerce !== 'unknown') commerce = says.commerce;
    trial = entry.trial ?? trial;
    parent = entry.parent ?? parent;
    autoRenew = entry.autoRenew ?? autoRenew;
    atTermEnd = entry.atTermEnd?.toLowerCase() ?? atTermEnd;
    term = says.term ?? term;
    migratedFrom = entry.migratedFrom ?? migratedFrom;
    status = says.status ?? status;
    if (says.cancelUntil !== undefined) window = { until: says.cancelUntil, term };
    if (trial && !everTrial) {
      everTrial = true;
      firstPaid = undefined;
    }
    if (status === 'active') {
      firstActive ??= time;
      if (!trial) firstPaid ??= time;
    }
    if (says.stoppedAt !== undefined) told.push({ stop: says.stoppedAt, status });
    if (says.startedAt === undefined) continue;
    if (says.startedAt > (firstActive ?? Number.POSITIVE_INFINITY))
      renewedAt = Math.max(says.startedAt, renewedAt ?? says.startedAt);
    else startedAt = Math.min(says.startedAt, startedAt ?? says.startedAt);
  }
  // What an audit record dates as suspended was billed on, unless a suspension stops that.
  const stops = told.flatMap(({ stop, status }) =>
    status === 'suspended' && !isStopped(status, commerce ?? 'unknown') ? [] : stop,
  );
  return {
    quantity,
    trial: trial ?? false,
    everTrial,
    firstPaid,
    parent,
    autoRenew,
    atTermEnd,
    startedAt,
    renewedAt,
    term,
    window,
    migratedFrom,
    commerce,
    stops,
  };
}

/** When a target counts as provisioned: from its start, else from the first sighting as active and paid. */
export function provisionedAt(target: Facts): Instant | undefined {
  if (target.firstPaid === undefined || target.everTrial) return target.firstPaid;
  return Math.min(target.firstPaid, target.startedAt ?? target.firstPaid);
}

/** Whether the licences of a target can be used and are paid for: only these cover a source. */
export const isUp = (target: Facts): boolean => target.status === 'active' && !target.trial;

export type CancelWindow = 'open' | 'closed' | 'unknown';

/** The 7 days in which nce can be cancelled (data.md 4.1). One never seen, or of a term that is past, is not known. */
export function windowOf({ window, term, renewedAt }: Facts, clock: Clock): CancelWindow {
  if (window === undefined) return 'unknown';
  if (!clock.reached(window.until)) return 'open';
  if (clock.reached((window.term ?? term)?.end)) return 'unknown';
  return (renewedAt ?? window.until) > window.until ? 'unknown' : 'closed';
}
