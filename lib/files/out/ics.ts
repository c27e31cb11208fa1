import ical, { ICalEventTransparency } from 'ical-generator';
import { DAY_MS } from '../../core/days';

/** A calendar file (RFC 5545) with whole-day events: what every calendar program takes in. */

export interface IcsEvent {
  /** The same event in a later file replaces this one. */
  uid: string;
  /** UTC dates; the last day is included. */
  day: string;
  lastDay: string;
  title: string;
  text: string;
  url?: string;
}

/** @param stamp when the file is made, ms since the epoch */
export function icsOf(events: readonly IcsEvent[], stamp: number): string {
  const calendar = ical({ prodId: '//Twinwatch//Twinwatch//EN', scale: 'GREGORIAN' });
  for (const { uid, day, lastDay, title, text, url } of events)
    calendar.createEvent({
      id: uid,
      stamp: new Date(stamp),
      start: new Date(day),
      // The end is the day after the last one (3.6.1).
      end: new Date(Date.parse(lastDay) + DAY_MS),
      allDay: true,
      timezone: 'UTC',
      summary: printable(title),
      description: printable(text),
      transparency: ICalEventTransparency.TRANSPARENT,
      // Commas and semicolons would be escaped, as they are in texts.
      ...(url !== undefined && { url: url.replaceAll(',', '%2C').replaceAll(';', '%3B') }),
    });
  return `${calendar}\r\n`;
}

/** Control characters have no place in the file (3.1); a line break is written as one by the library. */
const printable = (text: string): string => text.replaceAll(/[^\P{Cc}\r\n]/gu, '');
