import type { FindingCard } from '@/lib/core/card';
import { DAY_MS, dateText } from '@/lib/core/days';
import {
  type Dated,
  DEFAULT_LEAD_DAYS,
  DEFAULT_REMIND_AT,
  type ReminderKind,
} from '@/lib/platform/reminding';
import type { Settings } from '@/lib/platform/shelf';
import { type LocalTime, localTime, minutesOf } from './local-time';
import { type QuietTime, quietTime } from './quiet-time';
import type { Told } from './reminder-log';

/**
 * When to tell of one finding. In quiet time nothing is told but what cannot wait: what has a deadline before that time
 * ends. Whatever can be foreseen is told in the hour before quiet time begins instead.
 */

const HOUR = 3_600_000;
/** Whoever has just made a twin is about to stop its source: news wait this long, ... */
const GRACE = HOUR;
/** ... but not beyond this long before the deadline. */
const LAST_CALL = HOUR / 4;
/** What is told on the last day is told at least this long before it ends. */
const LAST_HOURS = 2 * HOUR;

export interface When {
  now: number;
  /** The UTC day, as a date, and where it ends. */
  today: string;
  end: number;
  settings: Pick<Settings, 'reminderLeadHours' | 'leadDays' | 'remindAt'>;
  local: LocalTime;
  quiet: QuietTime;
}

export function whenOf(
  settings: When['settings'] & Pick<Settings, 'quietHours' | 'workDays' | 'timeZone'>,
  now: number,
): When {
  const local = localTime(settings.timeZone);
  const end = (Math.floor(now / DAY_MS) + 1) * DAY_MS;
  return { now, today: dateText(now), end, settings, local, quiet: quietTime(settings, local, now) };
}

/** A reminder that was not given yet: at which instant, and how it is remembered once given. */
export interface Stage {
  at: number;
  told: Told;
  /** A UTC day has passed with the source still billed. */
  late?: true;
}

/** What there is still to tell of a finding, now or later. */
export function stagesOf(finding: FindingCard, kind: ReminderKind, told: Told, when: When): Stage[] {
  if (kind === 'stop') return ofStop(finding, told, when);
  const lead =
    when.settings.leadDays?.[kind] ??
    (when.settings.leadDays?.[kind] === null ? null : DEFAULT_LEAD_DAYS[kind]);
  if (lead === null) return [];
  return kind === 'outage' ? ofOutage(finding, told, when) : ofDated(finding, kind, told, lead, when);
}

/** The instant by which it is too late; undefined where another day only makes it one day worse. */
export function deadlineOf({ kind, due }: FindingCard, { now, end }: When): number | undefined {
  const at = instant(due, Number.NaN);
  if (at > now) return at;
  return kind === 'stop-today' ? end : undefined;
}

/** Every day some hours before it ends, and once when a day has passed. */
function ofStop(finding: FindingCard, told: Told, when: When): Stage[] {
  const { since } = finding;
  const stages: Stage[] = [];
  if (told.passed === since && told.late !== since)
    stages.push({ at: afterQuiet(instant(since, when.now), when), told: { late: since }, late: true });
  const at = isToldOn(told.day, when.today) ? undefined : aheadOf(finding, when);
  if (at !== undefined) stages.push({ at, told: { day: when.today } });
  return stages;
}

/** When to tell of a stop today; undefined: quiet time leaves no moment for it, and it can wait. */
function aheadOf(finding: FindingCard, when: When): number | undefined {
  const { now, end, settings, quiet } = when;
  const deadline = deadlineOf(finding, when);
  const by = deadline !== undefined && deadline < end ? deadline : end;
  const lead = Math.min(Math.max(settings.reminderLeadHours, 0), 24) * HOUR;
  const earliest = Math.min(instant(finding.since, now) + GRACE, by - LAST_CALL);
  const wish = Math.max(by - lead, earliest);
  const span = quiet(wish);
  if (!span) return wish;
  const before = Math.max(beforeQuiet(span.from, quiet), earliest, end - DAY_MS);
  if (before < span.from) return before;
  if (span.to < by - LAST_CALL) return span.to;
  return deadline === undefined ? undefined : wish;
}

/** Once when it is news, and every day that it stands. */
function ofOutage(finding: FindingCard, told: Told, when: When): Stage[] {
  const { now, local, settings } = when;
  const today = local.dayOf(now);
  const wish =
    told.localDay === undefined
      ? instant(finding.since, now) + GRACE
      : local.at(Math.min(told.localDay, today) + 1, remindAt(settings));
  return [{ at: afterQuiet(wish, when), told: { localDay: today } }];
}

/** Once so many days before, and once more on its last day; of an invitation once, on the day that was planned. */
function ofDated(
  finding: FindingCard,
  kind: Exclude<Dated, 'outage'>,
  told: Told,
  lead: number,
  when: When,
): Stage[] {
  const { now, local, settings } = when;
  const due = instant(finding.due, Number.NaN);
  if (Number.isNaN(due) || (due <= now && kind !== 'chase')) return [];
  const clock = remindAt(settings);
  // What begins on a UTC date counts from that date; what ends at an instant, from the local day on which it ends.
  const day = kind === 'chase' || kind === 'deletion' ? Math.floor(due / DAY_MS) : local.dayOf(due - 1);
  const since = instant(finding.since, now);
  const first = local.at(day - lead, clock);
  if (kind === 'chase')
    return told.lead === finding.due ? [] : [{ at: afterQuiet(first, when), told: { lead: finding.due } }];

  const onTheDay = local.at(day, clock);
  const lastDay = onTheDay <= due - LAST_HOURS ? onTheDay : local.at(day - 1, clock);
  const last = inTime(
    lastDay >= since ? lastDay : Math.min(since + GRACE, due - LAST_CALL),
    since,
    due,
    when,
  );
  const stages: Stage[] = [];
  if (told.last !== finding.due) stages.push({ at: last, told: { lead: finding.due, last: finding.due } });
  const news = first >= since ? first : nextClock(since, clock, local);
  const ahead = inTime(news, since, due, when);
  if (told.lead !== finding.due && ahead < last) stages.push({ at: ahead, told: { lead: finding.due } });
  return stages;
}

/** Out of quiet time if that can be done in time: after it, else before it. */
function inTime(wish: number, since: number, due: number, { quiet }: When): number {
  const span = quiet(wish);
  if (!span) return wish;
  if (span.to < due - LAST_CALL) return span.to;
  const before = Math.max(beforeQuiet(span.from, quiet), since);
  return before < span.from ? before : wish;
}

const afterQuiet = (wish: number, { quiet }: When): number => quiet(wish)?.to ?? wish;

/** An hour before quiet time begins, or as much of that hour as was not quiet itself. */
const beforeQuiet = (from: number, quiet: QuietTime): number => quiet(from - HOUR)?.to ?? from - HOUR;

function nextClock(instant: number, clock: number, local: LocalTime): number {
  const today = local.at(local.dayOf(instant), clock);
  return today >= instant ? today : local.at(local.dayOf(instant) + 1, clock);
}

const remindAt = ({ remindAt }: When['settings']): number => minutesOf(remindAt ?? DEFAULT_REMIND_AT);

/** Told today; or tomorrow, before the clock was put back. */
export const isToldOn = (day: string | undefined, today: string): boolean =>
  day !== undefined && day >= today && Date.parse(day) - Date.parse(today) <= DAY_MS;

export const instant = (text: string | undefined, otherwise: number): number => {
  const parsed = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(parsed) ? otherwise : parsed;
};
