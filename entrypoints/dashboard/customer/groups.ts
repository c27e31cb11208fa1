import type { Card } from '@/lib/core/card';
import type { Case } from '@/lib/core/case';
import type { SubscriptionId } from '@/lib/core/ids';
import { byPressure } from '@/lib/core/words';

/** Subscriptions that are looked at side by side. */
export interface Group {
  /** `link`: joined by a person. `open`: a source that looks for its twin. `left`: targets that replace nothing. */
  kind: 'link' | 'open' | 'left';
  sources: readonly SubscriptionId[];
  targets: readonly SubscriptionId[];
}

/** The customer's subscriptions side by side, the most pressing first, what is left over in the target last. */
export function groupsOf(card: Card, { sources, targets, decided }: Case): Group[] {
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
  const left = targets.filter(({ id }) => !decided.linkOf.has(id)).map(({ id }) => id);
  return left.length === 0 ? groups : [...groups, { kind: 'left', sources: [], targets: left }];
}
