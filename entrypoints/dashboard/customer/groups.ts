import type { Card } from '@/lib/core/card';
import type { Case } from '@/lib/core/case';
import type { Facts } from '@/lib/core/facts';
import type { SubscriptionId } from '@/lib/core/ids';
import { byPressure } from '@/lib/core/words';

/** Subscriptions that are looked at side by side. */
export interface Group {
  /**
   * `link`: joined by a person. `open`: a source that looks for its twin. `left`: targets that replace nothing. `alone`:
   * targets without a link that may replace something: a candidate, what a transfer has made, Azure, which is moved as a
   * whole; and all while no source was seen.
   */
  kind: 'link' | 'open' | 'left' | 'alone';
  sources: readonly SubscriptionId[];
  targets: readonly SubscriptionId[];
}

/** The customer's subscriptions side by side, the most pressing first, what is left over in the target last. */
export function groupsOf(card: Card, { sources, targets, decided, transfers }: Case): Group[] {
  const links = new Set([...decided.linkOf.values()]);
  const groups: Group[] = [...links].map((link) => ({
    kind: 'link',
    sources: link.sources,
    targets: link.targets,
  }));
  for (const { id } of sources)
    if (!decided.linkOf.has(id)) groups.push({ kind: 'open', sources: [id], targets: [] });
  const stateOf = (id: SubscriptionId) => card.subscriptions[id]?.state;
  const worst = ({ sources: ids }: Group) => ids.flatMap((id) => stateOf(id) ?? []).sort(byPressure)[0];
  groups.sort((a, b) => {
    const [one, other] = [worst(a), worst(b)];
    return one && other ? byPressure(one, other) : Number(one === undefined) - Number(other === undefined);
  });
  const wanted = new Set(sources.flatMap(({ id }) => card.subscriptions[id]?.candidates ?? []));
  const mayReplace = ({ id, commerce }: Facts) =>
    sources.length === 0 || wanted.has(id) || transfers.fruit.has(id) || commerce === 'azure';
  const others = targets.filter(({ id }) => !decided.linkOf.has(id));
  for (const kind of ['alone', 'left'] as const) {
    const those = others.filter((target) => mayReplace(target) === (kind === 'alone'));
    if (those.length > 0) groups.push({ kind, sources: [], targets: those.map(({ id }) => id) });
  }
  return groups;
}
