import type { Brief, FindingCard } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { REMINDERS, type ReminderKind } from '@/lib/platform/reminding';
import type { Settings } from '@/lib/platform/shelf';
import { dateText } from '../core/days';
import { reminderKindOf } from './reminder-kinds';
import type { ReminderLog, Told } from './reminder-log';
import { deadlineOf, instant, isToldOn, type Stage, stagesOf, type When, whenOf } from './reminder-times';

/**
 * When to remind of what, as a pure function of the cards, of what was told before, and of the time. It asks what is,
 * not what happened, so it can be asked at any time: after a start, a sleep, or a jump of the clock.
 */

/** One notification. Instants in ms since the epoch. */
export interface Notice {
  /** `stop:` and the customer, where it is one; `stop@` and the instant, where they are several. */
  id: string;
  kind: ReminderKind;
  /** Those with the most to do first. */
  customers: readonly Affected[];
  /** Since when the first of them has been waiting. */
  since: number;
  /** The first deadline ahead, if there is one. */
  by: number | undefined;
  /** A UTC day has passed with the source still billed. */
  late: boolean;
}

export interface Affected {
  customer: CustomerId;
  name: string | undefined;
  /** Of its subscriptions; 0 where it is about the customer itself. */
  count: number;
}

export interface Plan {
  show: Notice[];
  /** Some of what these speak of is settled. */
  update: Notice[];
  /** Ids of notifications that speak of nothing that still stands. */
  clear: string[];
  log: ReminderLog;
  /** When to look again; undefined: nothing to remind of. */
  next: number | undefined;
}

/** What one customer is to be reminded of as one kind. */
interface Matter {
  kind: ReminderKind;
  customer: CustomerId;
  name: string | undefined;
  findings: FindingCard[];
}

type Planned = Pick<
  Settings,
  'reminders' | 'reminderLeadHours' | 'leadDays' | 'remindAt' | 'quietHours' | 'workDays' | 'timeZone'
>;

/**
 * What to show now, what will then have been shown, and when to look again.
 * @param log what was shown before; undefined in a new profile
 * @param now ms since the epoch
 */
export function planReminders(
  cards: readonly Brief[],
  settings: Planned,
  log: ReminderLog | undefined,
  now: number,
): Plan {
  const when = whenOf(settings, now);
  const matters = mattersIn(cards);
  const shown = stillOf(log, cards, when);
  if (!settings.reminders)
    return { show: [], update: [], clear: idsOf(log), log: { checked: when.today, shown }, next: undefined };

  if (log) markPassed(matters, log, shown);
  const told = matters.map((matter) => tellOf(matter, shown, when));
  const show = noticesOf(
    told.flatMap(({ due }) => due ?? []),
    when,
  );
  const kept = keep(log, matters, when);
  const fresh = new Set(show.map(({ id }) => id));
  return {
    show: show.map(({ notice }) => notice),
    update: kept.flatMap(({ id, notice, changed }) => (notice && changed && !fresh.has(id) ? notice : [])),
    clear: kept.flatMap(({ id, notice }) => (notice || fresh.has(id) ? [] : id)),
    log: {
      checked: when.today,
      shown,
      notices: Object.fromEntries([
        ...kept.flatMap(({ id, entry, notice }) => (notice ? [[id, entry] as const] : [])),
        ...show.map(({ id, entry }) => [id, entry] as const),
      ]),
    },
    next: earliest([
      ...told.flatMap(({ next }) => next),
      ...(matters.some(({ kind }) => kind === 'stop') ? [when.end] : []),
    ]),
  };
}

function mattersIn(cards: readonly Brief[]): Matter[] {
  const matters: Matter[] = [];
  for (const { customer, name, findings } of cards) {
    const by = new Map<ReminderKind, FindingCard[]>();
    for (const finding of findings) {
      const kind = reminderKindOf(finding);
      if (kind) by.set(kind, [...(by.get(kind) ?? []), finding]);
    }
    for (const [kind, of] of by) matters.push({ kind, customer, name, findings: of });
  }
  return matters;
}

/** What is due of a matter, remembered as told at once; and when there is more. */
function tellOf(matter: Matter, shown: ReminderLog['shown'], when: When): { due?: Due; next: number[] } {
  const { now, quiet } = when;
  const quietNow = quiet(now);
  const next: number[] = [];
  const due: { finding: FindingCard; stage: Stage }[] = [];
  for (const finding of matter.findings) {
    const mayNot = quietNow && !((deadlineOf(finding, when) ?? Number.POSITIVE_INFINITY) <= quietNow.to);
    for (const stage of stagesOf(finding, matter.kind, shown[finding.id] ?? {}, when)) {
      if (stage.at > now) next.push(stage.at);
      else if (mayNot) next.push(quietNow.to);
      else due.push({ finding, stage });
    }
  }
  if (due.length === 0) return { next };
  const late = due.some(({ stage }) => stage.late);
  // Who goes to a customer's page to stop one subscription stops them all.
  const all = matter.kind === 'stop' ? matter.findings : [...new Set(due.map(({ finding }) => finding))];
  for (const { finding, stage } of due) shown[finding.id] = { ...shown[finding.id], ...stage.told };
  if (matter.kind === 'stop' && due.some(({ stage }) => stage.told.day))
    for (const { id } of all) shown[id] = { ...shown[id], day: when.today };
  return { due: { ...matter, findings: all, late }, next };
}

type Due = Matter & { late: boolean };
interface Shown {
  id: string;
  notice: Notice;
  entry: NonNullable<ReminderLog['notices']>[string];
}

/** One notification for each kind, however many customers it concerns; what has become late speaks for itself. */
function noticesOf(due: readonly Due[], when: When): Shown[] {
  return REMINDERS.flatMap((kind) =>
    [true, false].flatMap((late) => {
      const of = due.filter((one) => one.kind === kind && one.late === late);
      const [first] = of;
      if (!first) return [];
      const id = of.length === 1 ? `${kind}:${first.customer}` : `${kind}@${when.now}${late ? '-late' : ''}`;
      const findings = of.flatMap((one) => one.findings.map((finding) => finding.id));
      return { id, notice: noticeOf(id, kind, late, of, when), entry: { kind, late, findings } };
    }),
  );
}

function noticeOf(id: string, kind: ReminderKind, late: boolean, of: readonly Matter[], when: When): Notice {
  const findings = of.flatMap((one) => one.findings);
  const customers = of.map(({ customer, name, findings }) => ({
    customer,
    name,
    count: new Set(findings.flatMap(({ subscription }) => subscription ?? [])).size,
  }));
  return {
    id,
    kind,
    late,
    customers: customers.sort((a, b) => b.count - a.count),
    since: earliest(findings.map(({ since }) => instant(since, when.now))) ?? when.now,
    by: earliest([
      ...findings.map(({ due }) => instant(due, when.end)).filter((due) => due > when.now),
      ...(kind === 'stop' ? [when.end] : []),
    ]),
  };
}

/** The notifications that may still be seen: as they would read now, or without a notice where all of it is settled. */
function keep(log: ReminderLog | undefined, matters: readonly Matter[], when: When) {
  return Object.entries(log?.notices ?? {}).map(([id, { kind, late, findings }]) => {
    const told = new Set(findings);
    const of = matters
      .filter((matter) => matter.kind === kind)
      .map((matter) => ({ ...matter, findings: matter.findings.filter((finding) => told.has(finding.id)) }))
      .filter((matter) => matter.findings.length > 0);
    const left = of.flatMap((matter) => matter.findings.map((finding) => finding.id));
    return {
      id,
      entry: { kind, late, findings: left },
      changed: left.length < told.size,
      notice: of.length > 0 ? noticeOf(id, kind, late, of, when) : undefined,
    };
  });
}

const idsOf = (log: ReminderLog | undefined): string[] => Object.keys(log?.notices ?? {});

/** A UTC day has passed since the last look, and with it an overlap has begun. */
function markPassed(matters: readonly Matter[], log: ReminderLog, shown: ReminderLog['shown']): void {
  for (const { kind, findings } of matters)
    for (const finding of kind === 'stop' ? findings : [])
      if (finding.kind === 'overlap' && dateText(instant(finding.since, 0)) > log.checked)
        shown[finding.id] = { ...shown[finding.id], passed: finding.since };
}

/** What was told is remembered as long as it may come back and would be no news: for its day, or until it is due. */
function stillOf(log: ReminderLog | undefined, cards: readonly Brief[], when: When): ReminderLog['shown'] {
  const ids = new Set(cards.flatMap(({ findings }) => findings.map(({ id }) => id)));
  const still = ([id, { day, lead, localDay }]: [string, Told]) =>
    ids.has(id) ||
    isToldOn(day, when.today) ||
    instant(lead, 0) > when.now ||
    (localDay ?? 0) >= when.local.dayOf(when.now);
  return Object.fromEntries(Object.entries(log?.shown ?? {}).filter(still));
}

function earliest(instants: readonly number[]): number | undefined {
  // There may be more of them than a call takes arguments.
  const first = instants.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? first : undefined;
}
