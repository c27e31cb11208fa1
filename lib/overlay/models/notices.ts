import { i18n } from '#i18n';
import type { Card, FindingCard } from '@/lib/core/card';
import { byUrgency } from '@/lib/core/urgency';
import type { State } from '@/lib/core/words';
import { standingText } from '@/lib/texts/standing';
import { isPressing, LOOKS, type Look } from '../look';
import type { Known } from './scene';

/** The finding that tells the state of a source subscription; undefined for what is done or out of scope. */
export const stateFinding = ({ findings }: Card, { id, state }: Pick<Known, 'id' | 'state'>) =>
  findings.find(({ kind, subscription }) => kind === state && (subscription ?? id) === id);

/** What was found besides its state and nobody has put to rest, the most urgent first. */
export const noticesAbout = ({ findings }: Card, { id, state }: Pick<Known, 'id' | 'state'>) =>
  findings
    .filter(
      ({ kind, quiet, subscription }) =>
        !quiet && subscription === id && kind !== state && !(kind === 'gone' && state === 'unknown'),
    )
    .sort(byUrgency);

/** How a state looks; what was found besides lets nothing stay calm. */
export function lookOf(state: State, notices: readonly FindingCard[]): Look {
  const look = LOOKS[state];
  if (notices.some(({ severity }) => severity === 'high')) return LOOKS['outage-risk'];
  return notices.length > 0 && !isPressing(look) ? LOOKS['still-billed'] : look;
}

/** A person has put the state of a source subscription to rest. */
export const isAtRest = (card: Card, own: Pick<Known, 'id' | 'state'>): boolean =>
  stateFinding(card, own)?.quiet === true;

/** That it was put to rest, until when, why and by whom; undefined for what was not. */
export function restText(card: Card, own: Pick<Known, 'id' | 'state'>, now: number): string | undefined {
  const finding = stateFinding(card, own);
  if (!finding?.quiet) return undefined;
  const standing = finding.decision && standingText(finding.decision, now);
  return [i18n.t('overlay.at_rest'), standing].filter(Boolean).join(' · ');
}
