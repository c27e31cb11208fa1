/** What can be reminded of, and how early, as Settings offers it and the keeper plans it. */

/** Each is one notification: what has to be stopped, users that may be without service, windows, terms, deletions, invitations. */
export const REMINDERS = ['stop', 'outage', 'window', 'term', 'deletion', 'chase'] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** All but `stop`, which goes by the hours before the end of the UTC day. */
export const DATED = ['outage', 'window', 'term', 'deletion', 'chase'] as const;
export type Dated = (typeof DATED)[number];

/** The choices of lead days; none is longer than its finding is known before (ledger.md, findings). */
export const LEAD_DAYS: Record<Dated, readonly number[]> = {
  outage: [0],
  window: [1, 2, 3],
  term: [1, 3, 7, 14, 30],
  deletion: [1, 3, 7, 14],
  chase: [0, 1, 3],
};

export const DEFAULT_LEAD_DAYS: Record<Dated, number> = {
  outage: 0,
  window: 2,
  term: 7,
  deletion: 7,
  chase: 0,
};

/** Local time of day for what has a day and no hour. */
export const DEFAULT_REMIND_AT = '09:00';
