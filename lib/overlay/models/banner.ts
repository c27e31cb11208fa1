import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import type { Entry } from '@/lib/core/entries';
import type { SubscriptionId } from '@/lib/core/ids';
import type { Drawn } from '@/lib/platform/drawn';
import { formatDay } from '@/lib/texts/format';
import { costRule, formatMoney } from '@/lib/texts/money';
import { findingText, nextText, reasonText, stateText } from '@/lib/texts/words';
import { LOOKS, type Look } from '../look';
import { decisionsOf } from './decisions';
import { icon, list, type Maybe, opener, these } from './pieces';
import { deadline, described, lastSeen, namesOf, overlapSince } from './say';
import { entryLine } from './say-entry';
import { type Known, known, nameOf, type Scene, sourcesOf } from './scene';
import { offerOf, suggest } from './suggest';
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
  const { state, cancelUntil } = own;
  if (!state) return undefined;
  const settled = state === 'done' || state === 'exempt';
  const [twin] = known(card, offerOf(own));
  const suggestion = twin && suggest(own, twin, 'overlay.suggested', twin, scene, card.customer);
  const facts = [
    ...pairFacts(i18n.t('overlay.twin'), known(card, own.twins), scene),
    fact(i18n.t('overlay.since'), sinceOf(card, own, now)),
    fact(i18n.t('overlay.overlap'), overlapSince(own, now)),
    fact(i18n.t('overlay.cost'), costOf(own)),
    fact(i18n.t('overlay.deadline'), own.deadline && deadline(own.deadline, now), 'strong'),
    fact(
      i18n.t('overlay.window'),
      !settled && cancelUntil !== own.deadline ? openWindow(cancelUntil, now) : undefined,
    ),
    fact(i18n.t('overlay.seen'), own.stale ? formatDay(own.lastSeen, now) : undefined),
  ];
  return banner(
    LOOKS[state],
    settled ? stateText(state) : findingText(state),
    // With a suggestion, its question is what to do.
    !settled && !suggestion && ['p', { class: 'todo' }, nextText(state, own.reasons, own.commerce)],
    ...warningsOf(card, own, now),
    ['dl', {}, ...these(...facts)],
    suggestion,
    ['div', { class: 'acts' }, ...these(whyOpener(open), ...decisionsOf({ card, own, open, now }))],
    whyPart(own, asked),
  );
}

/** What the overlap costs, and how that comes about. */
function costOf(own: Known<SubscriptionId>): string | undefined {
  const { overlapCost, overlapDays, currency } = own;
  if (!overlapCost || !currency) return undefined;
  return [formatMoney(overlapCost, currency), costRule(own, overlapDays)].filter(Boolean).join(' = ');
}

function targetBanner(own: Known<SubscriptionId>, asked: Asked): Drawn | undefined {
  const { card, scene, open } = asked;
  const { sources, suggested, worst } = sourcesOf(card, own);
  if (!worst) return undefined;
  const state = stateText(worst.state);
  const settled = worst.state === 'done' || worst.state === 'exempt';
  const [source, another] = sources.filter((each) => offerOf(each).includes(own.id));
  const suggestion =
    source && !another
      ? suggest(source, own, 'overlay.suggested_source', source, scene, card.customer)
      : undefined;
  return banner(
    LOOKS[worst.state],
    suggested ? i18n.t('overlay.target_suggested', { state }) : i18n.t('overlay.target_linked', { state }),
    !settled && !suggestion && ['p', { class: 'todo' }, nextText(worst.state, worst.reasons, worst.commerce)],
    ['dl', {}, ...these(...pairFacts(i18n.t('overlay.source'), sources, scene))],
    suggestion,
    ['div', { class: 'acts' }, whyOpener(open)],
    whyPart(worst, asked),
  );
}

const banner = ({ tone, icon: shape }: Look, title: string, ...inside: readonly Maybe[]): Drawn => [
  'section',
  { class: `banner ${tone}`, 'aria-labelledby': 'banner' },
  icon(shape),
  ['div', {}, ['h2', { class: 'title', id: 'banner' }, title], ...these(...inside)],
];

const whyOpener = (open: ReadonlySet<string>): Drawn => opener(i18n.t('overlay.why'), 'why', open, 'quiet');

/** The reasons in words, and what they rest on. */
function whyPart(own: Known, { card, scene, open, why }: Asked): Maybe {
  if (!open.has('why')) return undefined;
  const names = namesOf(card, scene);
  return [
    'div',
    { class: 'part', 'aria-live': 'off', tabindex: '0', role: 'group', 'aria-label': i18n.t('overlay.why') },
    ...these(
      own.reasons.length > 0 && ['p', {}, own.reasons.map(reasonText).join(' · ')],
      ['p', { class: 'soft' }, i18n.t('dashboard.customer.why_text')],
      list(
        why.map((entry) => entryLine(entry, names, scene.now)),
        'log',
      ),
    ),
  ];
}

/** Since when it has stood where it stands. */
function sinceOf(card: Card, own: Known<SubscriptionId>, now: number): string | undefined {
  const finding = card.findings.find(
    ({ kind, subscription }) => kind === own.state && (subscription ?? own.id) === own.id,
  );
  return finding && formatDay(finding.since, now);
}

const fact = (label: string, value: string | undefined, how?: 'strong'): Maybe =>
  value && ['div', {}, ['dt', {}, label], ['dd', {}, how ? [how, {}, value] : value]];

const openWindow = (until: string | undefined, now: number): string | undefined =>
  until && Date.parse(until) > now ? deadline(until, now) : undefined;

const pairFacts = (label: string, others: readonly Known[], scene: Scene): Drawn[] =>
  others.map((other): Drawn => {
    const seen = other.stale && lastSeen(other.lastSeen, scene.now);
    return [
      'div',
      {},
      ['dt', {}, label],
      [
        'dd',
        {},
        ...these(
          ['a', { to: other.id }, described(other, nameOf(scene, other.account))],
          seen && ['span', { class: 'soft' }, ` ${seen}`],
        ),
      ],
    ];
  });
