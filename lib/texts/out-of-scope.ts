import type { SubscriptionCard } from '../core/card';
import { nextText } from './words';

type Told = Pick<SubscriptionCard, 'state' | 'reasons' | 'commerce' | 'cancelUntil'>;

/** Out of scope, and the source is billed all the same. */
export const isBilledOutOfScope = ({ state, reasons }: Pick<Told, 'state' | 'reasons'>): boolean =>
  state === 'exempt' && reasons.includes('still-billed');

/** What to do about what is out of scope: while its window is open, what is billed can be cancelled (data.md 4.2). */
export const outOfScopeText = (is: Told, now: number): string =>
  isBilledOutOfScope(is) && is.commerce !== 'unknown' && Date.parse(is.cancelUntil ?? '') > now
    ? nextText('still-billed', [])
    : nextText('exempt', is.reasons, is.commerce);
