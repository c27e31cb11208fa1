import * as z from 'zod/mini';
import { REMINDERS } from '@/lib/platform/reminding';

/** What was told of one finding, so that it is never told twice. */
const told = z.object({
  /** The UTC day of the last reminder before its end. */
  day: z.optional(z.string()),
  /** The `since` of the overlap that a UTC day has passed into, ... */
  passed: z.optional(z.string()),
  /** ... and the one of which that was told. */
  late: z.optional(z.string()),
  /** The `due` of which it was told some days before, ... */
  lead: z.optional(z.string()),
  /** ... and on its last day. */
  last: z.optional(z.string()),
  /** The local day (days since 1970) on which it was told, of what is told every day. */
  localDay: z.optional(z.number()),
});
export type Told = z.output<typeof told>;

export const reminderLog = z.object({
  /** The last UTC day on which it was checked what the day before had left behind. */
  checked: z.string(),
  /** By finding. */
  shown: z.record(z.string(), told),
  /** Notifications that may still be seen, by their ids: of which findings they speak. */
  notices: z.optional(
    z.record(
      z.string(),
      z.object({ kind: z.enum(REMINDERS), late: z.boolean(), findings: z.array(z.string()) }),
    ),
  ),
});
export type ReminderLog = z.output<typeof reminderLog>;
