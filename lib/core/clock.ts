import { addDays, type Day, dayOf, type Instant, startOf } from './days';

/**
 * The one place where an assessment meets time. Every comparison with `now` goes through a clock, so that
 * the assessment can say until when it holds, and nothing needs to poll.
 */
export class Clock {
  /** The next instant at which anything said may change, numbers included. */
  next = Number.POSITIVE_INFINITY;
  /** The next instant at which a state or finding may come or go. */
  turn = Number.POSITIVE_INFINITY;

  constructor(readonly now: Instant) {}

  /** Whether an instant has begun. Undefined: it never does. */
  reached(instant: Instant | undefined): boolean {
    if (instant === undefined) return false;
    if (this.now >= instant) return true;
    if (instant < this.turn) this.turn = instant;
    if (instant < this.next) this.next = instant;
    return false;
  }

  /** Whether more than `age` milliseconds have passed since an instant. */
  olderThan(instant: Instant, age: number): boolean {
    return this.reached(instant + age + 1);
  }

  /** A clock that stands at an earlier instant: what it is asked does not change with time. */
  at(instant: Instant): Clock {
    return new Clock(Math.min(instant, this.now));
  }

  /** The UTC day it is, for numbers that grow at midnight; what they decide must ask `reached`. */
  today(): Day {
    const today = dayOf(this.now);
    this.next = Math.min(this.next, startOf(addDays(today, 1)));
    return today;
  }
}
