import { customerId, type SubscriptionId, subscriptionId } from '../../../lib/core/ids';
import { CAST, CUSTOMERS, type Seen, SOURCE, TARGET } from '../cast';
import { PLANNED } from './own';
import { BEGIN, END, type Telling, UNCLEAR } from './telling';

/** What people do with whole customers, and what they say of money. */

const [LIGHT, NEW_LIGHT] = CAST[0];
const [FIRST, SECOND] = CUSTOMERS;
const THIRD = customerId.parse('cccccccc-0000-4000-8000-000000000003');
const id = (number: number): SubscriptionId =>
  subscriptionId.parse(`55555555-0000-4000-8000-0000000009${number}`);

const GUEST: Seen = { ...LIGHT, customer: THIRD, subscription: id(10) };
const ENDED: Seen = { ...LIGHT, customer: SECOND, subscription: id(20) };
const NEW_ENDED: Seen = { ...NEW_LIGHT, customer: SECOND, subscription: id(21) };
const LATE: Seen = { ...LIGHT, customer: SECOND, subscription: id(22), product: { name: 'Late' } };

/** Until it has accepted, a customer waits: for the invitation that was sent last, and overdue when it is missing from a list after the chase. */
export function invited(telling: Telling): void {
  const { dice, truth, findings } = telling;
  telling.look(GUEST, { status: 'active' });
  const [first, last] = [dice.some([TARGET, SOURCE]), dice.some([TARGET, SOURCE])];
  if (first) telling.say(telling.sometime(), { kind: 'invite-sent', customer: THIRD, account: first });
  if (last) telling.say(END, { kind: 'invite-sent', customer: THIRD, account: last });
  const chase = dice.some(['past', 'ahead'] as const);
  const on = chase === 'past' ? '2023-03-01' : '2023-03-20';
  if (chase) telling.say(telling.sometime(), { kind: 'invite-due', customer: THIRD, on });
  const relationship = dice.some(['reseller', 'gdap'] as const);
  if (relationship)
    telling.say(END, { kind: 'customer-seen', account: TARGET, customer: THIRD, relationship });
  const isListed = dice.rarely(2);
  const ids = relationship ? [FIRST, SECOND, THIRD] : [FIRST, SECOND];
  const list = { kind: 'list-seen', account: TARGET, list: 'customers', filtered: false, ids } as const;
  if (isListed) telling.say(END, { ...list, complete: true });
  const isAccepted = relationship === 'reseller';
  truth.set(GUEST.subscription, isAccepted ? UNCLEAR : ['waiting']);
  const newest = last ?? first;
  const isOverdue = chase === 'past' && isListed && !relationship;
  findings.set(
    `waiting:${THIRD}`,
    isAccepted
      ? undefined
      : [
          ...(newest === TARGET ? ['invited'] : []),
          ...(isOverdue ? ['overdue'] : []),
          ...(isListed ? [] : ['list-not-fully-seen']),
        ],
  );
  findings.set(`wrong-link:${THIRD}`, !isAccepted && newest === SOURCE ? [] : undefined);
}

/** What was stopped for a twin is done once its customer is closed, whatever became of the twin; what is seen later was not known then. */
export function closed(telling: Telling): void {
  const { dice, truth, findings } = telling;
  telling.look(ENDED, { status: 'cancelled' }, telling.sometime());
  telling.say(BEGIN, { ...NEW_ENDED, startedAt: undefined });
  telling.say(END, { ...NEW_ENDED, startedAt: undefined, status: 'suspended' });
  const pair = { sources: [ENDED.subscription], targets: [NEW_ENDED.subscription] };
  telling.say(END, { kind: 'twin-confirmed', customer: SECOND, ...pair });
  const isLinked = !dice.rarely(3);
  if (!isLinked) telling.say(END, { kind: 'twin-rejected', customer: SECOND, ...pair });
  const isClosed = dice.rarely(2);
  if (isClosed) telling.say(telling.sometime(), { kind: 'customer-closed', customer: SECOND });
  telling.say(END, { ...LATE, startedAt: undefined });
  truth.set(ENDED.subscription, isClosed && isLinked ? ['done'] : ['outage-risk']);
  truth.set(LATE.subscription, UNCLEAR);
  findings.set(`added-after-closing:${LATE.subscription}`, isClosed ? [] : undefined);
}

/** The newest price counts, for all days. */
export function priced(telling: Telling): void {
  const { dice, prices } = telling;
  const { subscription } = PLANNED;
  const [early, late] = [dice.some(PRICES), dice.some(PRICES)];
  if (late) telling.say(END, { kind: 'price-set', subscription, ...late });
  if (early) telling.say(telling.sometime(), { kind: 'price-set', subscription, ...early });
  prices.set(subscription, late ?? early);
}

const PRICES = [
  { unitPrice: 3, currency: 'EUR' },
  { unitPrice: 12.34, currency: 'EUR' },
  { unitPrice: 0.5, currency: 'USD' },
] as const;
