import { isStopped } from './billing';
import type { Sight, Term } from './book';
import type { Clock } from './clock';
import { addDays, type Instant, startOf } from './days';
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
  let status: Status = 'unknown';
  let term: Term | undefined;
  // Nothing is missed before it was seen.
  let lastSeen = Number.POSITIVE_INFINITY;
  const addMissed = (until: Instant): boolean => {
    const absences = between(missed, lastSeen, until);
    addAbsences(runs, absences, { status, term, commerce, until }, clock);
    return absences.length > 0;
  };
  for (const { says, time } of sights) {
    const wasMissed = addMissed(time);
    status = says.status ?? status;
    term = says.term ?? term;
    const last = runs.at(-1);
    if (says.status !== undefined || last === undefined || wasMissed) add(runs, status, time, term);
    else last.term = term;
    lastSeen = time;
  }
  addMissed(Number.POSITIVE_INFINITY);
  return runs;
}

/** Most subscriptions are on every list. */
const between = (missed: readonly Instant[], after: Instant, before: Instant): readonly Instant[] =>
  missed.length === 0 ? missed : missed.filter((time) => time > after && time < before);

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

/** What was known of it when it went missing. */
interface Before {
  readonly status: Status;
  readonly term: Term | undefined;
  readonly commerce: Commerce;
  /** The next sighting. */
  readonly until: Instant;
}

/**
 * What a stretch of absence says: "still stopped if it was, expired if its term is past, else of unknown status".
 * One that was missing before its term was over is unknown until then.
 */
function addAbsences(
  runs: Growing[],
  absences: readonly Instant[],
  { status, term, commerce, until }: Before,
  clock: Clock,
): void {
  const [first] = absences;
  if (first === undefined) return;
  const last = absences.at(-1) ?? first;
  const over = term ? Math.max(term.end, startOf(addDays(term.day, 1))) : Number.POSITIVE_INFINITY;
  // Seen active after its term ended, it was renewed: until when, nobody said.
  const isRenewed = runs.some((run) => run.status === 'active' && run.to >= over);
  const isOver = !isRenewed && over < until && clock.reached(over);
  if (isStopped(status, commerce) || !isOver) {
    const seen = isStopped(status, commerce) ? status : 'unknown';
    add(runs, seen, first, term);
    add(runs, seen, last, term);
    return;
  }
  if (first < over) add(runs, 'unknown', first, term);
  add(runs, 'expired', Math.max(first, over), term);
  if (last > over) add(runs, 'expired', last, term);
}
