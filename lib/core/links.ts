import type { Clock } from './clock';
import type { Context } from './context';
import type { Conversion } from './conversion';
import type { Instant } from './days';
import { type Facts, isUp } from './facts';
import type { SubscriptionId } from './ids';

/** A source and a target that a person joined, and since when they are joined. */
export interface Pair {
  readonly source: SubscriptionId;
  readonly target: SubscriptionId;
  readonly since: Instant;
}

/** Pairs that share a source or a target are one link of n sources with m targets. */
export interface Link {
  readonly pairs: readonly Pair[];
  readonly sources: readonly SubscriptionId[];
  readonly targets: readonly SubscriptionId[];
}

export interface Decided {
  readonly linkOf: ReadonlyMap<SubscriptionId, Link>;
  isRejected(source: SubscriptionId, target: SubscriptionId): boolean;
}

const NOTHING_DECIDED: Decided = { linkOf: new Map(), isRejected: () => false };

/**
 * What people decided about twins: `twin-confirmed` replaces every earlier link of its sources, `twin-rejected` ends the
 * links of its pairs and is remembered. `isPossible` refuses pairs of two customers or two clouds.
 */
export function decidedLinks(
  context: Context,
  conversion: Conversion,
  clock: Clock,
  isPossible: (source: SubscriptionId, target: SubscriptionId) => boolean,
): Decided {
  if (!context.twins.some(({ time }) => time <= clock.now)) return NOTHING_DECIDED;
  const pairs = new Map<SubscriptionId, Map<SubscriptionId, Instant>>();
  const rejected = new Map<SubscriptionId, Set<SubscriptionId>>();
  for (const { time, entry } of context.twins) {
    if (time > clock.now) continue;
    const sources = entry.sources.map(conversion.current);
    const targets = entry.targets.map(conversion.current);
    for (const source of sources) {
      const before = pairs.get(source);
      if (entry.kind === 'twin-confirmed') {
        for (const target of targets) rejected.get(source)?.delete(target);
        pairs.set(source, new Map(targets.map((target) => [target, before?.get(target) ?? time])));
      } else {
        for (const target of targets) before?.delete(target);
        rejected.set(source, new Set([...(rejected.get(source) ?? []), ...targets]));
      }
    }
  }
  const standing = [...pairs].flatMap(([source, targets]) =>
    [...targets]
      .filter(([target]) => isPossible(source, target))
      .map(([target, since]): Pair => ({ source, target, since })),
  );
  return {
    linkOf: joined(standing),
    isRejected: (source, target) => rejected.get(source)?.has(target) ?? false,
  };
}

/** Joins pairs that share a subscription, directly or through others. */
export function joined(pairs: readonly Pair[]): ReadonlyMap<SubscriptionId, Link> {
  const groupOf = new Map<SubscriptionId, Pair[]>();
  for (const pair of pairs) {
    const a = groupOf.get(pair.source);
    const b = groupOf.get(pair.target);
    const group = a && b && a !== b ? [...a, ...b] : (a ?? b ?? []);
    group.push(pair);
    for (const { source, target } of group) {
      groupOf.set(source, group);
      groupOf.set(target, group);
    }
  }
  const linkOf = new Map<SubscriptionId, Link>();
  for (const group of new Set(groupOf.values())) {
    const link: Link = {
      pairs: group,
      sources: [...new Set(group.map((pair) => pair.source))],
      targets: [...new Set(group.map((pair) => pair.target))],
    };
    for (const id of [...link.sources, ...link.targets]) linkOf.set(id, link);
  }
  return linkOf;
}

/** The target side of a link against what its sources in scope need. Undefined numbers were never seen. */
export interface Balance {
  readonly need: number | undefined;
  /** Licences of the targets that are up. */
  readonly have: number | undefined;
  /** Licences of all its targets that are neither stopped nor on trial, up or not. */
  readonly promised: number | undefined;
  readonly anyUp: boolean;
  readonly allActive: boolean;
}

/** Licences together; undefined when one was never seen. */
export const licences = (all: readonly { readonly quantity?: number | undefined }[]): number | undefined =>
  all.reduce<number | undefined>(
    (total, { quantity }) => (total === undefined || quantity === undefined ? undefined : total + quantity),
    0,
  );

export function balanceOf(
  sourcesInScope: readonly Facts[],
  targets: readonly (Facts | undefined)[],
): Balance {
  const known = targets.filter((target) => target !== undefined);
  const up = known.filter(isUp);
  return {
    need: licences(sourcesInScope),
    have: licences(up),
    promised: licences(known.filter((target) => !target.stopped && !target.gone && !target.trial)),
    anyUp: up.length > 0,
    allActive: targets.every((target) => target?.status === 'active'),
  };
}
