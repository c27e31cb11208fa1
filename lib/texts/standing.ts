import { i18n } from '#i18n';
import type { StandingDecision } from '../core/card';
import { formatDay } from './format';

/** Until when a decision stands, why, and who took it, as far as that was said. */
export function standingText({ until, reason, by }: StandingDecision, now: number): string {
  const day = until && i18n.t('dashboard.entry.until', { day: formatDay(until, now) });
  return [day, reason, by].filter(Boolean).join(' · ');
}
