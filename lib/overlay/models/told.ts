import type { Badge, SubscriptionCard } from '@/lib/core/card';
import { lastSeen } from './say';
import type { Scene } from './scene';

/**
 * A badge with its story in words, a line each, and how old what it speaks of is.
 * @param basis the subscriptions that the badge speaks of
 */
export function told(
  glance: Omit<Badge, 'title'>,
  story: readonly (string | undefined | false)[],
  basis: readonly SubscriptionCard[],
  { now }: Scene,
): Badge {
  const oldest = basis
    .filter((each) => each.stale)
    .map((each) => each.lastSeen)
    .sort()[0];
  const lines = [...story, oldest && lastSeen(oldest, now)];
  return { ...glance, title: lines.filter(Boolean).join('\n'), ...(oldest ? { stale: true } : {}) };
}
