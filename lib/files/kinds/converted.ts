import type { CustomerId, SubscriptionId } from '../../core/ids';
import { given } from '../given';
import type { FoundEntry } from '../kind';
import type { About } from '../row-reader';
import { productOf, subscriptionSeen } from '../subscription-row';

/** The new commerce subscription that a finished conversion made of a legacy one (data.md 4.3). */
export const converted = (
  about: About,
  customer: CustomerId,
  from: SubscriptionId,
  to: SubscriptionId,
  { offerId, quantity }: { offerId: string; quantity: number | undefined },
): FoundEntry =>
  subscriptionSeen(about, customer, to, {
    commerce: 'nce',
    migratedFrom: from,
    ...productOf({ offerId }),
    ...given({ quantity }),
  });
