import type { Clock } from './clock';
import type { Context } from './context';
import { beginOf, type Instant } from './days';
import type { Facts } from './facts';
import type { AccountId } from './ids';
import type { Reason } from './words';

/** Whether a customer has accepted the target's invitation, and how the waiting stands (ledger.md, Facts; row `waiting`). */
export interface Acceptance {
  /** Since when without a break; undefined: not accepted. */
  readonly since: Instant | undefined;
  /** Why a waiting customer waits. */
  readonly waiting: Reason[];
  readonly invited: boolean;
  /** The newest invitation does not carry the target's link. */
  readonly wrongLink: boolean;
  /** The next planned chase, or the last one when all are past. */
  readonly chase: Instant | undefined;
}

export function acceptanceOf(
  context: Context,
  target: AccountId | undefined,
  targets: readonly Facts[],
  clock: Clock,
): Acceptance {
  const { newest, chases } = invitationsOf(context, clock);
  const chase = chases.find((on) => !clock.reached(on)) ?? chases.at(-1);
  if (target === undefined)
    return { since: undefined, waiting: ['list-not-fully-seen'], invited: false, wrongLink: false, chase };
  const missing = byNow(context.missingFrom(target), clock);
  const invited = newest === target;
  return {
    since: acceptedSince(context, target, targets, missing, clock),
    waiting: [
      ...(invited ? (['invited'] as const) : []),
      ...listReasons(context, target, chases, missing, clock),
    ],
    invited,
    wrongLink: newest !== undefined && !invited,
    chase,
  };
}

const byNow = (times: readonly Instant[], { now }: Clock): readonly Instant[] =>
  (times.at(-1) ?? now) <= now ? times : times.filter((time) => time <= now);

/** A subscription seen in the target proves the relation for good, since the stretch of the relation it was seen in. */
function acceptedSince(
  context: Context,
  target: AccountId,
  targets: readonly Facts[],
  missing: readonly Instant[],
  clock: Clock,
): Instant | undefined {
  if (targets.length === 0) return relationSince(context, target, missing, clock);
  const proof = Math.min(...targets.map((facts) => facts.firstSeen));
  const then = clock.at(proof);
  return relationSince(context, target, byNow(missing, then), then) ?? proof;
}

/**
 * Since when the customer has been seen as a reseller's in the target: `reseller` as newest relationship, or none
 * ever named, and not missing from a complete list since. A gdap relation is no acceptance.
 */
function relationSince(
  { seenIn }: Context,
  target: AccountId,
  missing: readonly Instant[],
  clock: Clock,
): Instant | undefined {
  let since: Instant | undefined;
  let relationship: string | undefined;
  let next = 0;
  for (const { time, relationship: word } of seenIn(target)) {
    if (time > clock.now) break;
    for (; (missing[next] ?? time) < time; next++) since = undefined;
    if (missing[next] === time) next++; // seen and missing at one instant: the sighting stands
    relationship = word ?? relationship;
    const accepted = relationship === undefined || relationship === 'reseller';
    since = accepted ? (since ?? time) : undefined;
  }
  return next < missing.length ? undefined : since;
}

/** The account of the newest invitation, and the days on which a chase is planned, in order. */
function invitationsOf(context: Context, clock: Clock) {
  let newest: AccountId | undefined;
  const chases: Instant[] = [];
  for (const { time, entry } of context.invites) {
    if (time > clock.now) continue;
    if (entry.kind === 'invite-sent') newest = entry.account;
    else chases.push(beginOf(entry.on) ?? time);
  }
  return { newest, chases: chases.sort((a, b) => a - b) };
}

/** Overdue is only who is missing from a full list seen after the last chase; before such a list nobody can know. */
function listReasons(
  { standing }: Context,
  target: AccountId,
  chases: readonly Instant[],
  missing: readonly Instant[],
  clock: Clock,
): Reason[] {
  const reasons: Reason[] = [];
  const lastChase = chases.at(-1) ?? Number.POSITIVE_INFINITY;
  if (missing.some((time) => time >= lastChase)) reasons.push('overdue');
  const chasePast = chases.findLast((on) => clock.reached(on)) ?? Number.NEGATIVE_INFINITY;
  const newestList = standing.customerLists(target).findLast((list) => list.time <= clock.now);
  if (newestList === undefined || newestList.time < chasePast) reasons.push('list-not-fully-seen');
  return reasons;
}
