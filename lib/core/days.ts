/**
 * Instants and UTC days. Partner Center dates are UTC, so "the same day" is a UTC day (ledger.md, Words; data.md 4.1).
 * Local time exists only for display, never here.
 */

/** Milliseconds since the epoch. */
export type Instant = number;
declare const dayBrand: unique symbol;
/** A UTC date as the number of days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true };

export const DAY_MS = 86_400_000;
const HAS_ZONE = /(Z|[+-]\d\d:\d\d)$/;

const asDay = (count: number): Day => count as Day;

/** Before every day. */
export const EVER: Day = asDay(Number.NEGATIVE_INFINITY);

export const dayOf = (instant: Instant): Day => asDay(Math.floor(instant / DAY_MS));
export const startOf = (day: Day): Instant => day * DAY_MS;
export const addDays = (day: Day, days: number): Day => asDay(day + days);
export const earlier = (a: Day, b: Day): Day => asDay(Math.min(a, b));
export const later = (a: Day, b: Day): Day => asDay(Math.max(a, b));

/** The instant of an entry's `at`, which is validated when it is read. */
export const instantOf = (at: string): Instant => Date.parse(at);

/** Year 1 is the API's null date and year 9999 its "never" (data.md 2.7): neither is a date to reckon with. */
const isNoDate = (text: string): boolean => text.startsWith('0001') || text.startsWith('9999');

const isDateAlone = (text: string): boolean => text.length === 10;

/** A date that an entry names, or an instant. */
export interface DateRead {
  readonly begin: Instant;
  /** Of a date alone its end, in `cancelUntil`; else its begin. */
  readonly end: Instant;
  /** The UTC date that it names, whether or not it carries a time. */
  readonly day: Day;
}

/** A date that was seen. Undefined without one to reckon with. */
export const readDate = (text: string): DateRead | undefined =>
  isNoDate(text) ? undefined : readAnyDate(text);

function readAnyDate(text: string): DateRead | undefined {
  const begin = Date.parse(isDateAlone(text) || HAS_ZONE.test(text) ? text : `${text}Z`);
  if (Number.isNaN(begin)) return undefined;
  return { begin, end: isDateAlone(text) ? begin + DAY_MS : begin, day: dayOf(begin) };
}

/** When a date begins that somebody decided on: year 1 is long over, and whoever says 9999 means it. */
export const beginOf = (text: string | undefined): Instant | undefined =>
  text === undefined ? undefined : readAnyDate(text)?.begin;

export const dateOf = (text: string | undefined): Day | undefined =>
  text === undefined ? undefined : readDate(text)?.day;

/** `2023-03-21T00:00:00Z`; milliseconds only where there are some. */
export function instantText(instant: Instant): string {
  const known = written.get(instant);
  if (known !== undefined) return known;
  const text = new Date(instant).toISOString().replace('.000Z', 'Z');
  if (written.size === MOST_WRITTEN) written.clear();
  written.set(instant, text);
  return text;
}

/** One instant is written again and again: what was seen together began together. */
const written = new Map<Instant, string>();
const MOST_WRITTEN = 4096;

/** `2023-03-21`, the UTC date that an instant lies in. */
export const dateText = (instant: Instant): string => new Date(instant).toISOString().slice(0, 10);

/** The last UTC date before something is over. */
export const lastDateBefore = (end: string): string => dateText(Date.parse(end) - 1);

/** `2023-03-21` */
export const dayText = (day: Day): string => dateText(startOf(day));

/** A billing month: from the same day of each month, or its last (ledger.md, Days, money, deadlines). */
export interface BillingMonth {
  /** Months are numbered on; the number itself says nothing. */
  readonly number: number;
  readonly start: Day;
  readonly days: number;
}

/** The billing month that a day lies in; `anchor` is the day of the month on which it begins. */
export function billingMonth(day: Day, anchor: number): BillingMonth {
  const date = new Date(startOf(day));
  const year = date.getUTCFullYear();
  const begun = date.getUTCDate() >= Math.min(anchor, daysInMonth(year, date.getUTCMonth()));
  const month = date.getUTCMonth() - (begun ? 0 : 1);
  const start = monthStart(year, month, anchor);
  return { number: year * 12 + month, start, days: monthStart(year, month + 1, anchor) - start };
}

const daysInMonth = (year: number, month: number): number => dayOfMonth(dateIn(year, month + 1, 0));

const monthStart = (year: number, month: number, anchor: number): Day =>
  dateIn(year, month, Math.min(anchor, daysInMonth(year, month)));

/** Unlike `Date.UTC`, which takes the years before 100 for those of another century. */
const dateIn = (year: number, month: number, date: number): Day =>
  dayOf(new Date(0).setUTCFullYear(year, month, date));

/** The day of the month (1 to 31) of a UTC date. */
export const dayOfMonth = (day: Day): number => new Date(startOf(day)).getUTCDate();
