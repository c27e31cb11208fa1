import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';
import type { Banner, Fact, Suggestion } from '@/lib/platform/page-head';
import { formatDay } from '@/lib/texts/format';
import { formatMoney } from '@/lib/texts/money';
import { findingText, nextText, reasonText, stateText } from '@/lib/texts/words';
import { LOOKS } from '../look';
import { deadline, described, lastSeen, overlapSince } from './say';
import { type Known, known, nameOf, type Scene, sourcesOf } from './scene';

/** What the page of one subscription says about its move; undefined for one that the card does not know. */
export function bannerOf(card: Card, id: SubscriptionId, scene: Scene): Banner | undefined {
  const [own] = known(card, [id]);
  if (!own) return undefined;
  return own.role === 'source' ? sourceBanner(card, own, scene) : targetBanner(card, own, scene);
}

function sourceBanner(card: Card, own: Known<SubscriptionId>, scene: Scene): Banner | undefined {
  const { state, overlapCost, currency, cancelUntil } = own;
  if (!state) return undefined;
  const settled = state === 'done' || state === 'exempt';
  const twins = known(card, own.twins);
  const [twin] = known(card, offerOf(own));
  const suggestion = twin && suggest(own, twin, 'overlay.suggested', twin, scene);
  const facts = [
    ...pairFacts(i18n.t('overlay.twin'), twins, scene),
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
    title: settled ? stateText(state) : findingText(state),
    // With a suggestion, its question is what to do.
    ...(settled || suggestion ? {} : { todo: nextText(state, own.reasons, own.commerce) }),
    facts: facts.filter(({ value }) => value),
    why: own.reasons.map(reasonText),
    ...(suggestion && { suggestion }),
  };
}

function targetBanner(card: Card, own: Known<SubscriptionId>, scene: Scene): Banner | undefined {
  const { sources, suggested, worst } = sourcesOf(card, own);
  if (!worst) return undefined;
  const state = stateText(worst.state);
  const settled = worst.state === 'done' || worst.state === 'exempt';
  const [source, another] = sources.filter((each) => offerOf(each).includes(own.id));
  const suggestion =
    source && !another ? suggest(source, own, 'overlay.suggested_source', source, scene) : undefined;
  return {
    ...LOOKS[worst.state],
    title: suggested
      ? i18n.t('overlay.target_suggested', { state })
      : i18n.t('overlay.target_linked', { state }),
    ...(settled || suggestion ? {} : { todo: nextText(worst.state, worst.reasons, worst.commerce) }),
    facts: pairFacts(i18n.t('overlay.source'), sources, scene),
    why: worst.reasons.map(reasonText),
    ...(suggestion && { suggestion }),
  };
}

const fact = (
  label: 'overlay.overlap' | 'overlay.cost' | 'overlay.deadline' | 'overlay.window' | 'overlay.seen',
  value: string | undefined,
): Fact => ({ label: i18n.t(label), value: value ?? '' });

const openWindow = (until: string | undefined, now: number): string | undefined =>
  until && Date.parse(until) > now ? deadline(until, now) : undefined;

const pairFacts = (label: string, others: readonly Known[], scene: Scene): Fact[] =>
  others.map((other) => ({
    label,
    value: described(other, nameOf(scene, other.account)),
    to: other.id,
    ...(other.stale ? { note: lastSeen(other.lastSeen, scene.now) } : {}),
  }));

/** The exact candidate, or the only one: nothing else is close enough to be offered as a single click. */
function offerOf({ twins, exact, candidates = [] }: Known): SubscriptionId[] {
  if (twins.length > 0) return [];
  if (exact) return [exact];
  return candidates.length === 1 ? candidates : [];
}

/** Asks, on the page of one of the two, whether the other is its twin. */
const suggest = (
  source: Known<SubscriptionId>,
  target: Known<SubscriptionId>,
  question: 'overlay.suggested' | 'overlay.suggested_source',
  other: Known,
  scene: Scene,
): Suggestion => ({
  source: source.id,
  target: target.id,
  text: i18n.t(question, { twin: described(other, nameOf(scene, other.account)) }),
});
