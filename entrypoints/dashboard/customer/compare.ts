import type { Facts } from '@/lib/core/facts';
import { licences } from '@/lib/core/links';
import { likeness } from '@/lib/core/products';

/** Where the two sides of a pair differ in what the customer would notice or the partner would pay. */

export const TRAITS = [
  'product',
  'quantity',
  'status',
  'commerce',
  'started',
  'term',
  'window',
  'renewal',
  'addOn',
  'seen',
] as const;
export type Trait = (typeof TRAITS)[number];

const renewalOf = ({ autoRenew, atTermEnd, stopped }: Facts): string | undefined =>
  stopped ? undefined : (atTermEnd ?? (autoRenew === undefined ? undefined : autoRenew ? 'renew' : 'off'));

/** Traits in which targets differ from sources. What is not known on one side differs in nothing. */
export function differences(sources: readonly Facts[], targets: readonly Facts[]): ReadonlySet<Trait> {
  const found = new Set<Trait>();
  const [source] = sources;
  if (!source || targets.length === 0) return found;
  const differ = <Value>(of: (facts: Facts) => Value | undefined) => {
    const theirs = new Set(targets.map(of).filter((value) => value !== undefined));
    return sources.some((one) => {
      const own = of(one);
      return own !== undefined && theirs.size > 0 && !theirs.has(own);
    });
  };
  if (sources.some((one) => targets.every((target) => likeness(one.product, target.product) === undefined)))
    found.add('product');
  const [need, have] = [licences(sources), licences(targets)];
  if (need !== undefined && have !== undefined && need !== have) found.add('quantity');
  if (differ((facts) => (facts.commerce === 'unknown' ? undefined : facts.commerce))) found.add('commerce');
  if (differ((facts) => facts.term?.day)) found.add('term');
  if (differ(renewalOf)) found.add('renewal');
  if (
    sources.some(({ parent }) => parent !== undefined) !== targets.some(({ parent }) => parent !== undefined)
  )
    found.add('addOn');
  return found;
}

/** Why a target may be the twin of a source, and what speaks against it. */
const GROUNDS = [
  'same_ids',
  'same_offer',
  'same_name',
  'equal_count',
  'fewer',
  'more',
  'count_unknown',
  'used',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** @param isLinked the target has a link already, of which it may have licences to spare */
export function groundsOf(source: Facts, target: Facts, isLinked: boolean): Ground[] {
  const [a, b] = [source.product, target.product];
  const grounds: Ground[] = [];
  if (a.sku !== undefined && a.sku === b.sku) grounds.push('same_ids');
  else if (a.offer !== undefined && a.offer === b.offer) grounds.push('same_offer');
  else if (a.name !== undefined && a.name === b.name) grounds.push('same_name');
  if (source.quantity === undefined || target.quantity === undefined) grounds.push('count_unknown');
  else if (source.quantity === target.quantity) grounds.push('equal_count');
  else grounds.push(target.quantity < source.quantity ? 'fewer' : 'more');
  if (isLinked) grounds.push('used');
  return grounds;
}
