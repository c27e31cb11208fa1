import { i18n } from '#i18n';
import type { Badge, Card, FindingCard } from '@/lib/core/card';
import { isBilledOutOfScope } from '@/lib/core/card-scope';
import { byUrgency } from '@/lib/core/urgency';
import { STATES, type State } from '@/lib/core/words';
import { acceptanceText } from '@/lib/texts/acceptance';
import { formatNumber } from '@/lib/texts/format';
import { findingText, reasonText, stateText } from '@/lib/texts/words';
import { isAtRest, lookOf } from './notices';
import { type Known, type Scene, sourcesIn } from './scene';
import { told } from './told';

type Glance = Omit<Badge, 'title'>;

/**
 * The badge of a customer's row: the state that most needs somebody, and how many share it; what was put to rest needs
 * nobody, and what was found besides does. Nothing known, nothing shown.
 */
export function customerBadge(card: Card, scene: Scene): Badge | undefined {
  const resting = sourcesIn(card).filter((each) => isAtRest(card, each));
  const notices = card.findings.filter(({ quiet, kind }) => !quiet && !isState(kind)).sort(byUrgency);
  const glance = card.worst ? worstOf(card, card.worst, resting, notices) : acceptanceOf(card);
  if (!glance) return undefined;
  const story = [
    ...STATES.filter((state) => card.byState[state]).map(
      (state) => `${stateText(state)}: ${card.byState[state]}`,
    ),
    resting.length > 0 && `${i18n.t('overlay.at_rest')}: ${formatNumber(resting.length)}`,
    ...new Set(notices.map(({ kind }) => findingText(kind))),
    acceptanceText(card, scene.now),
  ];
  return told(glance, story, sourcesIn(card), scene);
}

function worstOf(
  { byState, subscriptions }: Card,
  worst: State,
  resting: readonly Known[],
  notices: readonly FindingCard[],
): Glance {
  const awake = (state: State) =>
    (byState[state] ?? 0) - resting.filter((each) => each.state === state).length;
  const first = STATES.find((state) => !isSettled(state) && awake(state) > 0);
  // All that is open was put to rest: that is not done.
  const isResting = !first && resting.length > 0;
  const state = first ?? worst;
  const isOutBilled = isSettled(state) && Object.values(subscriptions).some(isBilledOutOfScope);
  const inScope = STATES.reduce((sum, each) => sum + (each === 'exempt' ? 0 : (byState[each] ?? 0)), 0);
  const isCounted = state !== 'exempt' && inScope >= 2 && !isOutBilled && !isResting;
  const n = first ? awake(first) : (byState[state] ?? 0);
  const more = [
    isResting && i18n.t('overlay.at_rest'),
    isCounted && i18n.t('overlay.of', { n: formatNumber(n), of: formatNumber(inScope) }),
    isOutBilled && reasonText('still-billed'),
    notices[0] && findingText(notices[0].kind),
  ].filter(Boolean);
  const look = lookOf(isOutBilled ? 'still-billed' : isResting ? 'hold' : state, notices);
  return { ...look, text: stateText(state), ...(more.length > 0 && { more: more.join(' · ') }) };
}

const isSettled = (state: State): boolean => state === 'done' || state === 'exempt';
const isState = (kind: string): boolean => STATES.some((state) => state === kind);

function acceptanceOf({ accepted, invited }: Card): Glance | undefined {
  if (accepted) return { tone: 'info', icon: 'done', text: i18n.t('overlay.accepted') };
  if (invited) return { tone: 'info', icon: 'wait', text: i18n.t('overlay.invited') };
  return undefined;
}
