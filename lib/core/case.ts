import { type Acceptance, acceptanceOf } from './acceptance';
import { Clock } from './clock';
import type { Context } from './context';
import { type Conversion, conversionOf } from './conversion';
import { DAY_MS, type Instant } from './days';
import { type Facts, factsOf } from './facts';
import type { SubscriptionId } from './ids';
import { type Balance, balanceOf, type Decided, decidedLinks, type Link } from './links';
import { exemptions } from './scope';
import type { Accounts } from './standing';
import { type Transfer, type Transfers, transfersOf } from './transfers';
import type { Reason } from './words';

export interface Options {
  /** Days after which a sighting is stale. */
  readonly ageLimitDays: number;
}

/** Everything about one customer at one instant that more than one subscription's state depends on. */
export interface Case {
  readonly context: Context;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly all: ReadonlyMap<SubscriptionId, Facts>;
  readonly sources: readonly Facts[];
  readonly targets: readonly Facts[];
  readonly acceptance: Acceptance;
  readonly transfers: Transfers;
  readonly conversion: Conversion;
  /** By the subscription that is their base today. */
  readonly addOns: ReadonlyMap<SubscriptionId, readonly Facts[]>;
  readonly decided: Decided;
  /** Why each source is out of the scope; an empty list: it is in. */
  readonly exempt: ReadonlyMap<SubscriptionId, Reason[]>;
  readonly closedAt: Instant | undefined;
  readonly options: Options;
  /** In milliseconds. */
  readonly ageLimit: number;
}

/** Lays out a customer's case at an instant that is not later than `context.standing.now`. */
export function caseAt(context: Context, instant: Instant, options: Options): Case {
  const clock = new Clock(instant);
  const accounts = context.standing.accountsAt(instant);
  const all = new Map<SubscriptionId, Facts>();
  const [sources, targets]: [Facts[], Facts[]] = [[], []];
  for (const id of context.subscriptions.keys()) {
    const facts = factsOf(id, context, accounts, clock);
    if (facts === undefined) continue;
    all.set(id, facts);
    (facts.role === 'source' ? sources : targets).push(facts);
  }
  // A sighting that counts for nobody must not decide which of them comes first.
  targets.sort((a, b) => a.firstSeen - b.firstSeen);
  const conversion = conversionOf(all);
  const exempt = new Map<SubscriptionId, Reason[]>();
  for (const facts of sources) exempt.set(facts.id, exemptions(facts, context, accounts, conversion, clock));
  return {
    context,
    clock,
    accounts,
    all,
    sources,
    targets,
    acceptance: acceptanceOf(context, accounts.target, targets, clock),
    transfers: transfersOf(context.file, context.standing, clock),
    conversion,
    addOns: addOnsByBase(sources, conversion),
    decided: decidedLinks(
      context,
      conversion,
      clock,
      (source, target) => !context.isElsewhere(target) && isPair(all.get(source), all.get(target), accounts),
    ),
    exempt,
    closedAt: context.closings.find((closing) => closing.time <= instant)?.time,
    options,
    ageLimit: options.ageLimitDays * DAY_MS,
  };
}

/** A target that a person named but nobody has seen yet may still be one; two clouds never pair. */
function isPair(source: Facts | undefined, target: Facts | undefined, accounts: Accounts): boolean {
  if (source?.role !== 'source' || target?.role === 'source') return false;
  return !cloudDiffers(source, accounts);
}

/** A US Government or 21Vianet account is never paired with a global one. */
export function cloudDiffers(source: Facts, { declared, target }: Accounts): boolean {
  const ofTarget = target && declared.get(target)?.cloud;
  return ofTarget !== undefined && declared.get(source.account)?.cloud !== ofTarget;
}

export const isInScope = (facts: Facts, { exempt }: Case): boolean => exempt.get(facts.id)?.length === 0;

export const sourcesInScope = (link: Link, at: Case): Facts[] =>
  link.sources.flatMap((id) => at.all.get(id) ?? []).filter((facts) => isInScope(facts, at));

export const targetsOf = (link: Link, at: Case): (Facts | undefined)[] =>
  link.targets.map((id) => at.all.get(id));

export const linkBalance = (link: Link, at: Case): Balance =>
  balanceOf(sourcesInScope(link, at), targetsOf(link, at));

/** The transfer that holds a source; a complete one does not hold what was seen active after it. */
export function transferOf(facts: Facts, { transfers }: Case): Transfer | undefined {
  const holding = transfers
    .holding(facts.id)
    .filter((transfer) => transfer.kind === 'open' || !isActiveAfter(facts, transfer.since));
  return holding.find(({ kind }) => kind === 'complete') ?? holding[0];
}

const isActiveAfter = (facts: Facts, instant: Instant): boolean =>
  facts.runs.some((run) => run.status === 'active' && run.to > instant);

export const isTransferred = (facts: Facts, { transfers }: Case): boolean =>
  transfers.holding(facts.id).some(({ kind }) => kind === 'complete');

/** When a subscription was last seen; of one that was transferred away, a list without it shows as much as a row. */
export const lastSeenOf = (facts: Facts, at: Case): Instant =>
  facts.missedAt !== undefined && transferOf(facts, at)?.kind === 'complete'
    ? facts.missedAt
    : facts.lastSeen;

export const addOnsOf = ({ id, account }: Facts, { addOns }: Case): readonly Facts[] =>
  addOns.get(id)?.filter((addOn) => addOn.id !== id && addOn.account === account) ?? [];

function addOnsByBase(sources: readonly Facts[], { current }: Conversion): Case['addOns'] {
  const addOns = new Map<SubscriptionId, Facts[]>();
  for (const source of sources) {
    if (source.parent === undefined) continue;
    const base = current(source.parent);
    addOns.set(base, [...(addOns.get(base) ?? []), source]);
  }
  return addOns;
}

/** Whether the target side carries what a source needs, so that it may go (ledger.md, *covered*). */
export function isCovered(facts: Facts, at: Case): boolean {
  const link = at.decided.linkOf.get(facts.id);
  if (link === undefined) return false;
  return (at.closedAt !== undefined && facts.stopped) || isLinkCovered(link, at, new Set());
}

function isLinkCovered(link: Link, at: Case, asked: Set<Link>): boolean {
  if (asked.has(link)) return true; // an add-on inside its base's link, or damage: the others decide
  asked.add(link);
  const { need, have, anyUp } = linkBalance(link, at);
  if (!anyUp || need === undefined || have === undefined || have < need) return false;
  return sourcesInScope(link, at).every((source) => missingAddOns(source, at, asked).length === 0);
}

/** Add-ons of a source that are neither exempt, nor transferred, nor covered by a link of their own. */
export const missingAddOns = (source: Facts, at: Case, asked = new Set<Link>()): Facts[] =>
  addOnsOf(source, at).filter((addOn) => {
    if (!isInScope(addOn, at) || transferOf(addOn, at)?.kind === 'complete') return false;
    const link = at.decided.linkOf.get(addOn.id);
    if (link === undefined) return true;
    return !(at.closedAt !== undefined && addOn.stopped) && !isLinkCovered(link, at, asked);
  });
