import type { Amount } from './assessment';
import { addDays, billingMonth, type Day, dayOfMonth, earlier } from './days';
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

function monthsOf({ from, to }: Stretch, anchor: number): number {
  let months = 0;
  for (let day = from; day < to; ) {
    const month = billingMonth(day, anchor);
    const end = earlier(addDays(month.start, month.days), to);
    months += (end - day) * (MONTH / month.days);
    day = end;
  }
  return months;
}

/** The credit for a stop on `day`: the rest of its billing period, that day included. */
function creditFrom(day: Day, quantity: number, price: Price): number {
  const month = billingMonth(day, price.anchor);
  return costOf([{ from: day, to: addDays(month.start, month.days) }], quantity, price);
}

/**
 * The credit for a stop on one of the days `min` to `max`. Within a billing period it falls from day to day,
 * and is a whole month again on the first day of the next.
 */
export function creditBetween(min: Day, max: Day, quantity: number, price: Price): Amount {
  const days = [min, max];
  for (let day = max; ; ) {
    const { start } = billingMonth(day, price.anchor);
    if (start <= min) break;
    day = addDays(start, -1);
    days.push(start, day);
  }
  const credits = days.map((day) => creditFrom(day, quantity, price));
  return amount(Math.min(...credits), Math.max(...credits));
}

/** What remains to be paid from `today` to the last day of the term, months prorated by days at both ends. */
export function commitmentOf(today: Day, lastDay: Day, quantity: number, price: Price): number {
  return costOf([{ from: today, to: addDays(lastDay, 1) }], quantity, price);
}

export const amount = (min: number, max: number): Amount => (min === max ? min : { min, max });

export const anchorOf = (from: Day | undefined): number => (from === undefined ? 1 : dayOfMonth(from));

function money(months: number, quantity: number, { unitPrice }: Price): number {
  const { digits, scale } = decimal(unitPrice);
  const over = BigInt(months) * BigInt(quantity) * digits * 100n;
  const under = BigInt(MONTH) * scale;
  return Number((2n * over + under) / (2n * under)) / 100;
}

/** A number as the decimal a person typed: 12.34 is 1234 over 100. */
function decimal(value: number): { digits: bigint; scale: bigint } {
  const text = String(value);
  const [whole = '0', fraction = ''] = (/e/i.test(text) ? value.toFixed(10) : text).split('.');
  return { digits: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) };
}

/** Adds amounts of money in cents, so that no binary fraction creeps in. */
export const addCents = (a: number, b: number): number => (Math.round(a * 100) + Math.round(b * 100)) / 100;
