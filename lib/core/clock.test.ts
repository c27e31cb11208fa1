import { expect, it } from 'vitest';
import { Clock } from './clock';
import { dayText } from './days';

const NEVER = { next: Number.POSITIVE_INFINITY, turned: Number.NEGATIVE_INFINITY };
const asked = ({ next, turned }: Clock) => ({ next, turned });

it('has reached an instant from that instant on, and says when that changes', () => {
  const clock = new Clock(100);
  expect([clock.reached(undefined), asked(clock)]).toEqual([false, NEVER]);
  expect([clock.reached(99), clock.reached(100), clock.reached(98)]).toEqual([true, true, true]);
  expect(asked(clock)).toEqual({ ...NEVER, turned: 100 });
  expect([clock.reached(102), clock.reached(101), clock.reached(103)]).toEqual([false, false, false]);
  expect(asked(clock)).toEqual({ next: 101, turned: 100 });
});

it('knows what is older than an age, and from when on; no state or finding turns with it', () => {
  const clock = new Clock(100);
  expect([clock.olderThan(89, 10), asked(clock)]).toEqual([true, NEVER]);
  expect([clock.olderThan(95, 10), clock.olderThan(90, 10)]).toEqual([false, false]);
  expect(asked(clock)).toEqual({ ...NEVER, next: 101 });
});

it('heeds the soonest and the last of what another was asked', () => {
  const [clock, other] = [new Clock(100), new Clock(100)];
  for (const instant of [90, 110]) clock.reached(instant);
  for (const instant of [95, 105]) other.reached(instant);
  clock.heed(other);
  expect(asked(clock)).toEqual({ next: 105, turned: 95 });
  clock.heed(new Clock(100));
  expect(asked(clock)).toEqual({ next: 105, turned: 95 });
});

it('stands at an earlier instant, never at a later one', () => {
  expect([new Clock(100).at(90).now, new Clock(100).at(110).now]).toEqual([90, 100]);
});

it('says which UTC day it is, until midnight', () => {
  const clock = new Clock(Date.UTC(2023, 2, 31, 23, 59));
  expect(dayText(clock.today())).toBe('2023-03-31');
  expect(asked(clock)).toEqual({ ...NEVER, next: Date.UTC(2023, 3, 1) });
});
