import { i18n } from '#i18n';
import type { StandingDecision } from '@/lib/core/card';
import { formatDay } from '@/lib/texts/format';

/** Until when a decision stands, why, and who took it, as far as that was said. */
export function DecisionLine({ of: { until, reason, by }, now }: { of: StandingDecision; now: number }) {
  const day = until && i18n.t('dashboard.entry.until', { day: formatDay(until, now) });
  return <span class="soft small decision">{[day, reason, by].filter(Boolean).join(' · ')}</span>;
}
