import { type Case, cloudDiffers, isInScope, linkBalance } from './case';
import type { Facts } from './facts';
import type { SubscriptionId } from './ids';
import { likeness } from './products';

/** A target subscription that may be the twin of a source (ledger.md, Candidates). Never applied silently. */
export interface Candidate {
  readonly target: Facts;
  readonly strong: boolean;
  /** Its licences, of one linked already those that its link does not need; undefined: never seen. */
  readonly quantity: number | undefined;
  /** Linked to others already. */
  readonly used: boolean;
}

export interface Candidates {
  /** Of a source in scope without link or transfer. */
  of(source: SubscriptionId): readonly Candidate[];
  /** Whether more than one source has this target among its candidates. */
  isWanted(target: SubscriptionId): boolean;
  /** The only strong, unlinked candidate of equal quantity, and of equal quantity to no other such source. */
  exact(source: Facts): Candidate | undefined;
  /** The exact one, or the only one: weak, unlinked, of equal quantity, and of equal quantity to no other such source. */
  confirmable(source: Facts): Candidate | undefined;
}

const NO_CANDIDATES: Candidates = {
  of: () => [],
  isWanted: () => false,
  exact: () => undefined,
  confirmable: () => undefined,
};

export function candidatesOf(at: Case): Candidates {
  const free = at.targets.filter(
    (target) => !target.stopped && !target.gone && !at.transfers.fruit.has(target.id),
  );
  if (free.length === 0) return NO_CANDIDATES;
  const found = new Map<SubscriptionId, readonly Candidate[]>();
  const wanted = new Map<SubscriptionId, number>();
  const fitting = new Map<SubscriptionId, number>();
  const equal = new Map<SubscriptionId, number>();
  for (const source of at.sources) {
    if (!isSearching(source, at)) continue;
    const candidates = lookAlikes(source, free).flatMap((like) => candidate(source, like, at) ?? []);
    found.set(source.id, candidates);
    for (const one of candidates) {
      count(wanted, one.target.id);
      if (isEqual(one, source)) count(equal, one.target.id);
      if (fits(one, source)) count(fitting, one.target.id);
    }
  }
  const of = (source: SubscriptionId) => found.get(source) ?? [];
  const exact = (source: Facts) => {
    const [one, another] = of(source.id).filter((candidate) => fits(candidate, source));
    return one === undefined || another !== undefined || fitting.get(one.target.id) !== 1 ? undefined : one;
  };
  const onlyEqual = (source: Facts) => {
    const [one, another] = of(source.id);
    if (one === undefined || another !== undefined || !isEqual(one, source)) return undefined;
    return equal.get(one.target.id) === 1 ? one : undefined;
  };
  return {
    of,
    isWanted: (target) => (wanted.get(target) ?? 0) > 1,
    exact,
    confirmable: (source) => exact(source) ?? onlyEqual(source),
  };
}

const count = (counts: Map<SubscriptionId, number>, id: SubscriptionId) =>
  counts.set(id, (counts.get(id) ?? 0) + 1);

const isSearching = (source: Facts, at: Case): boolean =>
  isInScope(source, at) &&
  !cloudDiffers(source, at.accounts) &&
  !at.decided.linkOf.has(source.id) &&
  at.transfers.holding(source.id).length === 0;

const isEqual = ({ used, quantity }: Candidate, source: Facts): boolean =>
  !used && source.quantity !== undefined && quantity === source.quantity;

const fits = (candidate: Candidate, source: Facts): boolean => candidate.strong && isEqual(candidate, source);

/** Strong ones first. A customer has no more than a few hundred subscriptions (data.md 4.5): each is compared with each. */
function lookAlikes(source: Facts, targets: readonly Facts[]): { target: Facts; strong: boolean }[] {
  const alike = targets.map((target) => ({ target, like: likeness(source.product, target.product) }));
  return (['strong', 'weak'] as const).flatMap((wanted) =>
    alike.flatMap(({ target, like }) => (like === wanted ? { target, strong: like === 'strong' } : [])),
  );
}

function candidate(
  source: Facts,
  { target, strong }: { target: Facts; strong: boolean },
  at: Case,
): Candidate | undefined {
  if (at.decided.isRejected(source.id, target.id)) return undefined;
  const link = at.decided.linkOf.get(target.id);
  if (link === undefined) return { target, strong, quantity: target.quantity, used: false };
  const { have, need } = linkBalance(link, at);
  if (have === undefined || need === undefined || have <= need) return undefined;
  return { target, strong, quantity: have - need, used: true };
}
