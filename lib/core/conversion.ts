import type { Instant } from './days';
import type { Facts } from './facts';
import type { SubscriptionId } from './ids';

/**
 * Microsoft-led migration inside one account: the new subscription names the old one in `migratedFrom`, and takes its
 * place and its link (ledger.md, Facts; data.md 4.3).
 */
export interface Conversion {
  /** From an old subscription to the one that took its place. */
  readonly successorOf: ReadonlyMap<SubscriptionId, SubscriptionId>;
  readonly predecessorOf: ReadonlyMap<SubscriptionId, SubscriptionId>;
  /** The subscription that stands in the place of another today; itself when nothing replaced it. */
  current(subscription: SubscriptionId): SubscriptionId;
}

/** Subscriptions that name each other in a ring are damage: nobody took anybody's place there. */
export function conversionOf(all: ReadonlyMap<SubscriptionId, Facts>): Conversion {
  const successorOf = new Map<SubscriptionId, SubscriptionId>();
  const predecessorOf = new Map<SubscriptionId, SubscriptionId>();
  for (const facts of all.values()) {
    const old = facts.migratedFrom && all.get(facts.migratedFrom);
    if (!old || old.account !== facts.account || isRing(facts, all) || successorOf.has(old.id)) continue;
    successorOf.set(old.id, facts.id);
    predecessorOf.set(facts.id, old.id);
  }
  const current = (subscription: SubscriptionId): SubscriptionId => {
    let id = subscription;
    for (let next = successorOf.get(id); next !== undefined; next = successorOf.get(id)) id = next;
    return id;
  };
  return { successorOf, predecessorOf, current };
}

function isRing(facts: Facts, all: ReadonlyMap<SubscriptionId, Facts>): boolean {
  const met = new Set<SubscriptionId>();
  for (let id = facts.migratedFrom; id !== undefined; id = all.get(id)?.migratedFrom) {
    if (met.has(id)) return true;
    met.add(id);
  }
  return false;
}

/**
 * When the place that a subscription holds was first taken: the start of the first of those that held it. Undefined when
 * that was not seen: the start of what replaced it would be too late.
 */
export function placeStartedAt(
  facts: Facts,
  all: ReadonlyMap<SubscriptionId, Facts>,
  { predecessorOf }: Conversion,
): Instant | undefined {
  let first = facts.id;
  for (let id = predecessorOf.get(first); id !== undefined; id = predecessorOf.get(id)) first = id;
  return all.get(first)?.startedAt;
}
