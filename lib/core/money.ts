import type { Amount } from './assessment';
import { addDays, billingMonth, type Day, dayOfMonth } from './days';
import type { Stretch } from './overlap';

/**
 * Money of the ledger (ledger.md, Days, money, deadlines; data.md 5): exact fractions of whole numbers,
 * rounded half-up to cents once per subscription. Currencies are never added together.
 */
export interface Price {
  /** Per licence and month. */
  readonly unitPrice: number;
  readonly currency: string;
  /** The day of the month on which the billing period begins; 1 is the calendar month. */
  readonly anchor: number;
}

/** Days as parts of their billing months, in 377,580ths: divisible by 28, 29, 30 and 31, so that sums stay whole. */
const MONTH = 377_580;

/** What the days of these stretches cost, in units of the currency. */
export function costOf(stretches: readonly Stretch[], quantity: number, price: Price): number {
  return money(
    stretches.reduce((sum, stretch) => sum + monthsOf(stretch, price.anchor), 0),
    quantity,
    price,
  );
}

const monthsOf = ({ from, to }: Stretch, anchor: number): number =>
  monthsUntil(to, anchor) - monthsUntil(from, anchor);

function monthsUntil(day: Day, anchor: number): number {
  const month = billingMonth(day, anchor);
  return month.number * MONTH + (day - month.start) * (MONTH / month.days);
}

/** What is left of the billing month of a day, that day included. */
function restOf(day: Day, anchor: number): number {
  const month = billingMonth(day, anchor);
  return MONTH - (day - month.start) * (MONTH / month.days);
}

/**
 * The credit for a stop on one of the days `min` to `max`. Within a billing period it falls from day to day,
 * and is a whole month again on the first day of the next.
 */
export function creditBetween(min: Day, max: Day, quantity: number, price: Price): Amount {
  const rests = [restOf(min, price.anchor), restOf(max, price.anchor)];
  let day = max;
  // After a year come months as long as those before.
  for (let month = 0; month < 12; month++) {
    const { start } = billingMonth(day, price.anchor);
    if (start <= min) break;
    day = addDays(start, -1);
    rests.push(MONTH, restOf(day, price.anchor));
  }
  return amount(money(Math.min(...rests), quantity, price), money(Math.max(...rests), quantity, price));
}

/** What remains to be paid from `today` to the last day of the term, months prorated by days at both ends. */
export function commitmentOf(today: Day, lastDay: Day, quantity: number, price: Price): number {
  return costOf([{ from: today, to: addDays(lastDay, 1) }], quantity, price);
}

export const amount = (min: number, max: number): Amount => (min === max ? min : { min, max });

/** The day of the month on which a period begins. One from a month's last day to the next one's begins on the last. */
export function anchorOf(period: { readonly from: Day; readonly to: Day } | undefined): number {
  if (period === undefined) return 1;
  const isLast = (day: Day) => dayOfMonth(addDays(day, 1)) === 1;
  const next = addDays(period.to, 1);
  return isLast(period.from) && isLast(next) ? 31 : dayOfMonth(period.from);
}

function money(months: number, quantity: number, { unitPrice }: Price): number {
  const { digits, scale } = decimal(unitPrice);
  const over = BigInt(months) * BigInt(quantity) * digits * 100n;
  const under = BigInt(MONTH) * scale;
  return Number((2n * over + under) / (2n * under)) / 100;
}

/** A number as the decimal a person typed: 12.34 is 1234 over 100, 1e-7 is 1 over 10,000,000. */
function decimal(value: number): { digits: bigint; scale: bigint } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction) * 10n ** BigInt(Math.max(0, -places));
  return { digits, scale: 10n ** BigInt(Math.max(0, places)) };
}

/** Adds amounts of money in cents, so that no binary fraction creeps in. */
export const addCents = (a: number, b: number): number => (Math.round(a * 100) + Math.round(b * 100)) / 100;
