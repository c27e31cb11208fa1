import * as z from 'zod/mini';
import { dateText } from './days';
import { entryId } from './ids';

/** What fields of entries hold, and those that every entry has (ledger.md, Entries). */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const LOOSE_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A calendar date that exists, and an hour: `Date` would roll 30 February over into March. */
const exists = (text: string): boolean => {
  const date = text.slice(0, 10);
  const begin = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(begin) && dateText(begin) === date && !Number.isNaN(Date.parse(text));
};

/** An instant with its zone. */
export const instant = z
  .string()
  .check(z.refine((text) => INSTANT.test(text) && exists(text), 'is not an ISO 8601 instant with a zone'));
/** A date alone, or an instant; the portal leaves the zone out where it means UTC (data.md 2.7). */
export const dateOrInstant = z
  .string()
  .check(z.refine((text) => LOOSE_DATE.test(text) && exists(text), 'is neither a date nor an instant'));
export const day = z
  .string()
  .check(z.refine((text) => DAY.test(text) && exists(text), 'is not a date like 2023-03-20'));

export const text = z.string();
/** Lighter than what zod has for it, which every script would have to load. */
export const whole = z.number().check(z.refine(Number.isSafeInteger, 'is no whole number'));
export const count = whole.check(z.nonnegative('is negative'));

export const envelope = {
  id: entryId,
  at: instant,
  /** `page`, `file`, `api` or `person`. */
  via: text,
  by: z.optional(text),
  device: z.optional(text),
};
export const decision = { ...envelope, via: z.literal('person') };
