import * as z from 'zod/mini';
import type { Brief, FindingCard } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import type { FindingKind } from '@/lib/core/words';
import type { Settings } from '@/lib/platform/shelf';

/**
 * When to remind of what, as pure functions. A person is told twice about a source subscription that must be stopped:
 * some hours before the UTC day ends (each day), and once when a day has passed with it still billed.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Whoever has just made a twin is about to stop its source: news within the last hours of a day wait this long, ... */
const GRACE = HOUR;
/** ... but not beyond this long before the end of the day. */
const LAST_CALL = HOUR / 4;

/** Kinds whose cure is to stop something. */
const TO_STOP: readonly FindingKind[] = ['stop-today', 'overlap', 'still-billed', 're-activated'];

/** What was shown when. `day`: the UTC day of the last reminder before its end; `late`: the `since` of which the passing was told. */
const shown = z.object({ day: z.optional(z.string()), late: z.optional(z.string()) });
export const reminderLog = z.object({
  /** The last UTC day on which it was checked what the day before had left behind. */
  checked: z.string(),
  /** By finding. */
  shown: z.record(z.string(), shown),
});
export type ReminderLog = z.output<typeof reminderLog>;

/** One notification: what one customer still has to stop. Instants in ms since the epoch. */
export interface Reminder {
  customer: CustomerId;
  name: string | undefined;
  count: number;
  /** Since when the first of them has been waiting. */
  since: number;
  /** By when to stop, so that it costs no further day or window. */
  by: number;
  /** A UTC day has passed with the source still billed. */
  late: boolean;
}

export interface Plan {
  show: Reminder[];
  log: ReminderLog;
  /** When to look again; undefined: nothing to remind of. */
  next: number | undefined;
}

/** The findings that need somebody to stop something today, by customer. */
export function toStop(cards: Iterable<Brief>): Map<CustomerId, FindingCard[]> {
  const found = new Map<CustomerId, FindingCard[]>();
  for (const card of cards) {
    const findings = card.findings.filter(
      ({ group, kind }) => group === 'today' && TO_STOP.some((known) => known === kind),
    );
    if (findings.length > 0) found.set(card.customer, findings);
  }
  return found;
}

/**
 * What to show now, what will then have been shown, and when to look again.
 * @param log what was shown before; undefined in a new profile
 * @param now ms since the epoch
 */
export function planReminders(
  cards: readonly Brief[],
  settings: Pick<Settings, 'reminders' | 'reminderLeadHours'>,
  log: ReminderLog | undefined,
  now: number,
): Plan {
  const begin = Math.floor(now / DAY) * DAY;
  const end = begin + DAY;
  const today = dayText(now);
  const waiting = toStop(cards);
  const dayIsNew = log !== undefined && log.checked < today;
  const before = log?.shown ?? {};
  const after: ReminderLog = { checked: today, shown: stillOf(before, waiting, today) };
  if (!settings.reminders) return { show: [], log: after, next: undefined };

  const lead = Math.min(Math.max(settings.reminderLeadHours, 0), 24) * HOUR;
  const aheadAt = (finding: FindingCard) =>
    Math.max(end - lead, Math.min(instant(finding.since, now) + GRACE, end - LAST_CALL));
  const isAheadDue = (finding: FindingCard) => before[finding.id]?.day !== today && aheadAt(finding) <= now;
  const isLate = (finding: FindingCard) =>
    dayIsNew && finding.kind === 'overlap' && before[finding.id]?.late !== finding.since;

  const show: Reminder[] = [];
  let next = waiting.size > 0 ? end : undefined;
  for (const [customer, findings] of waiting) {
    const ahead = findings.some(isAheadDue);
    const late = findings.some(isLate);
    for (const finding of findings) {
      const entry = { ...after.shown[finding.id] };
      if (ahead) entry.day = today;
      if (isLate(finding)) entry.late = finding.since;
      if (ahead || late) after.shown[finding.id] = entry;
      if (next !== undefined && entry.day !== today) next = Math.min(next, aheadAt(finding));
    }
    if (ahead || late) show.push(reminderOf(customer, nameOf(cards, customer), findings, late, now, end));
  }
  return { show, log: after, next };
}

function reminderOf(
  customer: CustomerId,
  name: string | undefined,
  findings: readonly FindingCard[],
  late: boolean,
  now: number,
  end: number,
): Reminder {
  const deadlines = findings.map((finding) => instant(finding.due, end)).filter((due) => due > now);
  return {
    customer,
    name,
    count: new Set(findings.map((finding) => finding.subscription)).size,
    since: Math.min(...findings.map((finding) => instant(finding.since, now))),
    by: Math.min(end, ...deadlines),
    late,
  };
}

const nameOf = (cards: readonly Brief[], customer: CustomerId): string | undefined =>
  cards.find((card) => card.customer === customer)?.name;

/** What is settled is forgotten the day after: the same day it may come back, and is then no news. */
function stillOf(
  log: ReminderLog['shown'],
  waiting: ReadonlyMap<CustomerId, readonly FindingCard[]>,
  today: string,
): ReminderLog['shown'] {
  const ids = new Set([...waiting.values()].flat().map((finding) => finding.id));
  return Object.fromEntries(Object.entries(log).filter(([id, entry]) => ids.has(id) || entry.day === today));
}

const dayText = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const instant = (text: string | undefined, otherwise: number): number => {
  const parsed = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(parsed) ? otherwise : parsed;
};
