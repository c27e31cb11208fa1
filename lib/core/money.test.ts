import { describe, expect, it } from 'vitest';
import { addDays, beginOf, dayOf } from './days';
import { addCents, anchorOf, commitmentOf, costOf, creditBetween, type Price } from './money';

const day = (text: string) => dayOf(beginOf(text) ?? Number.NaN);
const price = (unitPrice: number, anchor = 1): Price => ({ unitPrice, currency: 'EUR', anchor });
const days = (from: string, count: number) => [{ from: day(from), to: addDays(day(from), count) }];

describe('what days cost', () => {
  it.each([
    // from, days, quantity, unit price, day on which the period begins, cost
    ['2023-03-10', 1, 1, 31, 1, 1],
    ['2023-03-01', 31, 10, 12.34, 1, 123.4],
    ['2023-02-01', 28, 10, 12.34, 1, 123.4],
    ['2024-02-01', 29, 10, 12.34, 1, 123.4],
    ['2024-02-28', 2, 1, 29, 1, 2],
    ['2023-02-27', 3, 1, 868, 1, 2 * 31 + 28],
    ['2023-03-31', 2, 1, 930, 1, 30 + 31],
    ['2023-02-27', 2, 1, 868, 31, 31 + 28],
    ['2023-01-01', 365, 3, 7, 1, 252],
    ['2023-01-31', 365, 3, 7, 31, 252],
    ['2023-03-10', 0, 10, 12.34, 1, 0],
    ['2023-03-10', 5, 0, 12.34, 1, 0],
    // exact half cents are rounded up, where binary fractions would fall short
    ['2023-03-01', 31, 1, 1.005, 1, 1.01],
    ['2023-03-01', 1, 1, 0.155, 1, 0.01],
    ['2023-03-01', 1, 3, 0.155, 1, 0.02],
    ['2023-03-01', 1, 1, 0.15499, 1, 0],
    ['2023-03-01', 31, 1, 8.345, 1, 8.35],
    ['2023-03-01', 31, 5, 0.335, 1, 1.68],
    ['2023-04-01', 30, 1, 2.675, 1, 2.68],
    // many decimals, great quantities
    ['2023-03-01', 31, 10_000_000, 0.000_000_1, 1, 1],
    ['2023-03-01', 31, 1, 1e-9, 1, 0],
    ['2023-03-01', 31, 1, 1e22, 1, 1e22],
    ['2023-03-01', 31, 300_000, 1234.56, 1, 370_368_000],
    ['2023-03-01', 30, 300_000, 1234.56, 1, 358_420_645.16],
    ['2023-03-01', 31, 3, 33.333_333_333_3, 1, 100],
    ['2023-03-01', 1, 31, 0.1, 1, 0.1],
  ])(
    '%s + %i days, %i licences at %d, period from day %i: %d',
    (from, count, quantity, unitPrice, anchor, cost) => {
      expect(costOf(days(from, count), quantity, price(unitPrice, anchor))).toBe(cost);
    },
  );

  it('rounds once, however the days are cut', () => {
    const thirds = [0, 10, 20].flatMap((offset) =>
      days(`2023-04-${String(1 + offset).padStart(2, '0')}`, 10),
    );
    expect(costOf(thirds, 1, price(0.01))).toBe(0.01);
  });

  it('takes no longer for a stretch over all of time', () => {
    expect(costOf([{ from: day('0002-01-01'), to: day('9998-01-01') }], 1, price(1))).toBe(9996 * 12);
  });
});

describe('the day on which a billing period begins', () => {
  it.each([
    // from, to, day of the month; 31 is the last day of every month
    ['2023-03-01', '2023-03-31', 1],
    ['2023-03-15', '2023-04-14', 15],
    ['2023-01-30', '2023-02-27', 30],
    ['2023-01-31', '2023-02-27', 31],
    ['2023-02-28', '2023-03-27', 28],
    ['2023-02-28', '2023-03-30', 31],
    ['2024-02-28', '2024-03-27', 28],
    ['2024-02-29', '2024-03-28', 29],
    ['2024-02-29', '2024-03-30', 31],
    ['2023-04-30', '2023-05-29', 30],
    ['2023-04-30', '2023-05-30', 31],
  ])('of %s to %s is %i', (from, to, anchor) => {
    expect(anchorOf({ from: day(from), to: day(to) })).toBe(anchor);
  });

  it('is the first without a period', () => {
    expect(anchorOf(undefined)).toBe(1);
  });
});

describe('the credit for a stop', () => {
  it.each([
    // earliest and latest day of the stop, day on which the period begins, credit of 31 licences' days at 31
    ['2023-03-31', '2023-03-31', 1, 1],
    ['2023-03-01', '2023-03-01', 1, 31],
    ['2023-03-20', '2023-03-20', 1, 12],
    ['2023-03-20', '2023-03-22', 1, { min: 10, max: 12 }],
    ['2023-03-30', '2023-04-01', 1, { min: 1, max: 31 }],
    ['2023-03-30', '2023-05-10', 1, { min: 1, max: 31 }],
    ['2023-03-20', '2023-03-20', 21, 1.11],
    ['2023-03-20', '2025-03-22', 1, { min: 1, max: 31 }],
  ])('between %s and %s, period from day %i: %j', (min, max, anchor, credit) => {
    expect(creditBetween(day(min), day(max), 1, price(31, anchor))).toEqual(credit);
  });

  it('is found as quickly in a gap of thousands of years', () => {
    expect(creditBetween(day('0002-01-01'), day('9998-12-31'), 1, price(31))).toEqual({ min: 1, max: 31 });
  });
});

describe('what a commitment still costs', () => {
  it.each([
    ['2023-03-31', '2023-03-31', 1],
    ['2023-03-01', '2023-03-31', 31],
    ['2023-03-31', '2024-03-30', 1 + 11 * 31 + 30],
    ['2023-03-15', '2023-05-10', 17 + 31 + 10],
    ['2023-03-31', '2023-03-30', 0],
  ])('from %s to %s: %d', (today, lastDay, cost) => {
    expect(commitmentOf(day(today), day(lastDay), 1, price(31))).toBe(cost);
  });
});

it.each([
  [0.1, 0.2, 0.3],
  [1.005, 0, 1],
  [0.07, 0.01, 0.08],
  [1_000_000.01, 0.02, 1_000_000.03],
])('%d and %d are %d', (a, b, sum) => {
  expect(addCents(a, b)).toBe(sum);
});
