/** Alarms are reconciled, never just created: browsers drop them at updates and restarts, and creating one anew pushes it away. */

export interface Wanted {
  name: string;
  /** Ms since the epoch, by the browser's clock. */
  when: number;
  /** An alarm that comes sooner will do as well. */
  orSooner?: true;
}

export interface Existing {
  name: string;
  /** Ms since the epoch, by the browser's clock. */
  scheduledTime: number;
  periodInMinutes?: number | undefined;
}

export interface AlarmActions {
  create: Wanted[];
  clear: string[];
}

/** A browser may round an alarm; a difference this small is none. */
const SAME_WITHIN_MS = 1_000;

/** What to do so that exactly the wanted alarms exist. One that is as wanted is not touched. */
export function reconcile(wanted: readonly Wanted[], existing: readonly Existing[]): AlarmActions {
  return {
    create: wanted.filter((alarm) => !existing.some((known) => fits(known, alarm))),
    clear: existing.map(({ name }) => name).filter((name) => !wanted.some((alarm) => alarm.name === name)),
  };
}

function fits(known: Existing, wanted: Wanted): boolean {
  if (known.name !== wanted.name || known.periodInMinutes !== undefined) return false;
  const late = known.scheduledTime - wanted.when;
  return late <= SAME_WITHIN_MS && (wanted.orSooner === true || late >= -SAME_WITHIN_MS);
}

const MINUTE = 60_000;
/**
 * An alarm waits by a clock that runs on evenly: when the computer's own is put forward, it comes too late. So as long
 * as something is awaited, this is the longest time without a look at the clock.
 */
const LOOK = 60 * MINUTE;

/**
 * The alarms that the state of things asks for. Instants in ms since the epoch, by the extension's clock.
 * @param nextChange when the first card gets out of date
 * @param nextReminder when the next reminder is due
 * @param unfinished a walk over all customers is under way, and may die with the worker
 * @param offset how far the extension's clock is ahead of the browser's
 */
export function wantedAlarms(
  state: { nextChange: number | undefined; nextReminder: number | undefined; unfinished: boolean },
  now: number,
  offset: number,
): Wanted[] {
  const at = (name: string, when: number | undefined): Wanted[] =>
    when === undefined ? [] : [{ name, when: (when > now ? when : now + MINUTE) - offset }];
  return [
    ...at('refresh', state.nextChange),
    ...at('remind', state.nextReminder),
    ...(state.nextChange !== undefined || state.nextReminder !== undefined
      ? [{ name: 'look', when: now + LOOK - offset, orSooner: true as const }]
      : []),
    ...(state.unfinished ? [{ name: 'finish', when: now + MINUTE - offset, orSooner: true as const }] : []),
  ];
}
