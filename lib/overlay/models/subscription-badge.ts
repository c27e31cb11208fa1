import { i18n } from '#i18n';
import type { Badge, Card } from '@/lib/core/card';
import { licences } from '@/lib/core/links';
import { isBilledOutOfScope } from '@/lib/texts/out-of-scope';
import { reasonText, stateText } from '@/lib/texts/words';
import { LOOKS } from '../look';
import { described, overlapOf, overlapSince } from './say';
import { type Known, known, nameOf, type Scene, sourcesOf } from './scene';
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
  const glance = [
    // A stopped source keeps its days for the record; they press nobody any more.
    own.state === 'done' ? undefined : overlapOf(own),
    own.quantity === undefined || there === undefined ? undefined : `${own.quantity} → ${there}`,
  ];
  const story = [
    [stateText(own.state), ...own.reasons.map(reasonText)].join(' · '),
    overlapSince(own, scene.now),
    ...twins.map((twin) => i18n.t('overlay.twin_is', { twin: described(twin, nameOf(scene, twin.account)) })),
  ];
  const isOutBilled = isBilledOutOfScope(own);
  if (isOutBilled) glance.push(reasonText('still-billed'));
  const look = LOOKS[isOutBilled ? 'still-billed' : own.state];
  return told({ ...look, text: stateText(own.state), ...joined(glance) }, story, [own], scene);
}

function targetBadge(card: Card, own: Known, scene: Scene): Badge | undefined {
  const { sources, suggested, worst } = sourcesOf(card, own);
  if (!worst) return undefined;
  const story = sources.map((source) => {
    const text = { source: described(source, nameOf(scene, source.account)) };
    const line = suggested ? i18n.t('overlay.may_replace', text) : i18n.t('overlay.replaces', text);
    return source.state ? `${line}: ${stateText(source.state)}` : line;
  });
  const accounts = [...new Set(sources.map((source) => nameOf(scene, source.account)))].filter(Boolean);
  const glance = accounts.length > 0 ? [i18n.t('overlay.for', { accounts: accounts.join(', ') })] : [];
  const badge = { ...LOOKS[worst.state], text: stateText(worst.state), ...joined(glance) };
  return told(badge, story, sources, scene);
}

const joined = (parts: readonly (string | undefined)[]): { more?: string } => {
  const more = parts.filter(Boolean).join(' · ');
  return more ? { more } : {};
};
