import type { Amount, CustomerAssessment } from '../core/assessment';
import type { CustomerFile } from '../core/book';
import type { Card } from '../core/card';
import { DAY_MS, instantText } from '../core/days';
import type { EntryOf } from '../core/entries';
import { type AccountId, accountId, type CustomerId, type SubscriptionId } from '../core/ids';

type Charge = EntryOf<'charge-seen'>;

/** What the bills say of one stopped subscription, against what is expected. Currencies are never mixed. */
export interface CreditCheck {
  customer: CustomerId;
  subscription: SubscriptionId;
  account: AccountId;
  currency: string;
  /** Absent: no price is known, or none is due by the rule (new commerce). */
  expected?: Amount;
  /** What was credited, as a positive amount. */
  seen: number;
  /** `awaited`: no later bill of this account has been imported yet. */
  is: 'credit-seen' | 'credit-missing' | 'credit-differs' | 'awaited';
  lines: Charge[];
}

/** Types of lines that give money back for a stop (data.md 1.5). */
const GIVES_BACK =
  /^(prorate fees? when cancel|cancel instance prorate|cancel fee|cancelimmediate|customercredit)$/i;
/** Rounding of lines, in the currency. */
const TOLERANCE = 0.05;

/**
 * Expected against actual credit of a customer's stopped sources.
 * @param billedUntil the last day of any line imported of an account, over all customers: see `billedUntilOf`
 */
export function creditsOf(
  assessment: CustomerAssessment,
  file: CustomerFile,
  billedUntil: ReadonlyMap<AccountId, string>,
): CreditCheck[] {
  return Object.entries(assessment.subscriptions).flatMap(([id, is]) => {
    const all = once(file.charges.map(({ entry }) => entry).filter((charge) => charge.subscription === id));
    const [first] = all;
    const lines = all.filter((charge) => charge.amount < 0 && GIVES_BACK.test(charge.chargeType));
    const currency = is.credit === undefined ? lines[0]?.currency : is.currency;
    if (currency === undefined || (is.credit === undefined && lines.length === 0)) return [];
    const subscription = first?.subscription ?? subscriptionIn(file, id);
    if (subscription === undefined) return [];
    const own = lines.filter((charge) => charge.currency === currency);
    const seen = cents(own.reduce((sum, { amount }) => sum - amount, 0));
    return [
      {
        customer: assessment.customer,
        subscription,
        account: is.account,
        currency,
        ...(is.credit !== undefined && { expected: is.credit }),
        seen,
        is: verdict(is.credit, seen, isBilledLater(file, id, billedUntil.get(is.account))),
        lines: own,
      },
    ];
  });
}

const subscriptionIn = (file: CustomerFile, id: string): SubscriptionId | undefined =>
  [...file.subscriptions.keys()].find((key) => key === id);

function verdict(expected: Amount | undefined, seen: number, isBilled: boolean): CreditCheck['is'] {
  if (expected === undefined) return 'credit-seen';
  const { min, max } = typeof expected === 'number' ? { min: expected, max: expected } : expected;
  if (seen === 0 && max > TOLERANCE) return isBilled ? 'credit-missing' : 'awaited';
  return seen >= min - TOLERANCE && seen <= max + TOLERANCE ? 'credit-seen' : 'credit-differs';
}

/** The credit of a stop comes with the next bill: one for days after it has been seen. */
function isBilledLater(file: CustomerFile, id: string, until: string | undefined): boolean {
  const sights = subscriptionIn(file, id);
  const seen = sights === undefined ? [] : (file.subscriptions.get(sights) ?? []);
  const running = seen.findLastIndex(({ says }) => says.status === 'active');
  const stop = seen
    .slice(running + 1)
    .find(({ says }) => says.status !== undefined && says.status !== 'unknown');
  const day = stop && (stop.says.entry.stoppedAt ?? instantText(stop.time));
  if (day === undefined || until === undefined) return false;
  const monthLater = new Date(Date.parse(day.slice(0, 10)) + 31 * DAY_MS).toISOString();
  return until.slice(0, 10) >= monthLater.slice(0, 10);
}

/** Until when each account's bills have been imported. */
export function billedUntilOf(cards: Iterable<Card>): Map<AccountId, string> {
  const until = new Map<AccountId, string>();
  for (const { billedUntil } of cards)
    for (const [id, to] of Object.entries(billedUntil ?? {})) {
      const account = accountId.parse(id);
      if (to > (until.get(account) ?? '')) until.set(account, to);
    }
  return until;
}

/** The same line in two copies of one bill is one line; two equal lines of one file are two. */
function once(charges: readonly Charge[]): Charge[] {
  const byLine = new Map<string, Map<string, Charge[]>>();
  for (const charge of charges) {
    const { invoice = '', chargeType, amount, currency, from, to } = charge;
    const line = [invoice, chargeType.toLowerCase(), amount, currency, from, to].join(' ');
    const copies = byLine.get(line) ?? new Map<string, Charge[]>();
    byLine.set(line, copies.set(charge.at, [...(copies.get(charge.at) ?? []), charge]));
  }
  return [...byLine.values()].flatMap(
    (copies) => [...copies.values()].sort((a, b) => b.length - a.length)[0] ?? [],
  );
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
