import { DAY_MS, dateText } from '../../core/days';

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

/** Octets of a line, after which it has to go on in the next (3.1). */
const LINE = 75;

/** @param stamp when the file is made, ms since the epoch */
export function icsOf(events: readonly IcsEvent[], stamp: number): string {
  const at = `${new Date(stamp).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Twinwatch//Twinwatch//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(({ uid, day, lastDay, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      // The end is the day after the last one (3.6.1).
      `DTEND;VALUE=DATE:${compact(dayAfter(lastDay))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(text)}`,
      ...(url === undefined ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const compact = (day: string): string => day.replaceAll('-', '');

const dayAfter = (day: string): string => dateText(Date.parse(day) + DAY_MS);

/** Names come from the portal: none may end a line and begin a property of its own (3.3.11). */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** No line longer than 75 octets, no character cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let result = '';
  let length = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (length + size > LINE) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}
