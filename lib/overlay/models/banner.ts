import { i18n } from '#i18n';
import type { Card, FindingCard } from '@/lib/core/card';
import { isBilledOutOfScope } from '@/lib/core/card-scope';
import type { Entry } from '@/lib/core/entries';
import type { SubscriptionId } from '@/lib/core/ids';
import { byUrgency } from '@/lib/core/urgency';
import type { Drawn } from '@/lib/platform/drawn';
import { formatNumber } from '@/lib/texts/format';
import { standingText } from '@/lib/texts/standing';
import { findingText, nextText, reasonText, stateText } from '@/lib/texts/words';
import { decisionsOf } from './decisions';
import { factsOf, pairFacts } from './facts';
import { findingLine } from './finding-line';
import { lookOf, noticesAbout, restText } from './notices';
import { banner, icon, list, type Maybe, opener, para, softly, task, these } from './pieces';
import { namesOf } from './say';
import { entryLine } from './say-entry';
import { type Known, known, replacesNothing, type Scene, sourcesOf } from './scene';
import { offerOf, suggest } from './suggest';
import { isAboutTwin, todoOf } from './todo';
import { warningsOf } from './warnings';

/** What the banner of a subscription page is made of. */
export interface Asked {
  card: Card;
  scene: Scene;
  open: ReadonlySet<string>;
  /** The entries that the conclusion rests on, the newest first; only when the part `why` is open. */
  why: readonly Entry[];
}

/** What the page of one subscription says about its move; undefined for one that the card does not know. */
export function bannerOf(id: SubscriptionId, asked: Asked): Drawn | undefined {
  const [own] = known(asked.card, [id]);
  if (!own) return undefined;
  return own.role === 'source' ? sourceBanner(own, asked) : targetBanner(own, asked);
}

function sourceBanner(own: Known<SubscriptionId>, asked: Asked): Drawn | undefined {
  const { card, scene, open } = asked;
  const { now } = scene;
  const { state } = own;
  if (!state) return undefined;
  const settled = state === 'done' || state === 'exempt';
  const offered = known(card, offerOf(own));
  const several = offered.length > 1;
  const todo = todoOf(own, now);
  const others = othersOf(card, own);
  const rest = restText(card, own, now);
  const look = lookOf(isBilledOutOfScope(own) ? 'still-billed' : state, others);
  return banner(
    look.tone,
    look.icon,
    settled ? stateText(state) : findingText(state),
    state === 'exempt' && own.reasons.length > 0 && para(own.reasons.map(reasonText).join(' · ')),
    rest && softly(rest),
    own.decision && softly(standingText(own.decision, now)),
    // With a question about its twin, that is what to do.
    todo && !(isAboutTwin(own) && offered.length > 0) && task(todo),
    ...others.map((finding) => warning(finding, now)),
    ...warningsOf(card, own, todo, now),
    ['dl', {}, ...factsOf(own, card, scene)],
    several && task(`${i18n.t('dashboard.customer.candidates')}:`),
    ...offered
      .slice(0, MOST_OFFERED)
      .map((twin) => suggest(own, twin, 'overlay.suggested', twin, scene, card.customer, several)),
    offered.length > MOST_OFFERED &&
      softly(i18n.t('overlay.more', { n: formatNumber(offered.length - MOST_OFFERED) })),
    ['div', { class: 'acts' }, ...these(whyOpener(open), ...decisionsOf({ card, own, open, now }))],
    whyPart(own, asked),
  );
}

const MOST_OFFERED = 8;

const warning = (finding: FindingCard, now: number): Drawn => [
  'p',
  { class: 'warning' },
  icon('alert'),
  ['span', {}, ...findingLine(finding, now)],
];

/** What else was found about it, or about its customer, the most urgent first. */
function othersOf({ findings }: Card, { id, state }: Known): FindingCard[] {
  const settled = state === 'done' || state === 'exempt';
  return findings
    .filter(({ kind, quiet, subscription }) => {
      if (quiet || kind === state || kind === 'waiting' || (kind === 'gone' && state === 'unknown'))
        return false;
      return subscription ? subscription === id : !settled;
    })
    .sort(byUrgency);
}

function targetBanner(own: Known<SubscriptionId>, asked: Asked): Drawn | undefined {
  const { card, scene, open } = asked;
  const { sources, suggested, worst } = sourcesOf(card, own);
  if (!worst)
    return replacesNothing(own, card)
      ? banner('none', 'out', i18n.t('dashboard.customer.left_over'))
      : undefined;
  const state = stateText(worst.state);
  const todo = worst.state !== 'done' && worst.state !== 'exempt';
  const [source, another] = sources.filter((each) => offerOf(each).includes(own.id));
  const suggestion =
    source && !another && offerOf(source).length === 1
      ? suggest(source, own, 'overlay.suggested_source', source, scene, card.customer)
      : undefined;
  const rest = restText(card, worst, scene.now);
  const notices = sources.flatMap((each) => noticesAbout(card, each)).sort(byUrgency);
  const look = lookOf(rest ? 'hold' : worst.state, notices);
  return banner(
    look.tone,
    look.icon,
    suggested ? i18n.t('overlay.target_suggested', { state }) : i18n.t('overlay.target_linked', { state }),
    rest && softly(rest),
    todo && !(isAboutTwin(worst) && suggestion) && task(nextText(worst.state, worst.reasons, worst.commerce)),
    ...notices.map((finding) => warning(finding, scene.now)),
    ['dl', {}, ...pairFacts(i18n.t('overlay.source'), sources, scene)],
    suggestion,
    ['div', { class: 'acts' }, whyOpener(open)],
    whyPart(worst, asked),
  );
}

const whyOpener = (open: ReadonlySet<string>): Drawn => opener(i18n.t('overlay.why'), 'why', open, 'quiet');

/** The reasons in words, and what they rest on. */
function whyPart(own: Known, { card, scene, open, why }: Asked): Maybe {
  if (!open.has('why')) return undefined;
  const names = namesOf(card, scene);
  return [
    'div',
    { class: 'part', 'aria-live': 'off', tabindex: '0', role: 'group', 'aria-label': i18n.t('overlay.why') },
    ...these(
      own.reasons.length > 0 && para(own.reasons.map(reasonText).join(' · ')),
      softly(i18n.t('dashboard.customer.why_text')),
      list(
        why.map((entry) => entryLine(entry, names, scene.now)),
        'log',
      ),
    ),
  ];
}
