import type { EntryOf } from '../../../lib/core/entries';
import type { State } from '../../../lib/core/words';
import { CAST, TARGET } from '../cast';
import { END, HOUR, type Telling, UNCLEAR } from './telling';

const [, , HEAVY, , , NEW_EXTRA] = CAST[0];

/** A request that ends in one way or another; what it moved may have come back. */
export function transfer(telling: Telling): void {
  const { dice } = telling;
  const state = dice.of(['complete', 'pending', 'in-progress', 'rejected', 'complete', 'partial'] as const);
  const begun = telling.sometime();
  const over = Math.min(END, begun + dice.below(100) * HOUR);
  const hasTarget = dice.rarely(2);
  const item = {
    source: HEAVY.subscription,
    ...(hasTarget && { target: NEW_EXTRA.subscription }),
  };
  const request = { account: TARGET, customer: HEAVY.customer, transfer: 't1' };
  const isMoved = state === 'complete' || (state === 'partial' && hasTarget);
  const isBack = isMoved && dice.rarely(4);
  telling.look(HEAVY, { status: isMoved && !isBack ? 'cancelled' : 'active' });
  for (const [time, word] of [[begun, 'pending'] as const, [over, state] as const])
    telling.say(time, { kind: 'transfer-seen', ...request, state: word, items: [item] });
  // Somebody may have looked between its completion and the end.
  const sawActive = telling.entries.some(
    (entry) =>
      entry.kind === 'subscription-seen' &&
      entry.subscription === HEAVY.subscription &&
      entry.status === 'active' &&
      Date.parse(entry.at) > over,
  );
  telling.truth.set(HEAVY.subscription, transferred(state, isMoved, isBack, sawActive));
}

function transferred(
  state: EntryOf<'transfer-seen'>['state'],
  isMoved: boolean,
  isBack: boolean,
  sawActive: boolean,
): readonly State[] {
  if (state === 'pending' || state === 'in-progress') return ['in-transfer'];
  if (!isMoved) return ['hold', ...UNCLEAR];
  if (isBack && sawActive) return ['re-activated'];
  return sawActive ? ['outage-risk'] : ['done'];
}
