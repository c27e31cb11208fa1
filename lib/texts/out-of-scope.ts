import type { SubscriptionCard } from '../core/card';
import { isBilledOutOfScope } from '../core/card-scope';
import { nextText } from './words';

type Told = Pick<SubscriptionCard, 'state' | 'reasons' | 'commerce' | 'cancelUntil'>;

/** What to do about what is out of scope: while its window is open, what is billed can be cancelled (data.md 4.2). */
export const outOfScopeText = (is: Told, now: number): string =>
  isBilledOutOfScope(is) && is.commerce !== 'unknown' && Date.parse(is.cancelUntil ?? '') > now
    ? nextText('still-billed', [])
    : nextText('exempt', is.reasons, is.commerce);
