import { isStopped } from './billing';
import type { Sight, Term } from './book';
import type { Clock } from './clock';
import type { Instant } from './days';
import type { Commerce, Status } from './words';

/** A stretch in which a subscription was seen with one status. */
export interface Run {
  readonly status: Status;
  readonly from: Instant;
  /** The last sighting that showed this status; one that showed none proves nothing of it. */
  readonly to: Instant;
  /** The newest term told while it was so. */
  readonly term: Term | undefined;
}

/** The statuses of a subscription in order, told by its sightings and by the full lists it was missing from. */
export function runsOf(
  sights: readonly Sight[],
  missed: readonly Instant[],
  commerce: Commerce,
  clock: Clock,
): Run[] {
  const runs: Growing[] = [];
  // Nothing is missed before it was seen.
  const before: Before = { status: 'unknown', term: undefined, lastSeen: Number.POSITIVE_INFINITY };
  for (const { says, time } of sights) {
    const wasMissed = addAbsences(runs, missed, before, commerce, time, clock);
    before.status = says.status ?? before.status;
    before.term = says.term ?? before.term;
    before.lastSeen = time;
    const last = runs.at(-1);
    if (says.status !== undefined || last === undefined || wasMissed)
      add(runs, before.status, time, before.term);
    else last.term = before.term;
  }
  addAbsences(runs, missed, before, commerce, Number.POSITIVE_INFINITY, clock);
  return runs;
}

type Growing = { -readonly [Part in keyof Run]: Run[Part] };

function add(runs: Growing[], status: Status, time: Instant, term: Term | undefined): void {
  const last = runs.at(-1);
  if (last?.status !== status) {
    runs.push({ status, from: time, to: time, term });
    return;
  }
  last.to = time;
  last.term = term;
}

/** What was known of it when it was last seen. */
interface Before {
  status: Status;
  term: Term | undefined;
  lastSeen: Instant;
}

/**
 * What a stretch of absence says: "still stopped if it was, expired if its term is past, else of unknown status".
 * One that was missing before its term was over is unknown until then. Returns whether it was missing at all up to
 * `until`, the next sighting.
 */
function addAbsences(
  runs: Growing[],
  missed: readonly Instant[],
  { status, term, lastSeen }: Before,
  commerce: Commerce,
  until: Instant,
  clock: Clock,
): boolean {
  if (missed.length === 0) return false; // most are on every list
  const absences = missed.filter((time) => time > lastSeen && time < until);
  const [first] = absences;
  if (first === undefined) return false;
  const last = absences.at(-1) ?? first;
  const over = term?.end ?? Number.POSITIVE_INFINITY;
  // Seen active after its term ended, it was renewed: until when, nobody said.
  const isRenewed = runs.some((run) => run.status === 'active' && run.to >= over);
  const isOver = !isRenewed && over < until && clock.reached(over);
  if (isStopped(status, commerce) || !isOver) {
    const seen = isStopped(status, commerce) ? status : 'unknown';
    add(runs, seen, first, term);
    add(runs, seen, last, term);
    return true;
  }
  if (first < over) add(runs, 'unknown', first, term);
  add(runs, 'expired', Math.max(first, over), term);
  if (last > over) add(runs, 'expired', last, term);
  return true;
}
