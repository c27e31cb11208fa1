import type { SubscriptionCard } from './card';
import type { NewDecision } from './entries';
import type { CustomerId, SubscriptionId } from './ids';

/** Decisions about one source subscription. */
export const KINDS = ['hold', 'release', 'exempt', 'include', 'plan', 'price', 'note'] as const;
export type Kind = (typeof KINDS)[number];

/** Those that make sense where the subscription stands. */
export function offered({ state, reasons }: Pick<SubscriptionCard, 'state' | 'reasons'>): Kind[] {
  const isHeld = state === 'hold' && reasons.includes('decision');
  const kinds: Record<Kind, boolean> = {
    // Every other state stands before a hold (ledger.md, State of a source subscription), which would change nothing;
    // what waits is held as soon as the customer has accepted.
    hold:
      state === 'create' || state === 'check-twin' || state === 'waiting' || (state === 'hold' && !isHeld),
    release: isHeld,
    exempt: state !== 'exempt' && state !== 'done',
    include: state === 'exempt',
    plan: state === 'stop-today' || state === 'overlap' || state === 'check-twin',
    price: state !== 'exempt',
    note: true,
  };
  return KINDS.filter((kind) => kinds[kind]);
}

export interface Input {
  text: string;
  /** UTC date, or empty. */
  until: string;
  price: number;
  currency: string;
}

/** @param today the present UTC date; a hold that ends when it begins has ended */
export function decisionOf(
  kind: Kind,
  customer: CustomerId,
  subscription: SubscriptionId,
  { text, until, price, currency }: Input,
  today: string,
): NewDecision {
  const via = 'person';
  const reason = text === '' ? {} : { reason: text };
  switch (kind) {
    case 'hold':
      return { kind: 'held', via, subscription, ...reason, ...(until !== '' && { until }) };
    case 'release':
      return { kind: 'held', via, subscription, ...reason, until: today };
    case 'exempt':
      return { kind: 'exempted', via, subscription, ...reason };
    case 'include':
      return { kind: 'included', via, subscription, ...reason };
    case 'plan':
      return { kind: 'overlap-planned', via, subscription, until, ...reason };
    case 'price':
      return { kind: 'price-set', via, subscription, unitPrice: price, currency };
    case 'note':
      return { kind: 'noted', via, customer, subscription, text };
  }
}
