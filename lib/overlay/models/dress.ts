import type { Card } from '@/lib/core/card';
import { customerBadge } from './customer-badge';
import type { Scene } from './scene';
import { subscriptionBadge } from './subscription-badge';

/** The card with the badges of its customer and of each of its subscriptions, in the language that was chosen. */
export function dress(card: Card, scene: Scene): Card {
  const badge = customerBadge(card, scene);
  const subscriptions = Object.entries(card.subscriptions).map(([id, subscription]) => {
    const own = subscriptionBadge(card, id, scene);
    return [id, own ? { ...subscription, badge: own } : subscription] as const;
  });
  return { ...card, ...(badge && { badge }), subscriptions: Object.fromEntries(subscriptions) };
}
