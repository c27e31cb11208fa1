import type { Settings } from '@/lib/platform/shelf';
import { type LocalTime, minutesOf } from './local-time';

/** When a person is not to be disturbed: quiet hours, and all of the days on which they do not work. */

export interface Span {
  from: number;
  to: number;
}

/** The quiet time that an instant lies in; undefined: it may be spoken. An end nobody can foresee is `Infinity`. */
export type QuietTime = (instant: number) => Span | undefined;

/** How far is looked ahead and back: longer than any stretch that a week of working days leaves quiet. */
const DAYS = 9;
const MIDNIGHT = 24 * 60;

/** Quiet times around `now`; every one that touches the next is one with it. */
export function quietTime(
  { quietHours, workDays }: Pick<Settings, 'quietHours' | 'workDays'>,
  local: LocalTime,
  now: number,
): QuietTime {
  if (!quietHours && !workDays) return () => undefined;
  const spans: Span[] = [];
  const add = (from: number, to: number) => {
    const last = spans.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) spans.push({ from, to });
  };
  const today = local.dayOf(now);
  for (let day = today - DAYS; day <= today + DAYS; day++) {
    // The first of January 1970 was a Thursday.
    if (workDays && !workDays.includes((((day + 4) % 7) + 7) % 7))
      add(local.at(day, 0), local.at(day + 1, 0));
    if (!quietHours) continue;
    const [from, to] = [minutesOf(quietHours.from), minutesOf(quietHours.to)];
    if (from !== to) add(local.at(day, from), from < to ? local.at(day, to) : local.at(day + 1, to));
  }
  const end = local.at(today + DAYS, MIDNIGHT);
  return (instant) => {
    const span = spans.find(({ from, to }) => from <= instant && instant < to);
    return span && span.to >= end ? { ...span, to: Number.POSITIVE_INFINITY } : span;
  };
}
