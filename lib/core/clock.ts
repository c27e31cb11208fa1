import { addDays, type Day, dayOf, type Instant, instantText, startOf } from './days';

/**
 * The one place where an assessment meets time. Every comparison with `now` goes through a clock, so that
 * the assessment can say until when it holds, and nothing needs to poll.
 */
export class Clock {
  /** The next instant at which anything said may change, numbers included. */
  next = Number.POSITIVE_INFINITY;
  /** The last instant at which time alone may have made a state or finding come or go. */
  turned = Number.NEGATIVE_INFINITY;

  constructor(readonly now: Instant) {}

  /** Whether an instant has begun. Undefined: it never does. */
  reached(instant: Instant | undefined): boolean {
    if (instant === undefined) return false;
    if (this.now < instant) this.next = Math.min(this.next, instant);
    else this.turned = Math.max(this.turned, instant);
    return this.now >= instant;
  }

  /** Whether more than `age` milliseconds have passed since an instant; no state or finding comes or goes with it. */
  olderThan(instant: Instant, age: number): boolean {
    const old = instant + age + 1;
    if (this.now < old) this.next = Math.min(this.next, old);
    return this.now >= old;
  }

  /** Takes over what a clock of the same instant was asked. */
  heed(other: Clock): void {
    this.next = Math.min(this.next, other.next);
    this.turned = Math.max(this.turned, other.turned);
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

/** Until when what a clock was asked for holds, if no entry comes; nothing when time alone changes nothing. */
export const holdsUntil = ({ next }: Clock): { nextChange?: string } =>
  Number.isFinite(next) ? { nextChange: instantText(next) } : {};
