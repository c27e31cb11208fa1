import type { SubscriptionCard } from './card';
import { WORK } from './work';

/** `wake`: it is there, and is only to be active again. `all`: of a count that was never seen. */
export type ToCreate = { kind: 'nothing' | 'wake' } | { kind: 'licences'; licences: number | 'all' };

/**
 * What of a source is still to be created by hand in the target now, in licences.
 * @param there its twins and candidates, as far as they are known
 */
export function toCreateOf(source: SubscriptionCard, there: readonly SubscriptionCard[]): ToCreate {
  const { state, commerce, reasons, quantity, twins, candidates = [], difference = 0 } = source;
  // Not while the customer has not accepted, nor before a hold ends.
  const isByHand = commerce !== 'azure' && state !== undefined && WORK[state] === 'create';
  if (!isByHand) return { kind: 'nothing' };
  // With a twin that nobody has seen yet, it is not known how many are there.
  if (twins.length === 0 && candidates.length === 0) return { kind: 'licences', licences: quantity ?? 'all' };
  const isAsleep = there.some(({ status }) => status === 'suspended' || status === 'pending');
  // What was cancelled or has gone is not woken, and what sleeps may be too few.
  if (reasons.includes('target-not-active') && isAsleep && !reasons.includes('short'))
    return { kind: 'wake' };
  return difference < 0 ? { kind: 'licences', licences: -difference } : { kind: 'nothing' };
}
