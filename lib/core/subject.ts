import type { Candidate, Candidates } from './candidates';
import {
  addOnsOf,
  type Case,
  caseAt,
  cloudDiffers,
  isCovered,
  isInScope,
  isTransferred,
  lastSeenOf,
  linkBalance,
  missingAddOns,
  sourcesInScope,
  targetsOf,
  transferOf,
} from './case';
import { newestAbout } from './context';
import { placeStartedAt } from './conversion';
import { addDays, beginOf, type Day, dayOf, type Instant, startOf } from './days';
import { type CancelWindow, type Facts, isUp, windowOf } from './facts';
import type { SubscriptionId } from './ids';
import type { Balance, Link } from './links';
import { type Overlap, overlapOf } from './overlap';
import { productDiffers } from './products';
import { clockFor } from './provisioning';
import { wasDoneBefore } from './reactivated';
import type { Transfer } from './transfers';
import type { Reason } from './words';

/** One source subscription at one instant, with everything that the state table asks about. */
export interface Subject {
  readonly at: Case;
  readonly facts: Facts;
  readonly exempt: readonly Reason[];
  readonly transfer: Transfer | undefined;
  /** Transferred away, and active again since. */
  readonly backFromTransfer: boolean;
  readonly cloudDiffers: boolean;
  readonly link: Link | undefined;
  readonly covered: boolean;
  readonly balance: Balance | undefined;
  readonly twins: readonly SubscriptionId[];
  readonly addOnMissing: boolean;
  readonly candidates: readonly Candidate[];
  readonly exact: Candidate | undefined;
  /** The candidate that only needs a person's word. */
  readonly confirmable: Candidate | undefined;
  readonly wanted: boolean;
  readonly window: CancelWindow;
  readonly overlap: Overlap | undefined;
  readonly plan: Plan | undefined;
  readonly held: boolean;
  readonly azure: AzureTrack | undefined;
  readonly reactivated: boolean;
  readonly base: Facts | undefined;
  readonly hasAddOns: boolean;
  readonly productDiffers: boolean;
  /** The target side was not seen since the source went down. */
  readonly targetUnseenSinceDown: boolean;
  /** A target of the link was not seen within the age limit. */
  readonly targetStale: boolean;
  readonly stale: boolean;
}

/** An overlap on purpose. */
export interface Plan {
  readonly lastDay: Day;
  readonly ended: boolean;
  /** Its last day has not begun. */
  readonly ahead: boolean;
}

export interface AzureTrack {
  readonly told: Instant | undefined;
  readonly moved: boolean;
  readonly targetActive: boolean;
}

export function subjectOf(facts: Facts, at: Case, candidates: Candidates): Subject {
  const { clock } = at;
  const link = at.decided.linkOf.get(facts.id);
  const transfer = transferOf(facts, at);
  const covered = isCovered(facts, at);
  const twins = link?.pairs.flatMap((pair) => (pair.source === facts.id ? pair.target : [])) ?? [];
  const exact = candidates.exact(facts);
  const options = candidates.of(facts.id);
  const targets = link ? targetsOf(link, at).filter((target) => target !== undefined) : [];
  const targetStale = targets.some((target) => clock.olderThan(target.lastSeen, at.ageLimit));
  const backFromTransfer = transfer === undefined && isTransferred(facts, at);
  return {
    at,
    facts,
    exempt: at.exempt.get(facts.id) ?? [],
    transfer,
    backFromTransfer,
    cloudDiffers: cloudDiffers(facts, at.accounts),
    link,
    covered,
    balance: link && linkBalance(link, at),
    twins,
    addOnMissing: link !== undefined && linkMissesAddOn(link, at),
    candidates: options,
    exact,
    confirmable: candidates.confirmable(facts),
    wanted: options.some((option) => candidates.isWanted(option.target.id)),
    window: windowOf(facts, clock),
    overlap: overlapFor(facts, at, link, exact ? [exact] : options, covered),
    plan: planOf(facts, at),
    held: isHeld(facts, at),
    azure: facts.commerce === 'azure' ? azureTrack(facts, at, link) : undefined,
    reactivated: backFromTransfer || (facts.status === 'active' && covered && wasDoneBefore(facts, at)),
    base: facts.parent && at.all.get(at.conversion.current(facts.parent)),
    hasAddOns: addOnsOf(facts, at).some(
      (addOn) => isInScope(addOn, at) && !addOn.stopped && transferOf(addOn, at)?.kind !== 'complete',
    ),
    productDiffers: twins.some((id) => {
      const twin = at.all.get(id);
      return twin !== undefined && productDiffers(facts.product, twin.product);
    }),
    targetUnseenSinceDown: facts.down && !isTargetSeenSince(downSince(facts), at, targets),
    targetStale,
    stale: targetStale || clock.olderThan(lastSeenOf(facts, at), at.ageLimit),
  };
}

const linkMissesAddOn = (link: Link, at: Case): boolean =>
  sourcesInScope(link, at).some((source) => missingAddOns(source, at).length > 0);

/** The overlap since the first twin was up, not before the source's place was taken. Azure and transfers have none. */
function overlapFor(
  facts: Facts,
  at: Case,
  link: Link | undefined,
  candidates: readonly Candidate[],
  covered: boolean,
): Overlap | undefined {
  if (facts.commerce === 'azure' || at.transfers.holding(facts.id).length > 0) return undefined;
  const up = clockFor(facts, at, link, candidates, covered);
  if (up === undefined) return undefined;
  const began = placeStartedAt(facts, at.all, at.conversion) ?? Number.NEGATIVE_INFINITY;
  return overlapOf(facts, Math.max(up, began), at.clock);
}

function planOf(facts: Facts, at: Case): Plan | undefined {
  const plan = newestAbout(at.context, facts.id, 'overlap-planned', at.clock.now);
  const until = beginOf(plan?.entry.until);
  if (until === undefined) return undefined;
  const lastDay = dayOf(until);
  return {
    lastDay,
    ended: at.clock.reached(startOf(addDays(lastDay, 1))),
    ahead: !at.clock.reached(startOf(lastDay)),
  };
}

function isHeld(facts: Facts, at: Case): boolean {
  const held = newestAbout(at.context, facts.id, 'held', at.clock.now);
  return held !== undefined && !at.clock.reached(beginOf(held.entry.until));
}

/** A complete transfer reports the move as well. Two clouds never pair, so nothing there can be its twin. */
export function azureTrack(facts: Facts, at: Case, link: Link | undefined): AzureTrack {
  const isMoved = newestAbout(at.context, facts.id, 'azure-moved', at.clock.now) !== undefined;
  const twins = link ? targetsOf(link, at) : at.targets.filter((target) => target.commerce === 'azure');
  return {
    told: toldAt(facts, at),
    moved: isMoved || isTransferred(facts, at),
    targetActive:
      !cloudDiffers(facts, at.accounts) && twins.some((target) => target !== undefined && isUp(target)),
  };
}

/** When Microsoft was told last; it does not count if the customer had not accepted by then. */
const toldAt = (facts: Facts, at: Case): Instant | undefined =>
  at.context
    .about(facts.id)
    .findLast(
      ({ time, entry }) => entry.kind === 'azure-told' && time <= at.clock.now && wasAccepted(time, at),
    )?.time;

const wasAccepted = (instant: Instant, at: Case): boolean =>
  caseAt(at.context, instant, at.options).acceptance.since !== undefined;

/** When the stretch in which it is down was first seen. */
function downSince(facts: Facts): Instant {
  const up = facts.runs.findLastIndex((run) => run.status === 'active');
  return facts.runs[up + 1]?.from ?? facts.firstSeen;
}

/** The targets of its link, or else anything of the customer in the target account. */
function isTargetSeenSince(instant: Instant, at: Case, linked: readonly Facts[]): boolean {
  const targets = linked.length > 0 ? linked : at.targets;
  if (targets.some((target) => target.lastSeen >= instant)) return true;
  return at.context.lists.some(
    (list) =>
      list.time >= instant &&
      list.time <= at.clock.now &&
      at.context.standing.accountOf(list) === at.accounts.target,
  );
}
