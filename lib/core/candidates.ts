import { type Case, cloudDiffers, isInScope, linkBalance } from './case';
import type { Facts } from './facts';
import type { SubscriptionId } from './ids';

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
}

export function candidatesOf(at: Case): Candidates {
  const free = indexed(
    at.targets.filter((target) => !target.stopped && !target.gone && !at.transfers.fruit.has(target.id)),
  );
  const found = new Map<SubscriptionId, readonly Candidate[]>();
  const wanted = new Map<SubscriptionId, number>();
  const fitting = new Map<SubscriptionId, number>();
  for (const source of at.sources) {
    if (!isSearching(source, at)) continue;
    const candidates = lookAlikes(source, free).flatMap((like) => candidate(source, like, at) ?? []);
    found.set(source.id, candidates);
    for (const one of candidates) {
      wanted.set(one.target.id, (wanted.get(one.target.id) ?? 0) + 1);
      if (fits(one, source)) fitting.set(one.target.id, (fitting.get(one.target.id) ?? 0) + 1);
    }
  }
  const of = (source: SubscriptionId) => found.get(source) ?? [];
  return {
    of,
    isWanted: (target) => (wanted.get(target) ?? 0) > 1,
    exact(source) {
      const [one, another] = of(source.id).filter((candidate) => fits(candidate, source));
      return one === undefined || another !== undefined || fitting.get(one.target.id) !== 1 ? undefined : one;
    },
  };
}

const isSearching = (source: Facts, at: Case): boolean =>
  isInScope(source, at) &&
  !cloudDiffers(source, at.accounts) &&
  !at.decided.linkOf.has(source.id) &&
  !at.transfers.held.has(source.id);

const fits = ({ strong, used, quantity }: Candidate, source: Facts): boolean =>
  strong && !used && source.quantity !== undefined && quantity === source.quantity;

interface LookAlike {
  readonly target: Facts;
  readonly strong: boolean;
}

/** Targets by what makes products alike, so that a customer with hundreds of subscriptions stays fast. */
function indexed(targets: readonly Facts[]): ReadonlyMap<string, readonly Facts[]> {
  const index = new Map<string, Facts[]>();
  for (const target of targets)
    for (const key of [...strongKeys(target), ...weakKeys(target)]) {
      const same = index.get(key);
      if (same) same.push(target);
      else index.set(key, [target]);
    }
  return index;
}

const strongKeys = ({ product }: Facts): string[] => [
  ...(product.sku ? [`sku ${product.sku}`] : []),
  ...(product.offer ? [`offer ${product.offer}`] : []),
];
const weakKeys = ({ product }: Facts): string[] => (product.name ? [`name ${product.name}`] : []);

function lookAlikes(source: Facts, index: ReadonlyMap<string, readonly Facts[]>): LookAlike[] {
  const found = new Map<SubscriptionId, LookAlike>();
  const add = (keys: string[], strong: boolean) => {
    for (const target of keys.flatMap((key) => index.get(key) ?? []))
      if (!found.has(target.id)) found.set(target.id, { target, strong });
  };
  add(strongKeys(source), true);
  add(weakKeys(source), false);
  return [...found.values()];
}

function candidate(source: Facts, { target, strong }: LookAlike, at: Case): Candidate | undefined {
  if (at.decided.isRejected(source.id, target.id)) return undefined;
  const link = at.decided.linkOf.get(target.id);
  if (link === undefined) return { target, strong, quantity: target.quantity, used: false };
  const { have, need } = linkBalance(link, at);
  if (have === undefined || need === undefined || have <= need) return undefined;
  return { target, strong, quantity: have - need, used: true };
}
