import { i18n } from '#i18n';
import type { Badge, Card } from '@/lib/core/card';
import { isBilledOutOfScope } from '@/lib/core/card-scope';
import { licences } from '@/lib/core/links';
import { byUrgency } from '@/lib/core/urgency';
import { findingText, reasonText, stateText } from '@/lib/texts/words';
import { LOOKS } from '../look';
import { isAtRest, lookOf, noticesAbout, restText } from './notices';
import { described, overlapOf, overlapSince } from './say';
import { type Known, known, nameOf, replacesNothing, type Scene, sourcesOf } from './scene';
import { told } from './told';

/** The badge of a subscription's row, in whichever account it is. Nothing for one that the card does not know. */
export function subscriptionBadge(card: Card, id: string, scene: Scene): Badge | undefined {
  const [own] = known(card, [id]);
  if (!own) return undefined;
  return own.role === 'source' ? sourceBadge(card, own, scene) : targetBadge(card, own, scene);
}

function sourceBadge(card: Card, own: Known, scene: Scene): Badge | undefined {
  if (!own.state) return undefined;
  const twins = known(card, own.twins);
  const there = twins.length > 0 ? licences(twins) : undefined;
  const notices = noticesAbout(card, own);
  const isOutBilled = isBilledOutOfScope(own);
  const glance = [
    isAtRest(card, own) && i18n.t('overlay.at_rest'),
    notices[0] && findingText(notices[0].kind),
    // A stopped source keeps its days for the record; they press nobody any more.
    own.state === 'done' ? undefined : overlapOf(own),
    own.quantity === undefined || there === undefined ? undefined : `${own.quantity} → ${there}`,
    isOutBilled && reasonText('still-billed'),
  ];
  const story = [
    [stateText(own.state), ...own.reasons.map(reasonText)].join(' · '),
    restText(card, own, scene.now),
    ...notices.map(({ kind }) => findingText(kind)),
    overlapSince(own, scene.now),
    ...twins.map((twin) => i18n.t('overlay.twin_is', { twin: described(twin, nameOf(scene, twin.account)) })),
  ];
  const state = isOutBilled ? 'still-billed' : own.state;
  const look = lookOf(isAtRest(card, own) ? 'hold' : state, notices);
  return told({ ...look, text: stateText(own.state), ...joined(glance) }, story, [own], scene);
}

function targetBadge(card: Card, own: Known, scene: Scene): Badge | undefined {
  const { sources, suggested, worst } = sourcesOf(card, own);
  if (!worst) {
    const text = i18n.t('dashboard.customer.left_over');
    return replacesNothing(own, card) ? told({ ...LOOKS.exempt, text }, [text], [own], scene) : undefined;
  }
  const notices = sources.flatMap((source) => noticesAbout(card, source)).sort(byUrgency);
  const story = sources.map((source) => {
    const text = { source: described(source, nameOf(scene, source.account)) };
    const line = suggested ? i18n.t('overlay.may_replace', text) : i18n.t('overlay.replaces', text);
    const rest = restText(card, source, scene.now);
    return [source.state ? `${line}: ${stateText(source.state)}` : line, rest].filter(Boolean).join(' · ');
  });
  const accounts = [...new Set(sources.map((source) => nameOf(scene, source.account)))].filter(Boolean);
  const isResting = isAtRest(card, worst);
  const glance = [
    isResting && i18n.t('overlay.at_rest'),
    notices[0] && findingText(notices[0].kind),
    accounts.length > 0 && i18n.t('overlay.for', { accounts: accounts.join(', ') }),
  ];
  const look = lookOf(isResting ? 'hold' : worst.state, notices);
  story.push(...notices.map(({ kind }) => findingText(kind)));
  return told({ ...look, text: stateText(worst.state), ...joined(glance) }, story, sources, scene);
}

const joined = (parts: readonly (string | undefined | false)[]): { more?: string } => {
  const more = parts.filter(Boolean).join(' · ');
  return more ? { more } : {};
};
