import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';
import type { State, Status } from '@/lib/core/words';
import type { Drawn } from '@/lib/platform/drawn';
import { icon } from './pieces';
import { deadline } from './say';
import { type Known, sourcesIn } from './scene';

/** Replaced in the target, as far as is known. */
const REPLACED: readonly (State | undefined)[] = ['done', 'stop-today', 'overlap', 're-activated', 'exempt'];

const UP: readonly Status[] = ['active', 'pending', 'unknown'];

/**
 * What a person has to know before stopping a source subscription on its page.
 * @param todo what is to be done now, as said above the warnings; it is not said twice
 */
export function warningsOf(card: Card, own: Known<SubscriptionId>, todo: string, now: number): Drawn[] {
  if (!UP.includes(own.status) || own.state === 'done') return [];
  const warnings =
    own.state === 'in-transfer'
      ? [i18n.t('overlay.transfer_moves')]
      : [aboutAddOns(card, own), aboutSuspending(own, now)];
  return warnings
    .filter((text) => text !== undefined)
    .filter((text) => !todo.includes(text))
    .map((text) => ['p', { class: 'warning' }, icon('alert'), ['span', {}, text]]);
}

/** The add-ons of a base stop with it; those that nothing replaces yet are named. */
function aboutAddOns(card: Card, own: Known): string | undefined {
  const addOns = sourcesIn(card).filter(({ parent, status }) => parent === own.id && status === 'active');
  if (addOns.length === 0) return undefined;
  const named = (those: typeof addOns) =>
    those.map(({ product }) => product ?? i18n.t('overlay.unnamed')).join(', ');
  const missing = addOns.filter(({ state }) => !REPLACED.includes(state));
  return missing.length > 0
    ? i18n.t('overlay.add_ons_missing', { addOns: named(addOns), missing: named(missing) })
    : i18n.t('overlay.add_ons_fall', { addOns: named(addOns) });
}

/** Suspending new commerce, the old habit, stops its users and not its bill; Azure is moved by Microsoft. */
function aboutSuspending({ commerce, cancelUntil, reasons, state }: Known, now: number): string | undefined {
  if (commerce === 'azure') return i18n.t('overlay.azure_by_hand');
  // What to do now says it already.
  if (reasons.includes('cancel')) return undefined;
  if (commerce === 'unknown')
    return state !== 'create' && reasons.includes('commerce')
      ? undefined
      : i18n.t('overlay.suspended_may_be_billed');
  if (commerce !== 'nce') return undefined;
  if (!cancelUntil) return i18n.t('overlay.suspended_is_billed_unknown');
  return Date.parse(cancelUntil) > now
    ? i18n.t('overlay.suspended_is_billed_open', { until: deadline(cancelUntil, now) })
    : i18n.t('overlay.suspended_is_billed');
}
