import { i18n } from '#i18n';
import type { FindingCard } from '../core/card';
import { type Commerce, type FindingKind, NOTICES, type Reason, STATES, type State } from '../core/words';
import { keyOf } from './key';
import { nextSteps } from './next';

/** The ledger's words as people read them. That each word has its text is checked by the compiler, through the type of the keys. */

export const stateText = (state: State): string => i18n.t(`state.${keyOf(state)}`);

export const reasonText = (reason: Reason): string => i18n.t(`reason.${keyOf(reason)}`);

const KINDS: readonly (State | FindingKind)[] = [...STATES, ...NOTICES];

/** The word of a card as a kind of finding; undefined for one that this version does not know. */
export const toFindingKind = (word: string): FindingKind | undefined =>
  KINDS.find((kind): kind is FindingKind => kind === word && kind !== 'done' && kind !== 'exempt');

/** One short sentence for a finding of a card. */
export function findingText(word: string): string {
  const kind = toFindingKind(word);
  return kind ? i18n.t(`finding.${keyOf(kind)}`) : i18n.t('finding.other', { kind: word });
}

/**
 * What to do now, in one or two sentences.
 * @param kind a state, or the kind of a finding
 * @param commerce of the source, where it is known and the reasons do not say it
 */
export const nextText = (
  kind: State | FindingKind,
  reasons: readonly Reason[],
  commerce: Commerce = 'unknown',
): string =>
  nextSteps(kind, reasons, commerce)
    .map((step) => i18n.t(`next.${step}`))
    .join(' ');

/** What to do now about a finding of a card; nothing for a kind that this version does not know. */
export function nextOf({
  kind: word,
  reasons,
  commerce,
}: Pick<FindingCard, 'kind' | 'reasons' | 'commerce'>): string {
  const kind = toFindingKind(word);
  return kind ? nextText(kind, reasons, commerce) : '';
}

/** What spoke against the account, in words; nothing for a kind of evidence that this version does not know. */
export function evidenceText(evidence: string): string {
  switch (evidence) {
    case 'tenant':
    case 'invitation':
    case 'subscriptions':
    case 'cloud':
      return i18n.t(`popup.evidence_${evidence}`);
    default:
      return '';
  }
}
