import { i18n } from '#i18n';
import type { Card, DeclaredAccount } from '@/lib/core/card';
import { isBilledOutOfScope } from '@/lib/core/card-scope';
import { byUrgency } from '@/lib/core/urgency';
import { STATES } from '@/lib/core/words';
import type { Drawn } from '@/lib/platform/drawn';
import { formatDay, formatNumber } from '@/lib/texts/format';
import { findingText, reasonText, stateText } from '@/lib/texts/words';
import { isPressing, LOOKS } from '../look';
import { isAtRest, lookOf, noticesAbout } from './notices';
import { chip } from './pieces';
import { lastSeen } from './say';
import { sourcesIn } from './scene';

/**
 * How far the move of one customer is, in one line: of the source account that is signed in to, or of all sources
 * when it is the target. Undefined when nothing of it is known to be in scope, or billed although it is not.
 */
export function customerLine(card: Card, account: DeclaredAccount, now: number): Drawn | undefined {
  const sources = sourcesIn(card).filter(
    (each) => account.role === 'target' || each.account === account.account,
  );
  const of = sources.filter(({ state }) => state && state !== 'exempt').length;
  const billed = sources.some(isBilledOutOfScope);
  if (of === 0 && !billed) return undefined;
  const awake = sources.filter((each) => !isAtRest(card, each));
  const resting = sources.length - awake.length;
  const notices = sources.flatMap((each) => noticesAbout(card, each)).sort(byUrgency);
  const oldest = sources
    .filter(({ state, stale }) => state === 'done' && stale)
    .map((each) => each.lastSeen)
    .sort()[0];
  const pressing = STATES.filter((state) => isPressing(LOOKS[state]))
    .map((state) => ({ state, those: awake.filter((each) => each.state === state) }))
    .filter(({ those }) => those.length > 0);
  const done = sources.filter(({ state }) => state === 'done').length;
  // What is yet to be created is not short of anything.
  const short = sources
    .filter(({ twins, candidates = [] }) => twins.length + candidates.length > 0)
    .reduce((sum, { difference = 0 }) => sum + Math.max(0, -difference), 0);
  const parts = [
    of > 0 && i18n.t('overlay.done_of', { done: formatNumber(done), of: formatNumber(of) }),
    ...pressing.map(({ state, those }) => {
      const since =
        state === 'overlap'
          ? those
              .map((each) => each.clockSince ?? '')
              .filter(Boolean)
              .sort()[0]
          : undefined;
      const counted = `${stateText(state)}: ${formatNumber(those.length)}`;
      return since ? i18n.t('overlay.counted_since', { counted, day: formatDay(since, now) }) : counted;
    }),
    short > 0 && i18n.t('overlay.short', { n: formatNumber(short) }),
    resting > 0 && `${i18n.t('overlay.at_rest')}: ${formatNumber(resting)}`,
    billed && `${stateText('exempt')}: ${reasonText('still-billed')}`,
    notices[0] && findingText(notices[0].kind),
    oldest && lastSeen(oldest, now),
  ];
  // Green is what is done, was seen lately, and of which nothing else was found.
  const calm = billed ? 'still-billed' : done === of && !oldest ? 'done' : 'waiting';
  const look = lookOf(pressing[0]?.state ?? calm, notices);
  return chip(look.tone, look.icon, parts.filter(Boolean).join(' · '));
}
