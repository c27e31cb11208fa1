import type { Candidate } from './candidates';
import { type Case, sourcesInScope } from './case';
import type { Instant } from './days';
import { type Facts, provisionedAt } from './facts';
import type { SubscriptionId } from './ids';
import { joined, type Link, licences, type Pair } from './links';

/**
 * Since when the same-day clock of a source runs: "a link from its first target; a source that joins a target linked
 * to others already, from the first sighting of more licences than those need" (ledger.md, Candidates and links).
 * Without a link the clock of its candidates; undefined: it does not run.
 */
export function clockFor(
  source: Facts,
  at: Case,
  link: Link | undefined,
  candidates: readonly Candidate[],
  covered: boolean,
): Instant | undefined {
  const own = link
    ? link.pairs.filter((pair) => pair.source === source.id)
    : candidates.map(({ target }) => ({ target: target.id, since: Number.POSITIVE_INFINITY }));
  const upAt = ({ target, since }: Reached) => joinedAt(target, since, source.id, at);
  const upEver = ({ target }: Reached) => provisioned(target, at);
  const others = link ? reachedThroughOthers(source.id, link) : [];
  const first = earliest(own.map(upAt));
  // A covered source has licences of its own, however they came: its clock runs, rather too early than never.
  const ofOwn = first === undefined && covered ? earliest(own.map(upEver)) : first;
  const clock = earliest([ofOwn, ...others.map(upAt)]);
  return clock === undefined && covered ? earliest(others.map(upEver)) : clock;
}

/** A target that a source has, and since when. */
type Reached = Pick<Pair, 'target' | 'since'>;

/** The targets that a source has only because another source shares a target with it: such links are one. */
function reachedThroughOthers(source: SubscriptionId, { pairs, targets }: Link): Reached[] {
  const own = new Set(pairs.flatMap((pair) => (pair.source === source ? pair.target : [])));
  const instants = [...new Set(pairs.map(({ since }) => since))].sort((a, b) => a - b);
  const linkAt = (instant: Instant) => joined(pairs.filter(({ since }) => since <= instant)).get(source);
  return targets
    .filter((target) => !own.has(target))
    .flatMap((target) => {
      const since = instants.find((instant) => linkAt(instant)?.targets.includes(target));
      return since === undefined ? [] : { target, since };
    });
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const first = Math.min(...instants.filter((instant) => instant !== undefined));
  return Number.isFinite(first) ? first : undefined;
}

const provisioned = (target: SubscriptionId, at: Case): Instant | undefined => {
  const facts = at.all.get(target);
  return facts && provisionedAt(facts);
};

/** When a target is up for a source that joins it at `since`. */
function joinedAt(
  target: SubscriptionId,
  since: Instant,
  source: SubscriptionId,
  at: Case,
): Instant | undefined {
  const up = provisioned(target, at);
  const others = linkBefore(target, since, source, at);
  if (up === undefined || others === undefined) return up;
  const need = licences(sourcesInScope(others, at));
  if (need === undefined || need === 0) return up;
  const enough = licencesSeen(others.targets, at).find(({ licences: seen }) => seen > need);
  if (enough === undefined) return undefined;
  const own = at.all.get(target)?.firstPaid ?? Number.NEGATIVE_INFINITY;
  return enough.time <= own ? up : Math.max(enough.time, up);
}

/** The link that a target was in before a source joined it. */
function linkBefore(
  target: SubscriptionId,
  since: Instant,
  source: SubscriptionId,
  at: Case,
): Link | undefined {
  const isBefore = (pair: Pair) => pair.source !== source && pair.since < since;
  return joined(at.decided.linkOf.get(target)?.pairs.filter(isBefore) ?? []).get(target);
}

/** The licences of targets that were up, together, after each of their sightings. */
function licencesSeen(targets: readonly SubscriptionId[], at: Case): { time: Instant; licences: number }[] {
  const now = new Map<SubscriptionId, { quantity: number; isActive: boolean; trial: boolean }>();
  return targets
    .flatMap((id) => at.context.file.subscriptions.get(id) ?? [])
    .filter(
      (sight) =>
        sight.time <= at.clock.now &&
        at.context.standing.accountOf(sight) === at.all.get(sight.says.entry.subscription)?.account,
    )
    .sort((a, b) => a.time - b.time)
    .map(({ time, says: { entry, status } }) => {
      const before = now.get(entry.subscription);
      now.set(entry.subscription, {
        quantity: entry.quantity ?? before?.quantity ?? 0,
        isActive: status === undefined ? (before?.isActive ?? false) : status === 'active',
        trial: entry.trial ?? before?.trial ?? false,
      });
      const up = [...now.values()].filter(({ isActive, trial }) => isActive && !trial);
      return { time, licences: up.reduce((sum, { quantity }) => sum + quantity, 0) };
    });
}
