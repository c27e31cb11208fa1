import { i18n } from '#i18n';
import { isBilledOutOfScope } from '@/lib/core/card-scope';
import { nextSteps } from '@/lib/texts/next';
import { outOfScopeText } from '@/lib/texts/out-of-scope';
import { findingText, nextText } from '@/lib/texts/words';
import type { Known } from './scene';

/** What to do now, said on the subscription's own page; empty for nothing. */
export function todoOf(own: Known, now: number): string {
  const { state, status, reasons, commerce } = own;
  if (state === undefined || state === 'done') return '';
  if (state === 'exempt') return isBilledOutOfScope(own) ? outOfScopeText(own, now) : '';
  if (state !== 'unknown' || reasons.includes('cloud')) return nextText(state, reasons, commerce);
  // To open its page is no advice on that page.
  const isUnread = reasons.includes('gone') || reasons.includes('status-text');
  return [
    reasons.includes('gone') && `${findingText('gone')}.`,
    isUnread &&
      (status === 'pending' ? `${i18n.t('dashboard.status.pending')}.` : i18n.t('overlay.status_unread')),
    reasons.includes('commerce') && i18n.t('next.may_be_billed'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** All that is to be done is to say which is its twin. */
export const isAboutTwin = ({ state, reasons, commerce }: Known): boolean =>
  state === 'check-twin' &&
  nextSteps(state, reasons, commerce).every((step) => step === 'confirm' || step === 'choose');
