import type { State } from '../../../lib/core/words';
import { CONVERTED, LOST, NEW_LOST, NEW_OLD, OLD, SOURCES } from './own';
import { BEGIN, DOWN, END, HOUR, moved, type Telling, UNCLEAR } from './telling';

/** Microsoft may put new commerce in the place of the old subscription: then that is billed until it is cancelled. */
export function converted(telling: Telling): void {
  const { dice } = telling;
  const isReplaced = telling.twin(NEW_OLD) && telling.confirm(OLD, NEW_OLD);
  const change = telling.sometime();
  const last = dice.rarely(2) ? dice.of(DOWN) : 'active';
  if (dice.rarely(3)) {
    telling.look(OLD, { status: last }, change);
    telling.truth.set(OLD.subscription, moved(last !== 'active', isReplaced));
    return;
  }
  telling.look(OLD, { status: 'cancelled' }, change);
  for (const [time, status] of [[change, 'active'] as const, [END, last] as const])
    telling.say(time, { ...CONVERTED, migratedFrom: OLD.subscription, status });
  telling.truth.set(OLD.subscription, ['exempt']);
  telling.truth.set(CONVERTED.subscription, newCommerce(last, isReplaced));
}

/** Missing from a full list: still stopped if it was, expired if its term is past, else nobody knows. */
export function lost(telling: Telling): void {
  const { dice } = telling;
  const [isProven, isTermPast] = [!dice.rarely(3), dice.rarely(2)];
  const isReplaced = telling.twin(NEW_LOST) && telling.confirm(LOST, NEW_LOST);
  const was = dice.of(['active', 'suspended', 'active', 'cancelled']);
  const termEndsAt = isTermPast ? '2023-03-07' : '2024-03-07';
  const lastSeen = BEGIN + dice.below(380) * HOUR;
  const { kind, account, customer, subscription } = LOST;
  telling.say(BEGIN - HOUR, { ...LOST, startedAt: undefined, termEndsAt });
  telling.say(lastSeen, { kind, account, customer, subscription, status: was });
  telling.say(END, {
    kind: 'list-seen',
    account,
    list: 'subscriptions',
    customer,
    complete: true,
    filtered: !isProven,
    ids: SOURCES.map((one) => one.subscription),
  });
  const isKnown = was !== 'active' || isTermPast;
  if (isProven && !isKnown) telling.truth.set(subscription, ['unknown']);
  else telling.truth.set(subscription, moved(was !== 'active' || isProven, isReplaced));
}

/** New commerce: what is suspended is billed, and waits for its window or a twin. */
function newCommerce(status: 'active' | (typeof DOWN)[number], isReplaced: boolean): readonly State[] {
  if (status === 'suspended') return [isReplaced ? 'still-billed' : 'outage-risk'];
  if (status === 'active' && !isReplaced) return ['hold', ...UNCLEAR];
  return moved(status !== 'active', isReplaced);
}
