import type { Entry } from '../../../lib/core/entries';
import type { EntryId } from '../../../lib/core/ids';
import { CAST } from '../cast';
import { DOUBTED, NEW_DOUBTED, NEW_OTHER, NEW_PLANNED, PLANNED } from './own';
import { type Bare, DOWN, END, HOUR, moved, type Telling, TO_DO, UNCLEAR } from './telling';

/** What people decide, and decide otherwise. */

const [, , , , , , OTHER, , , TRIAL] = CAST[0];

/** A trial is in the scope once it is paid for, whatever anybody decided before; after that, what was decided last. */
export function trial(telling: Telling): void {
  const { dice } = telling;
  const isPaid = dice.rarely(2);
  telling.look(TRIAL, { status: 'active', trial: !isPaid }, telling.sometime());
  const { subscription } = TRIAL;
  const said = dice.some(['exempted', 'included'] as const);
  if (said) telling.say(telling.sometime(), { kind: 'exempted', subscription });
  if (said) telling.say(END, { kind: said, subscription });
  telling.truth.set(subscription, isPaid && said !== 'exempted' ? UNCLEAR : ['exempt']);
}

/** A hold says nothing of what is down or has its twin, and ends when it said. */
export function held(telling: Telling): void {
  const { dice } = telling;
  const [isDown, isHeld, isOver] = [dice.rarely(3), !dice.rarely(3), dice.rarely(3)];
  const isReplaced = telling.twin(NEW_OTHER) && telling.confirm(OTHER, NEW_OTHER);
  telling.look(OTHER, { status: isDown ? dice.of(DOWN) : 'active' }, telling.sometime());
  const until = new Date(END + (isOver ? -HOUR : 99 * HOUR)).toISOString();
  const { subscription } = OTHER;
  if (isHeld) telling.say(END, { kind: 'held', subscription, ...(!dice.rarely(2) && { until }) });
  const stands = isHeld && isHeldNow(telling.entries, subscription);
  telling.truth.set(subscription, stands && !isDown && !isReplaced ? ['hold'] : moved(isDown, isReplaced));
}

const isHeldNow = (entries: readonly Entry[], subscription: string): boolean =>
  entries.some(
    (entry) =>
      entry.kind === 'held' &&
      entry.subscription === subscription &&
      (entry.until === undefined || Date.parse(entry.until) > END),
  );

/** While an overlap is planned, the source is to be stopped on its last day, not before; then as any other. */
export function planned(telling: Telling): void {
  const { dice } = telling;
  const [isDown, isPlanned, isOver] = [dice.rarely(3), !dice.rarely(3), dice.rarely(3)];
  const isReplaced = telling.twin(NEW_PLANNED) && telling.confirm(PLANNED, NEW_PLANNED);
  telling.look(PLANNED, { status: isDown ? dice.of(DOWN) : 'active' }, telling.sometime());
  const { subscription } = PLANNED;
  const until = new Date(END + (isOver ? -99 : 99) * HOUR).toISOString().slice(0, 10);
  if (isPlanned) telling.say(END, { kind: 'overlap-planned', subscription, until });
  const stands = isPlanned && !isOver && isReplaced && !isDown;
  telling.truth.set(subscription, stands ? ['stop-today'] : moved(isDown, isReplaced));
}

/** A link that is rejected, unlinked or taken back is none; one whose end is taken back is one again. */
export function doubted(telling: Telling): void {
  const { dice } = telling;
  const { subscription, customer, account } = DOUBTED;
  const isUp = telling.twin(NEW_DOUBTED);
  telling.look(DOUBTED, { status: 'active' }, telling.sometime());
  const link = telling.say(END, { kind: 'twin-confirmed', ...PAIR });
  const end = dice.of(['none', 'rejected', 'unlinked', 'taken back'] as const);
  if (end !== 'none') {
    const last = telling.say(END, endOf(end, link));
    if (dice.rarely(2)) telling.say(END, { kind: 'undone', entry: last });
    else {
      telling.truth.set(subscription, UNCLEAR);
      return;
    }
  }
  // A page that showed something else was not of this account.
  const mistaken = telling.say(END, {
    kind: 'subscription-seen',
    account,
    customer,
    subscription,
    status: 'cancelled',
  });
  telling.say(END, { kind: 'reattributed', entries: [mistaken] });
  telling.truth.set(subscription, isUp ? TO_DO : UNCLEAR);
}

const PAIR = {
  customer: DOUBTED.customer,
  sources: [DOUBTED.subscription],
  targets: [NEW_DOUBTED.subscription],
};

function endOf(end: 'rejected' | 'unlinked' | 'taken back', link: EntryId): Bare<Entry> {
  switch (end) {
    case 'rejected':
      return { kind: 'twin-rejected', ...PAIR };
    case 'unlinked':
      return { kind: 'twin-confirmed', ...PAIR, targets: [] };
    case 'taken back':
      return { kind: 'undone', entry: link };
    default:
      return end satisfies never;
  }
}
