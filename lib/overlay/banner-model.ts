import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';
import { formatDay, formatMoney } from '@/lib/texts/format';
import { findingText, nextText, reasonText, stateText } from '@/lib/texts/words';
import type { BannerModel, Fact, Suggestion } from './banner';
import { LOOKS } from './look';
import { deadline, described, lastSeen, overlapSince } from './say';
import { isOutdated, type Known, known, nameOf, type Scene, sourcesOf } from './scene';

/** Where the portal shows a subscription of the same customer; the address of its page. */
export type PageOf = (subscription: string) => string;

/** What the page of one subscription says about its move; undefined for one that the card does not know. */
export function bannerModel(
  card: Card,
  id: SubscriptionId,
  scene: Scene,
  pageOf: PageOf,
): BannerModel | undefined {
  const [own] = known(card, [id]);
  if (!own) return undefined;
  const checking = isOutdated(card, scene.now) ? { checking: i18n.t('overlay.checking') } : {};
  const model =
    own.role === 'source' ? sourceBanner(card, own, scene, pageOf) : targetBanner(card, own, scene, pageOf);
  return model && { ...model, ...checking };
}

function sourceBanner(card: Card, own: Known, scene: Scene, pageOf: PageOf): BannerModel | undefined {
  const { state, overlapCost, currency, cancelUntil } = own;
  if (!state) return undefined;
  const settled = state === 'done' || state === 'exempt';
  const twins = known(card, own.twins);
  const suggestion = twins.length === 0 ? suggestionOf(card, own, scene) : undefined;
  const facts = [
    ...pairFacts(i18n.t('overlay.twin'), twins, scene, pageOf),
    fact('overlay.overlap', overlapSince(own, scene.now)),
    fact('overlay.cost', overlapCost && currency ? formatMoney(overlapCost, currency) : undefined),
    { ...fact('overlay.deadline', own.deadline && deadline(own.deadline, scene.now)), strong: true },
    fact(
      'overlay.window',
      !settled && cancelUntil !== own.deadline ? openWindow(cancelUntil, scene.now) : undefined,
    ),
    fact('overlay.seen', own.stale ? formatDay(own.lastSeen, scene.now) : undefined),
  ];
  return {
    ...LOOKS[state],
    id: own.id,
    title: settled ? stateText(state) : findingText(state),
    // With a suggestion, its question is what to do.
    ...(settled || suggestion ? {} : { todo: nextText(state, own.reasons, own.commerce) }),
    facts: facts.filter(({ value }) => value),
    why: own.reasons.map(reasonText),
    ...(suggestion ? { suggestion } : {}),
  };
}

function targetBanner(card: Card, own: Known, scene: Scene, pageOf: PageOf): BannerModel | undefined {
  const { sources, suggested, worst } = sourcesOf(card, own);
  if (!worst) return undefined;
  const state = stateText(worst.state);
  const settled = worst.state === 'done' || worst.state === 'exempt';
  return {
    ...LOOKS[worst.state],
    id: own.id,
    title: suggested
      ? i18n.t('overlay.target_suggested', { state })
      : i18n.t('overlay.target_linked', { state }),
    ...(settled ? {} : { todo: nextText(worst.state, worst.reasons, worst.commerce) }),
    facts: pairFacts(i18n.t('overlay.source'), sources, scene, pageOf),
    why: worst.reasons.map(reasonText),
  };
}

const fact = (
  label: 'overlay.overlap' | 'overlay.cost' | 'overlay.deadline' | 'overlay.window' | 'overlay.seen',
  value: string | undefined,
): Fact => ({ label: i18n.t(label), value: value ?? '' });

const openWindow = (until: string | undefined, now: number): string | undefined =>
  until && Date.parse(until) > now ? deadline(until, now) : undefined;

const pairFacts = (label: string, others: readonly Known[], scene: Scene, pageOf: PageOf): Fact[] =>
  others.map((other) => ({
    label,
    value: described(other, nameOf(scene, other.account)),
    href: pageOf(other.id),
    ...(other.stale ? { note: lastSeen(other.lastSeen, scene.now) } : {}),
  }));

/** The exact candidate, or the only one: nothing else is close enough to be offered as a single click. */
function suggestionOf(card: Card, own: Known, scene: Scene): Suggestion | undefined {
  const target = own.exact ?? (own.candidates?.length === 1 ? own.candidates[0] : undefined);
  const [twin] = target ? known(card, [target]) : [];
  if (!target || !twin) return undefined;
  return {
    target,
    text: i18n.t('overlay.suggested', { twin: described(twin, nameOf(scene, twin.account)) }),
  };
}
