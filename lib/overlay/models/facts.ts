import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';
import type { Drawn } from '@/lib/platform/drawn';
import { formatDay } from '@/lib/texts/format';
import { costRule, formatMoney } from '@/lib/texts/money';
import { type Maybe, soft, these } from './pieces';
import { deadline, described, lastSeen, overlapSince, termEnd } from './say';
import { type Known, known, nameOf, type Scene } from './scene';

/** What is known of a source subscription, each under its name: twins, days, money, dates. */
export function factsOf(own: Known<SubscriptionId>, card: Card, scene: Scene): Drawn[] {
  const { now } = scene;
  const { state, cancelUntil, deletion } = own;
  const settled = state === 'done' || state === 'exempt';
  const days = overlapSince(own, now);
  return these(
    ...pairFacts(i18n.t('overlay.twin'), known(card, own.twins), scene),
    // The days billed twice have a beginning of their own.
    fact(i18n.t('overlay.since'), days && own.clockSince ? undefined : sinceOf(card, own, now)),
    fact(i18n.t('overlay.overlap'), days),
    fact(i18n.t('overlay.cost'), costOf(own)),
    fact(i18n.t('overlay.deadline'), own.deadline && deadline(own.deadline, now), 'strong'),
    fact(
      i18n.t('overlay.window'),
      !settled && cancelUntil !== own.deadline && isAhead(cancelUntil, now)
        ? deadline(cancelUntil, now)
        : undefined,
    ),
    fact(
      i18n.t('dashboard.customer.trait_term'),
      state !== 'done' && (own.commerce === 'nce' || own.trial) ? termEnd(own, now) : undefined,
    ),
    fact(
      i18n.t('dashboard.calendar.kind_deletion'),
      state === 'outage-risk' && deletion
        ? `${formatDay(deletion.min, now)} – ${formatDay(deletion.max, now)}`
        : undefined,
    ),
    fact(i18n.t('overlay.seen'), own.stale ? formatDay(own.lastSeen, now) : undefined),
  );
}

const isAhead = (instant: string | undefined, now: number): instant is string =>
  instant !== undefined && Date.parse(instant) > now;

/** What the overlap costs, and how that comes about. */
function costOf(own: Known<SubscriptionId>): string | undefined {
  const { overlapCost, overlapDays, currency } = own;
  if (!overlapCost || !currency) return undefined;
  return [formatMoney(overlapCost, currency), costRule(own, overlapDays)].filter(Boolean).join(' = ');
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

/** Of a page in the other account: it opens for nobody who is signed in to this one. */
export const opensIn = ({ account }: Known, scene: Scene): string =>
  i18n.t('overlay.opens_in', { account: nameOf(scene, account) ?? '?' });

/** Those on the other side, with links to their pages. */
export const pairFacts = (label: string, others: readonly Known[], scene: Scene): Drawn[] =>
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
          soft(` ${opensIn(other, scene)}`),
          seen && soft(` ${seen}`),
        ),
      ],
    ];
  });
