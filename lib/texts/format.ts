import type { Amount } from '../core/assessment';
import { timeZone } from './chosen';
import { language } from './language';

/**
 * Days, times, numbers and money as people read them. Partner Center's dates are UTC, so days are UTC days
 * and say so; a deadline is shown in UTC and on the reader's own clock, or that of the time zone chosen in Settings.
 */

/** Day before month: American dates in figures read differently on the two sides of the Atlantic. */
const dateLocale = (): string => (language() === 'en' ? 'en-GB' : language());

/** Making a formatter costs more than a hundred uses of it, and cards are full of dates and numbers. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function time(at: Date, options: Intl.DateTimeFormatOptions): string {
  const locale = dateLocale();
  // With the reader's own time zone, which changes under whoever travels.
  const key = locale + at.getTimezoneOffset() + JSON.stringify(options);
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, format);
  return format.format(at);
}

export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const locale = language();
  const key = locale + JSON.stringify(options);
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY_MS = 86_400_000;

const UTC = { timeZone: 'UTC' };

function dayOf(at: Date, now: number, zone: Intl.DateTimeFormatOptions): string {
  const thisYear =
    time(at, { year: 'numeric', ...zone }) === time(new Date(now), { year: 'numeric', ...zone });
  return time(at, { day: 'numeric', month: 'short', ...zone, ...(thisYear ? {} : { year: 'numeric' }) });
}

/** The UTC day of an instant or date: `14 Mar UTC`, with its year when that is not the present one. */
export const formatDay = (at: string, now: number): string => `${dayOf(new Date(at), now, UTC)} UTC`;

/** An instant as a UTC deadline: `24:00 UTC` today, else `14 Mar, 24:00 UTC`. Midnight is the end of a day here. */
export function formatDeadline(at: string, now: number): string {
  const due = new Date(at);
  const midnight = due.getTime() % DAY_MS === 0;
  const day = midnight ? new Date(due.getTime() - 1) : due;
  const clock = midnight ? '24:00' : time(due, { ...CLOCK, ...UTC });
  const today = Math.floor(day.getTime() / DAY_MS) === Math.floor(now / DAY_MS);
  return today ? `${clock} UTC` : `${dayOf(day, now, UTC)}, ${clock} UTC`;
}

/** An instant on the reader's own clock: `01:00` today, else `15 Mar, 01:00`. */
export function formatLocal(at: string | number, now: number): string {
  const local = new Date(at);
  const zone = timeZone();
  const clock = time(local, { ...CLOCK, ...zone });
  const day = dayOf(local, now, zone);
  return day === dayOf(new Date(now), now, zone) ? clock : `${day}, ${clock}`;
}

/** One number, or the two ends of a range. */
export const range = (amount: Amount, show: (one: number) => string): string =>
  typeof amount === 'number' ? show(amount) : `${show(amount.min)}–${show(amount.max)}`;

/** A number or a range in the digits of the language. */
export function formatNumber(amount: Amount): string {
  const format = numberFormat();
  return range(amount, (one) => format.format(one));
}

/** A whole percentage, 0 to 100. */
export const formatPercent = (percent: number): string =>
  numberFormat({ style: 'percent' }).format(percent / 100);
