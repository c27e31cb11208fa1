import { i18n } from '#i18n';
import type { Amount } from '@/lib/core/assessment';
import type { Card, SubscriptionCard } from '@/lib/core/card';
import { lastDateBefore } from '@/lib/core/days';
import type { Names } from '@/lib/texts/entry-text';
import { formatDay, formatDeadline, formatLocal, formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import type { Scene } from './scene';

/** Names for the ids in entries about a customer. */
export const namesOf = ({ subscriptions }: Card, scene: Scene): Names => ({
  account: (id) => scene.accounts.find(({ account }) => account === id)?.name,
  subscription: (id) => subscriptions[id]?.product,
});

/** A count with its unit, in the form that the language asks for. */
export const counted = (unit: 'days' | 'licences', amount: Amount): string =>
  plural(i18n.t(`units.${unit}`, { n: formatNumber(amount) }), amount);

/** Days of overlap; undefined for none. */
export const overlapOf = ({ overlapDays }: SubscriptionCard): string | undefined =>
  overlapDays === undefined || overlapDays === 0 ? undefined : counted('days', overlapDays);

/** Days of overlap and since when; undefined for none. */
export function overlapSince(subscription: SubscriptionCard, now: number): string | undefined {
  const days = overlapOf(subscription);
  return days && subscription.clockSince
    ? i18n.t('overlay.overlap_since', { days, day: formatDay(subscription.clockSince, now) })
    : days;
}

/** An instant in UTC and on the reader's own clock. */
export const deadline = (instant: string, now: number): string =>
  i18n.t('overlay.moment', { utc: formatDeadline(instant, now), local: formatLocal(instant, now) });

export const lastSeen = (instant: string, now: number): string =>
  i18n.t('overlay.last_seen', { day: formatDay(instant, now) });

/** One subscription in words: product, licences, account, as far as known. */
export const described = (subscription: SubscriptionCard, account: string | undefined): string =>
  [
    subscription.product ?? i18n.t('overlay.unnamed'),
    subscription.quantity === undefined ? undefined : counted('licences', subscription.quantity),
    account,
  ]
    .filter(Boolean)
    .join(', ');

/** The last day of its term; undefined where the end was not seen. */
export const termEnd = ({ termEndsAt }: SubscriptionCard, now: number): string | undefined =>
  termEndsAt && formatDay(lastDateBefore(termEndsAt), now);
