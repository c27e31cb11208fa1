import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SubscriptionAssessment } from '../../lib/core/assessment';
import { decided, linked, type Step, seen, shows, toldOf } from './told';

/**
 * Days, money and deadlines of A and its twin T where a calendar is crooked (ledger.md, Days, money, deadlines): around
 * midnight UTC, at the ends of months, in a leap February, in the nights in which clocks are changed, and at the ends of
 * time. Each row holds wherever the computer stands: UTC counts, local time is for display only.
 */
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];

/** `undefined`: not there. */
type Expected = { [Field in keyof SubscriptionAssessment]?: SubscriptionAssessment[Field] | undefined };
type Row = readonly [what: string, now: string, expected: Expected, ...steps: Step[]];

const nce = { commerce: 'nce' };
const price = (unitPrice: number, period?: object) =>
  decided('price-set', { subscription: 'A', unitPrice, currency: 'EUR', ...(period && { period }) });
/** T is up and linked from an instant on; A, of one licence at 868 a month, is seen active at others. */
const moved = (up: string, ...active: string[]): Step[] => [
  [up, seen('A', { quantity: 1 }), price(868), seen('T', { quantity: 1 }), linked('A', 'T')],
  ...active.map((when): Step => [when, shows('A', { status: 'active' })]),
];
const stopped = (when: string, fields = {}): Step => [when, shows('A', { status: 'suspended', ...fields })];
const renewing = (fields: object): Step => [
  '2023-03-05T09:00:00Z',
  seen('A', { ...nce, ...fields }),
  price(31),
];

// biome-ignore format: a row a line
const rows: Row[] = [
  // midnight
  ['the last millisecond of a day', '2023-03-05T23:59:59.999Z', { state: 'stop-today', overlapDays: 0, deadline: '2023-03-06T00:00:00Z' }, ...moved('2023-03-05T23:59:59.999Z')],
  ['the first of the next', '2023-03-06T00:00:00Z', { state: 'overlap', overlapDays: 1, overlapCost: 28 }, ...moved('2023-03-05T23:59:59.999Z')],
  ['up at midnight sharp', '2023-03-06T23:59:59.999Z', { state: 'stop-today', overlapDays: 0, deadline: '2023-03-07T00:00:00Z' }, ...moved('2023-03-06T00:00:00Z')],
  ['stopped in the last millisecond', '2023-03-20T09:00:00Z', { state: 'done', overlapDays: 0, credit: 756 }, ...moved('2023-03-05T00:00:00Z', '2023-03-05T23:59:59.998Z'), stopped('2023-03-05T23:59:59.999Z')],
  ['stopped around midnight', '2023-03-20T09:00:00Z', { state: 'done', overlapDays: { min: 0, max: 1 }, credit: { min: 728, max: 756 } }, ...moved('2023-03-05T00:00:00Z', '2023-03-05T23:59:59.999Z'), stopped('2023-03-06T00:00:00Z')],
  ['stopped at midnight, somebody told', '2023-03-20T09:00:00Z', { state: 'done', overlapDays: 1, overlapCost: 28, credit: 728 }, ...moved('2023-03-05T00:00:00Z', '2023-03-05T23:59:59.999Z'), stopped('2023-03-06T00:00:00Z', { stoppedAt: '2023-03-06T00:00:00Z' })],
  ['an instant with an offset, the day before', '2023-03-06T00:00:00Z', { state: 'overlap', overlapDays: 1 }, ...moved('2023-03-06T01:59:59+02:00')],
  ['an instant with an offset, the day after', '2023-03-06T00:00:00Z', { state: 'stop-today', overlapDays: 0 }, ...moved('2023-03-05T19:00:00-05:00')],

  // ends of months, leap years
  ['the end of February', '2023-03-02T09:00:00Z', { overlapDays: 3, overlapCost: 31 + 31 + 28 }, ...moved('2023-02-27T09:00:00Z')],
  ['the end of a leap February', '2024-03-02T00:00:00Z', { overlapDays: 4, overlapCost: 117.79 }, ...moved('2024-02-27T09:00:00Z')],
  ['a leap day alone', '2024-03-01T00:00:00Z', { overlapDays: 1, overlapCost: 29.93 }, ...moved('2024-02-29T23:59:59.999Z')],
  ['the end of a year', '2024-01-01T00:00:00Z', { overlapDays: 1, overlapCost: 28 }, ...moved('2023-12-31T12:00:00Z')],
  ['no leap year at the end of a century', '2100-03-01T00:00:00Z', { overlapDays: 1, overlapCost: 31 }, ...moved('2100-02-28T12:00:00Z')],
  ['a leap year at the end of the fourth', '2400-03-01T00:00:00Z', { overlapDays: 2, overlapCost: 59.86 }, ...moved('2400-02-28T12:00:00Z')],
  ['stopped on a leap day', '2024-03-20T09:00:00Z', { overlapDays: 0, credit: 29.93, deletion: { min: '2024-05-29', max: '2024-06-28' } }, ...moved('2024-02-29T00:00:00Z'), stopped('2024-02-29T23:59:59Z')],
  ['stopped on the last day of a month or the first of the next', '2023-04-20T09:00:00Z', { overlapDays: { min: 0, max: 1 }, credit: { min: 28, max: 868 }, deletion: { min: '2023-06-29', max: '2023-07-30' } }, ...moved('2023-03-31T12:00:00Z'), stopped('2023-04-01T12:00:00Z')],
  ['a period from the last day of January', '2023-03-01T09:00:00Z', { overlapDays: 2, overlapCost: 31 + 28 }, ['2023-01-01T09:00:00Z', price(868)], ...moved('2023-02-27T09:00:00Z'), ['2023-02-27T10:00:00Z', price(868, { from: '2023-01-31', to: '2023-02-27' })]],
  ['a period from the last day of a leap February', '2024-03-30T09:00:00Z', { overlapDays: 1, overlapCost: 28 }, ...moved('2024-03-29T09:00:00Z'), ['2024-03-29T10:00:00Z', price(868, { from: '2024-02-29', to: '2024-03-30' })]],
  ['to be paid up to a leap day', '2024-02-28T09:00:00Z', { commitment: 21.38 }, ['2024-02-01T09:00:00Z', seen('A', { ...nce, termEndsAt: '2024-02-29' }), price(31)]],
  ['to be paid across a leap February', '2024-01-31T23:59:59Z', { commitment: 10 + 310 + 10 }, ['2024-01-01T09:00:00Z', seen('A', { ...nce, termEndsAt: '2024-03-01' }), price(31)]],
  ['a term that ends on a leap day', '2024-03-01T00:00:00Z', { overlapDays: 2, overlapCost: undefined }, ['2024-02-28T09:00:00Z', seen('A', { ...nce, termEndsAt: '2024-02-29' }), seen('T', nce), linked('A', 'T')], ['2024-03-01T00:00:00Z', shows('A', { status: 'expired' })]],

  // nights in which clocks are changed
  ['clocks put forward in Europe', '2023-03-27T00:00:00Z', { state: 'overlap', overlapDays: 2, overlapCost: 56 }, ...moved('2023-03-25T23:30:00Z')],
  ['before they are', '2023-03-26T00:30:00Z', { state: 'stop-today', overlapDays: 0, deadline: '2023-03-27T00:00:00Z' }, ...moved('2023-03-26T00:30:00Z')],
  ['after they are', '2023-03-26T23:59:59Z', { state: 'stop-today', overlapDays: 0, deadline: '2023-03-27T00:00:00Z' }, ...moved('2023-03-26T01:30:00Z')],
  ['clocks put back in Europe', '2023-10-30T00:00:00Z', { state: 'overlap', overlapDays: 2, overlapCost: 56 }, ...moved('2023-10-28T22:30:00Z')],
  ['in the hour that comes twice', '2023-10-29T23:59:59Z', { state: 'stop-today', overlapDays: 0, deadline: '2023-10-30T00:00:00Z' }, ...moved('2023-10-29T00:30:00Z')],
  ['clocks put forward in America', '2023-03-13T00:00:00Z', { state: 'overlap', overlapDays: 1 }, ...moved('2023-03-12T07:00:00Z')],
  ['clocks put back in America', '2023-11-06T00:00:00Z', { state: 'overlap', overlapDays: 1 }, ...moved('2023-11-05T06:00:00Z')],
  ['clocks put forward by half an hour on Lord Howe', '2023-10-01T00:00:00Z', { state: 'overlap', overlapDays: 1, overlapCost: 28.93 }, ...moved('2023-09-30T15:30:00Z')],
  ['planned over such a night', '2023-03-26T09:00:00Z', { state: 'stop-today', overlapDays: 1, deadline: '2023-03-27T00:00:00Z' }, ...moved('2023-03-25T09:00:00Z'), ['2023-03-25T10:00:00Z', decided('overlap-planned', { subscription: 'A', until: '2023-03-26', reason: '' })]],
  ['a window that closes in such a night', '2023-03-26T00:59:59Z', { state: 'stop-today', reasons: ['cancel'], deadline: '2023-03-26T01:00:00Z' }, ['2023-03-26T00:00:00Z', seen('A', { ...nce, cancelUntil: '2023-03-26T01:00:00Z', termEndsAt: '2024-03-18' }), seen('T', nce), linked('A', 'T')]],
  ['a window of a date alone', '2023-03-26T23:59:59Z', { state: 'stop-today', reasons: ['cancel'], deadline: '2023-03-27T00:00:00Z' }, ['2023-03-26T00:00:00Z', seen('A', { ...nce, cancelUntil: '2023-03-26', termEndsAt: '2024-03-18' }), seen('T', nce), linked('A', 'T')]],
  ['a window closed', '2023-03-26T01:00:00Z', { state: 'stop-today', reasons: ['window-closed', 'not-curable'], deadline: '2023-03-27T00:00:00Z' }, ['2023-03-26T00:00:00Z', seen('A', { ...nce, cancelUntil: '2023-03-26T01:00:00Z', termEndsAt: '2024-03-18' }), seen('T', nce), linked('A', 'T')]],

  // the ends of time: where it was seen, year 1 is the API's null and 9999 its never; a person means them
  ['a target that started in year 1', '2023-03-06T09:00:00Z', { overlapDays: 1, clockSince: '2023-03-05T09:00:00Z' }, ['2023-03-05T09:00:00Z', seen('A'), seen('T', { startedAt: '0001-01-01T00:00:00' }), linked('A', 'T')]],
  ['a target that starts in 9999', '2023-03-06T09:00:00Z', { overlapDays: 1, clockSince: '2023-03-05T09:00:00Z' }, ['2023-03-05T09:00:00Z', seen('A'), seen('T', { startedAt: '9999-12-31' }), linked('A', 'T')]],
  ['a source that starts in 9999', '2023-03-06T09:00:00Z', { overlapDays: 1 }, ['2023-03-05T09:00:00Z', seen('A', { startedAt: '9999-12-31' }), seen('T'), linked('A', 'T')]],
  ['stopped in year 1', '2023-03-20T09:00:00Z', { overlapDays: { min: 0, max: 1 } }, ...moved('2023-03-05T09:00:00Z'), stopped('2023-03-06T09:00:00Z', { stoppedAt: '0001-01-01' })],
  ['a term until 9999', '2023-03-06T09:00:00Z', { state: 'hold', reasons: ['window-unknown'], commitment: undefined }, renewing({ termEndsAt: '9999-12-31T23:59:59.9999999Z' })],
  ['a term until year 1', '2023-03-06T09:00:00Z', { state: 'hold', reasons: ['window-unknown'], commitment: undefined }, renewing({ termEndsAt: '0001-01-01' })],
  ['a known term, then one until 9999', '2023-03-30T09:00:00Z', { state: 'hold', reasons: ['window-closed', 'term-ends'], commitment: 20 }, renewing({ termEndsAt: '2023-03-31', cancelUntil: '2023-03-08' }), ['2023-03-06T09:00:00Z', shows('A', { termEndsAt: '9999-12-31' })]],
  ['a window until year 1', '2023-03-06T09:00:00Z', { state: 'hold', reasons: ['window-unknown'] }, renewing({ cancelUntil: '0001-01-01T00:00:00Z' })],
  ['held until 9999', '2023-03-06T09:00:00Z', { state: 'hold', reasons: ['decision'] }, ['2023-03-05T09:00:00Z', seen('A'), decided('held', { subscription: 'A', until: '9999-12-31', reason: '' })]],
  ['held until year 1', '2023-03-06T09:00:00Z', { state: 'create', reasons: [] }, ['2023-03-05T09:00:00Z', seen('A'), decided('held', { subscription: 'A', until: '0001-01-01', reason: '' })]],
  ['planned until 9999', '2023-03-06T09:00:00Z', { state: 'stop-today', overlapDays: 1, deadline: '+010000-01-01T00:00:00Z' }, ...moved('2023-03-05T09:00:00Z'), ['2023-03-05T10:00:00Z', decided('overlap-planned', { subscription: 'A', until: '9999-12-31', reason: '' })]],
  ['planned until year 1', '2023-03-06T09:00:00Z', { state: 'overlap', overlapDays: 1, deadline: undefined }, ...moved('2023-03-05T09:00:00Z'), ['2023-03-05T10:00:00Z', decided('overlap-planned', { subscription: 'A', until: '0001-01-01', reason: '' })]],
];

describe.each(ZONES)('in %s', (zone) => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = zone;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  for (const [what, now, expected, ...steps] of rows)
    it(`${what} (${now})`, () => {
      const is = toldOf('A', now, steps);
      for (const [key, value] of Object.entries(expected)) expect(Object(is)[key], key).toEqual(value);
    });
});
