import type { SubscriptionCard } from './card';

/** Out of scope, and the source is billed all the same. */
export const isBilledOutOfScope = ({
  state,
  reasons,
}: Pick<SubscriptionCard, 'state' | 'reasons'>): boolean =>
  state === 'exempt' && reasons.includes('still-billed');

/** A source that keeps its customer from being closed: it is in scope, and not seen done lately (core/customer-summary). */
export const isOpen = ({ state, stale }: Pick<SubscriptionCard, 'state' | 'stale'>): boolean =>
  state !== undefined && state !== 'exempt' && (state !== 'done' || stale);
