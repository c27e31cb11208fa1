import { i18n } from '#i18n';
import type { Badge, Card } from '@/lib/core/card';
import { STATES } from '@/lib/core/words';
import { acceptanceText } from '@/lib/texts/acceptance';
import { formatNumber } from '@/lib/texts/format';
import { isBilledOutOfScope } from '@/lib/texts/out-of-scope';
import { reasonText, stateText } from '@/lib/texts/words';
import { LOOKS } from '../look';
import type { Scene } from './scene';
import { told } from './told';

type Glance = Omit<Badge, 'title'>;

/** The badge of a customer's row: the state that most needs somebody, and how many share it. Nothing known, nothing shown. */
export function customerBadge(card: Card, scene: Scene): Badge | undefined {
  const glance = card.worst ? worstOf(card) : acceptanceOf(card);
  if (!glance) return undefined;
  const counts = STATES.filter((state) => card.byState[state]);
  const story = [
    ...counts.map((state) => `${stateText(state)}: ${card.byState[state]}`),
    acceptanceText(card, scene.now),
  ];
  const sources = Object.values(card.subscriptions).filter((each) => each.role === 'source');
  return told(glance, story, sources, scene);
}

function worstOf({ worst, byState, subscriptions }: Card): Glance | undefined {
  if (!worst) return undefined;
  const inScope = STATES.reduce((sum, state) => sum + (state === 'exempt' ? 0 : (byState[state] ?? 0)), 0);
  const n = byState[worst] ?? 0;
  const more =
    worst === 'exempt' || inScope < 2
      ? {}
      : { more: i18n.t('overlay.of', { n: formatNumber(n), of: formatNumber(inScope) }) };
  const isOutBilled =
    worst === 'done' || worst === 'exempt' ? Object.values(subscriptions).some(isBilledOutOfScope) : false;
  const look = LOOKS[isOutBilled ? 'still-billed' : worst];
  return { ...look, text: stateText(worst), ...(isOutBilled ? { more: reasonText('still-billed') } : more) };
}

function acceptanceOf({ accepted, invited }: Card): Glance | undefined {
  if (accepted) return { tone: 'info', icon: 'done', text: i18n.t('overlay.accepted') };
  if (invited) return { tone: 'info', icon: 'wait', text: i18n.t('overlay.invited') };
  return undefined;
}
