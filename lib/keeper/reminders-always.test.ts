import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingCard } from '../core/card';
import { aCard, aFinding, CUSTOMERS } from './for-tests';
import { type ReminderLog, reminderLog } from './reminder-log';
import { planReminders } from './reminders';

/** Whatever is found, settled, slept through and set: never twice, never for what is settled, never in quiet time without need. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Friday, before the Sunday on which Berlin's clocks go forward. */
const START = Date.parse('2026-03-27T00:00:00Z');
const iso = (ms: number) => new Date(ms).toISOString();

interface Life {
  finding: FindingCard;
  customer: (typeof CUSTOMERS)[number];
  from: number;
  to: number;
}

const quarter = fc.integer({ min: 0, max: 5 * 24 * 4 }).map((n) => START + (n * HOUR) / 4);
const KINDS = [
  'stop-today',
  'overlap',
  'outage-risk',
  'window-near',
  'term-end-near',
  'deletion-near',
  'waiting',
];

const life = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    customer: fc.constantFrom(...CUSTOMERS),
    from: quarter,
    lasts: fc.integer({ min: 1, max: 72 }),
    ahead: fc.integer({ min: 1, max: 96 }),
  })
  .map(({ kind, customer, from, lasts, ahead }): Life => {
    const endOfDay = (Math.floor(from / DAY) + 1) * DAY;
    const to = kind === 'stop-today' ? Math.min(from + lasts * HOUR, endOfDay) : from + lasts * HOUR;
    const due = kind === 'stop-today' ? endOfDay : kind === 'overlap' ? undefined : from + ahead * HOUR;
    const isState = ['stop-today', 'overlap', 'outage-risk'].includes(kind);
    return {
      customer,
      from,
      to,
      finding: aFinding(customer, kind, 0, {
        since: iso(from),
        ...(kind !== 'outage-risk' && due !== undefined && { due: iso(due) }),
        group: isState ? 'today' : undefined,
      }),
    };
  });

/** Each about a subscription of its own. */
const someLives = (most: number) =>
  fc
    .array(life, { minLength: 1, maxLength: most })
    .map((lives) =>
      lives.map((one, n) => ({ ...one, finding: { ...one.finding, id: `${one.finding.kind}:${n}` } })),
    );

const clock = fc.integer({ min: 0, max: 95 }).map((n) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(n / 4))}:${two((n % 4) * 15)}`;
});
const someSettings = fc
  .record({
    reminderLeadHours: fc.integer({ min: 1, max: 12 }),
    timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Los_Angeles'),
    quietHours: fc.option(fc.record({ from: clock, to: clock }), { nil: undefined }),
    workDays: fc.option(fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ quietHours, workDays, ...rest }) => ({
    reminders: true,
    ...rest,
    ...(quietHours && { quietHours }),
    ...(workDays && { workDays }),
  }));
type Chosen = typeof someSettings extends fc.Arbitrary<infer T> ? T : never;

/** Quiet or not, by what a clock on the wall shows: told apart from how the plan reckons it. */
function isQuiet(at: number, { timeZone, quietHours, workDays }: Chosen): boolean {
  const [weekday, time = ''] = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .split(/,? /);
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday ?? '');
  if (workDays && !workDays.includes(day)) return true;
  if (!quietHours || quietHours.from === quietHours.to) return false;
  const { from, to } = quietHours;
  return from < to ? from <= time && time < to : from <= time || time < to;
}

const isQuietUntil = (at: number, until: number, chosen: Chosen): boolean => {
  for (let step = at; step < until; step += HOUR / 4) if (!isQuiet(step, chosen)) return false;
  return true;
};

interface Telling {
  at: number;
  late: boolean;
  kind: string;
  findings: FindingCard[];
}

/** Lives through the days, looking when planned and at some odd moments besides; asleep between `slept` hours. */
function live(
  lives: readonly Life[],
  chosen: Chosen,
  odd: readonly number[],
  slept: (at: number) => boolean,
) {
  let log: ReminderLog | undefined;
  const told: Telling[] = [];
  const moments = [...odd, ...lives.flatMap(({ from, to }) => [from, to]), START].sort((a, b) => a - b);
  let next: number | undefined;
  for (let at = START; at < START + 9 * DAY; ) {
    if (!slept(at)) {
      const alive = lives.filter(({ from, to }) => from <= at && at < to);
      const cards = CUSTOMERS.map((customer) => {
        const own = alive.filter((one) => one.customer === customer).map(({ finding }) => finding);
        return aCard(customer, [...new Map(own.map((finding) => [finding.id, finding])).values()]);
      });
      const plan = planReminders(cards, chosen, log, at);
      log = reminderLog.parse(JSON.parse(JSON.stringify(plan.log)));
      const standing = new Map(
        cards.flatMap(({ findings }) => findings.map((one) => [one.id, one] as const)),
      );
      for (const { id, kind, late } of plan.show)
        told.push({
          at,
          kind,
          late,
          findings: (log.notices?.[id]?.findings ?? []).flatMap((one) => standing.get(one) ?? []),
        });
      for (const { findings } of Object.values(log.notices ?? {}))
        for (const one of findings) expect(standing.has(one), 'speaks of what is settled').toBe(true);
      expect(plan.next ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at);
      next = plan.next;
    }
    const odds = moments.find((moment) => moment > at) ?? Number.POSITIVE_INFINITY;
    const due = next !== undefined && next > at ? next : Number.POSITIVE_INFINITY;
    // After a sleep the browser rings at once for what it missed.
    at = slept(at) ? at + HOUR / 4 : Math.min(odds, due);
    if (!Number.isFinite(at)) break;
  }
  return told;
}

const awake = () => false;

describe('reminders', () => {
  it('never come twice for the same, whatever is slept through', { timeout: 60_000 }, () => {
    const nights = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(
        someLives(8),
        someSettings,
        fc.array(quarter, { maxLength: 12 }),
        nights,
        (lives, chosen, odd, hours) => {
          const slept = (at: number) => hours.includes(Math.floor((at - START) / (4 * HOUR)));
          const seen = new Map<string, number>();
          for (const { at, kind, late, findings } of live(lives, chosen, odd, slept)) {
            const localDay = new Intl.DateTimeFormat('en-CA', { timeZone: chosen.timeZone }).format(at);
            const marks = findings.map(({ id, since, due }) =>
              kind === 'stop'
                ? late
                  ? `late ${id} ${since}`
                  : `${id} ${iso(at).slice(0, 10)}`
                : kind === 'outage'
                  ? `${id} ${localDay}`
                  : `${id} ${due}`,
            );
            const most = ['window', 'term', 'deletion'].includes(kind) ? 2 : 1;
            // A customer is told of again for what is new; what was told before may be counted with it.
            expect(marks.some((mark) => (seen.get(mark) ?? 0) < most)).toBe(true);
            if (kind !== 'stop') for (const mark of marks) expect(seen.get(mark) ?? 0).toBeLessThan(most);
            for (const mark of marks) seen.set(mark, (seen.get(mark) ?? 0) + 1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never come in quiet time, except for what has a deadline before it ends', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(someLives(6), someSettings, fc.array(quarter, { maxLength: 12 }), (lives, chosen, odd) => {
        for (const { at, findings } of live(lives, chosen, odd, awake)) {
          if (!isQuiet(at, chosen)) continue;
          const urgent = findings.filter(
            ({ due }) => due !== undefined && isQuietUntil(at, Date.parse(due), chosen),
          );
          expect(urgent).not.toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('always come before the UTC day ends for what is to be stopped in it, whatever is set', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(someLives(5), someSettings, (lives, chosen) => {
        const told = live(lives, chosen, [], awake);
        for (const { finding, from, to, customer } of lives) {
          const end = Date.parse(finding.due ?? '');
          if (finding.kind !== 'stop-today' || to < end || from > end - HOUR / 2) continue;
          const before = told.filter(({ at }) => at < end && at >= end - DAY);
          expect(
            before.some(({ findings }) =>
              findings.some((one) => one.customer === customer && one.id === finding.id),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
