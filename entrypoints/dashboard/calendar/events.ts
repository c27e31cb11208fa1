import type { Card, SubscriptionCard } from '@/lib/core/card';
import { DAY_MS, dateText, lastDateBefore } from '@/lib/core/days';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { toSubscriptionId } from '@/lib/core/to-id';
import type { FindingKind } from '@/lib/core/words';
import { byLanguage } from '@/lib/texts/collation';

/** The dates that matter, from what is known of each customer. */

export const EVENT_KINDS = ['stop', 'window', 'chase', 'trial', 'deletion', 'term'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface CalendarEvent {
  kind: EventKind;
  /** UTC dates such as `2026-03-14`; the last day is included. */
  day: string;
  lastDay: string;
  customer: CustomerId;
  name?: string;
  subscription?: SubscriptionId;
  product?: string;
  /** What is to be done, and where that stands; of `stop` only. */
  is?: SubscriptionCard;
}

/**
 * All events, in order. Dates of what is stopped, done, out of scope or put to rest beyond them are left out: nobody has to act on them.
 * @param now ms; what is past is left out, except what is late (`stop`, `chase`)
 */
export function eventsOf(cards: Iterable<Card>, now: number): CalendarEvent[] {
  const today = dateText(now);
  const events: CalendarEvent[] = [];
  for (const card of cards) events.push(...eventsOfCustomer(card));
  return events
    .filter(({ kind, lastDay }) => lastDay >= today || kind === 'stop' || kind === 'chase')
    .sort(
      (a, b) =>
        a.day.localeCompare(b.day) ||
        EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) ||
        byLanguage(a.name ?? '', b.name ?? ''),
    );
}

/** Later than all dates. */
const NEVER = '~';

function* eventsOfCustomer({
  customer,
  name,
  chase,
  subscriptions,
  findings,
}: Card): Generator<CalendarEvent> {
  const of = { customer, ...(name !== undefined && { name }) };
  const at = (kind: EventKind, day: string, lastDay = day) => ({ ...of, kind, day, lastDay });
  const resting = new Map(
    findings.flatMap(({ id, quiet, decision }) => (quiet ? [[id, decision?.until ?? NEVER]] : [])),
  );
  /** What is to be loud again by that day is not left out. */
  const rests = (kind: FindingKind, about: string, day: string) =>
    (resting.get(`${kind}:${about}`) ?? '') > day;
  if (chase !== undefined && !rests('waiting', customer, chase)) yield at('chase', chase.slice(0, 10));
  for (const [key, is] of Object.entries(subscriptions)) {
    const subscription = toSubscriptionId(key);
    const about = {
      ...(subscription && { subscription }),
      ...(is.product !== undefined && { product: is.product }),
    };
    const ofTrial = is.trial && is.status === 'active';
    if (ofTrial && is.termEndsAt && !rests('trial-ending', key, is.termEndsAt))
      yield { ...at('trial', lastDateBefore(is.termEndsAt)), ...about };
    if (is.state === undefined || is.state === 'done' || is.state === 'exempt') continue;
    if (is.deadline && !rests(is.state, key, is.deadline))
      yield { ...at('stop', lastDateBefore(is.deadline)), ...about, is };
    if (
      is.cancelUntil &&
      is.cancelUntil !== is.deadline &&
      is.status === 'active' &&
      !rests('window-near', key, is.cancelUntil)
    )
      yield { ...at('window', lastDateBefore(is.cancelUntil)), ...about };
    if (is.deletion && !rests('deletion-near', key, is.deletion.max))
      yield { ...at('deletion', is.deletion.min, is.deletion.max), ...about };
    if (is.commerce === 'nce' && is.termEndsAt && !ofTrial && !rests('term-end-near', key, is.termEndsAt))
      yield { ...at('term', lastDateBefore(is.termEndsAt)), ...about };
  }
}

/** Events by day, in order. */
export function byDay(events: readonly CalendarEvent[]): Map<string, CalendarEvent[]> {
  const days = new Map<string, CalendarEvent[]>();
  for (const event of events) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  return days;
}

/** Whole days from today to a date; negative: it is past. */
export const daysUntil = (day: string, now: number): number =>
  Math.round((Date.parse(day) - Math.floor(now / DAY_MS) * DAY_MS) / DAY_MS);
