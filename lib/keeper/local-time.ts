import { DAY_MS } from '@/lib/core/days';

/**
 * A person's own clock: days and times of day in a time zone, as instants in ms since the epoch. A day is counted from
 * 1 January 1970 of that zone, so that the next one is one more, whether or not the clock changes in between.
 */

const MINUTE = 60_000;

export interface LocalTime {
  /** The day an instant lies on. */
  dayOf(instant: number): number;
  /** The instant at which a clock of the zone shows a time of day, in minutes; one that summer time leaves out is an hour later. */
  at(day: number, minutes: number): number;
}

/** Kept, since making a format costs far more than asking it. */
const known = new Map<string, LocalTime>();

/** @param zone an IANA name; undefined: the browser's, which changes under whoever travels */
export function localTime(zone = new Intl.DateTimeFormat().resolvedOptions().timeZone): LocalTime {
  const time = known.get(zone) ?? timeOf(zone);
  known.set(zone, time);
  return time;
}

function timeOf(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const measure = (instant: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
  };
  // No zone changes its clock within a quarter of an hour, and asking the browser takes long.
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / (15 * MINUTE));
    const offset = offsets.get(quarter) ?? measure(instant);
    offsets.set(quarter, offset);
    return offset;
  };
  return {
    dayOf: (instant) => Math.floor((instant + offsetAt(instant)) / DAY_MS),
    at(day, minutes) {
      const clock = day * DAY_MS + minutes * MINUTE;
      return clock - offsetAt(clock - offsetAt(clock));
    },
  };
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
