import { i18n } from '#i18n';
import type { Card, SubscriptionCard } from '@/lib/core/card';
import type { BadgeModel } from './badge';
import { lastSeen } from './say';
import { isOutdated, type Scene } from './scene';

/**
 * A badge with its story in words, a line each, and how far it can be trusted now.
 * @param basis the subscriptions that the badge speaks of
 */
export function told(
  glance: Omit<BadgeModel, 'detail'>,
  story: readonly (string | undefined)[],
  basis: readonly SubscriptionCard[],
  card: Card,
  { now }: Scene,
): BadgeModel {
  const outdated = isOutdated(card, now);
  const oldest = basis
    .filter((each) => each.stale)
    .map((each) => each.lastSeen)
    .sort()[0];
  const lines = [outdated && i18n.t('overlay.checking'), ...story, oldest && lastSeen(oldest, now)];
  const faded = outdated ? 'checking' : oldest ? 'stale' : undefined;
  return { ...glance, detail: lines.filter(Boolean).join('\n'), ...(faded ? { faded } : {}) };
}
