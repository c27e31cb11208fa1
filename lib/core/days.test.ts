import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  beginOf,
  billingMonth,
  dateOf,
  dayOf,
  dayOfMonth,
  dayText,
  instantOf,
  instantText,
  lastDateBefore,
  readDate,
  startOf,
} from './days';

/** Days are UTC days wherever the computer stands, also in the nights in which its clocks are changed. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];

const at = (text: string) => beginOf(text) ?? Number.NaN;
const day = (text: string) => dayOf(at(text));

describe.each(ZONES)('in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each([
    ['2023-03-20T23:59:59.999Z', '2023-03-20'],
    ['2023-03-21T00:00:00Z', '2023-03-21'],
    ['2023-03-21T00:00:00.0000001Z', '2023-03-21'],
    ['2023-03-20T23:59:59.9999999Z', '2023-03-20'],
    ['2023-03-21T01:30:00+02:00', '2023-03-20'],
    ['2023-03-20T20:00:00-05:00', '2023-03-21'],
    ['2023-03-20T23:59', '2023-03-20'],
    ['2023-03-20T23:59:59.9999999', '2023-03-20'],
    ['2023-03-26T00:30:00', '2023-03-26'],
    ['2023-03-26T02:30:00', '2023-03-26'],
    ['2023-10-29T00:30:00Z', '2023-10-29'],
    ['2023-10-29T23:30:00Z', '2023-10-29'],
    ['2023-03-12', '2023-03-12'],
    ['2024-02-29T12:00:00', '2024-02-29'],
    ['1999-12-31T23:59:59Z', '1999-12-31'],
  ])('%s lies on the UTC day %s', (text, expected) => {
    expect(dayText(day(text))).toBe(expected);
    expect(dateOf(text)).toBe(day(text));
  });

  it.each([
    ['2023-03-20', '2023-03-20T00:00:00Z', '2023-03-21T00:00:00Z'],
    ['2023-02-28', '2023-02-28T00:00:00Z', '2023-03-01T00:00:00Z'],
    ['2024-02-28', '2024-02-28T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2023-12-31', '2023-12-31T00:00:00Z', '2024-01-01T00:00:00Z'],
    ['2023-03-26', '2023-03-26T00:00:00Z', '2023-03-27T00:00:00Z'],
    ['2023-10-29', '2023-10-29T00:00:00Z', '2023-10-30T00:00:00Z'],
    ['2023-03-20T10:00:00', '2023-03-20T10:00:00Z', '2023-03-20T10:00:00Z'],
    ['2023-03-20T10:00:00.123Z', '2023-03-20T10:00:00.123Z', '2023-03-20T10:00:00.123Z'],
  ])('%s begins at %s and ends at %s', (text, begin, end) => {
    expect(instantText(at(text))).toBe(begin);
    expect(instantText(readDate(text)?.end ?? Number.NaN)).toBe(end);
  });

  it.each([
    // day, anchor, begin of the billing month, its days
    ['2023-03-20', 1, '2023-03-01', 31],
    ['2023-02-28', 1, '2023-02-01', 28],
    ['2024-02-29', 1, '2024-02-01', 29],
    ['2023-03-14', 15, '2023-02-15', 28],
    ['2023-03-15', 15, '2023-03-15', 31],
    ['2023-02-27', 31, '2023-01-31', 28],
    ['2023-02-28', 31, '2023-02-28', 31],
    ['2023-03-30', 31, '2023-02-28', 31],
    ['2023-03-31', 31, '2023-03-31', 30],
    ['2023-04-29', 31, '2023-03-31', 30],
    ['2023-04-30', 31, '2023-04-30', 31],
    ['2024-02-28', 30, '2024-01-30', 30],
    ['2024-02-29', 30, '2024-02-29', 30],
    ['2023-02-28', 29, '2023-02-28', 29],
    ['2024-02-28', 29, '2024-01-29', 31],
    ['2024-02-29', 29, '2024-02-29', 29],
    ['2023-01-01', 2, '2022-12-02', 31],
    ['2023-12-31', 31, '2023-12-31', 31],
  ])('%s with a period from day %i lies in the month from %s of %i days', (text, anchor, start, days) => {
    const month = billingMonth(day(text), anchor);
    expect({ start: dayText(month.start), days: month.days }).toEqual({ start, days });
  });

  it('knows the day of the month by UTC', () => {
    expect(dayOfMonth(day('2023-03-31T23:59:59Z'))).toBe(31);
    expect(startOf(day('2023-03-31T23:59:59Z'))).toBe(Date.UTC(2023, 2, 31));
    expect(instantOf('2023-03-31T23:59:59+01:00')).toBe(Date.UTC(2023, 2, 31, 22, 59, 59));
  });
});

it.each([
  ['0001-01-01', '0001-01-01T00:00:00Z'],
  ['0001-01-01T00:00:00', '0001-01-01T00:00:00Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  ['9999-12-31', '9999-12-31T00:00:00Z'],
  ['9999-12-31T23:59:59.9999999Z', '9999-12-31T23:59:59.999Z'],
])(
  '%s, where it was seen, is no date to reckon with; where somebody decided on it, it begins at %s',
  (text, begin) => {
    expect([readDate(text), dateOf(text)]).toEqual([undefined, undefined]);
    expect(beginOf(text)).toBe(Date.parse(begin));
  },
);

it('a word is no date', () => {
  expect([beginOf('tomorrow'), readDate('tomorrow'), dateOf('tomorrow')]).toEqual(Array(3).fill(undefined));
});

it('no text is no date', () => {
  expect([beginOf(undefined), dateOf(undefined)]).toEqual([undefined, undefined]);
});

it('writes each of many instants as it is, the first again after the last', () => {
  const instants = Array.from({ length: 6000 }, (_, index) => Date.UTC(2023, 0, 1) + index * 500);
  for (const instant of [...instants, ...instants.slice(0, 9)])
    if (instantText(instant) !== new Date(instant).toISOString().replace('.000Z', 'Z'))
      expect(instantText(instant)).toBe(new Date(instant).toISOString());
});

it.each([
  ['2023-03-01T00:00:00Z', '2023-02-28'],
  ['2023-03-01T00:00:00.001Z', '2023-03-01'],
])('the last day before %s is %s', (end, day) => {
  expect(lastDateBefore(end)).toBe(day);
});
