import type { Range } from './assessment';
import { isStopped } from './billing';
import type { Clock } from './clock';
import { addDays, type Day, dayOf, EVER, earlier, type Instant, later, startOf } from './days';
import type { Facts } from './facts';
import type { Run } from './runs';
import type { Commerce, Status } from './words';

/** Half-open stretch of UTC days: `from` counts, `to` does not. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

/**
 * On which UTC days a source was billed while its target was up (ledger.md, `overlapDays`).
 * Where sightings leave a gap there are two answers, the fewest and the most days.
 */
export interface Overlap {
  /** The instant from which the same-day clock runs. */
  readonly since: Instant;
  readonly fewest: readonly Stretch[];
  readonly most: readonly Stretch[];
  readonly days: Range;
  /** Whether the count began on an earlier UTC day than today. */
  readonly begunEarlier: boolean;
}

/** The overlap of a source from `since` on: its target's provisioning, not before the source began. */
export function overlapOf(source: Facts, since: Instant, clock: Clock): Overlap {
  const points = pointsOf(source);
  const from = dayOf(since);
  const today = clock.today();
  const tomorrow = addDays(today, 1);
  const fewest = cut(billed(points, 'fewest', tomorrow), from, today);
  const longest = billed(points, 'most', tomorrow);
  const most = cut(longest, from, today);
  const firstDay = cut(longest, from, tomorrow)[0]?.from ?? from;
  return {
    since,
    fewest,
    most,
    days: { min: count(fewest), max: count(most) },
    begunEarlier: clock.reached(startOf(addDays(firstDay, 1))),
  };
}

/** The days between which a subscription was stopped for good; `min` is open when it was never seen billed. */
export interface StopDay {
  readonly min: Day | undefined;
  readonly max: Day;
}

/** Undefined while it is not known to be stopped. The day of stopping itself is not billed. */
export function stopDayOf(source: Facts): StopDay | undefined {
  const points = pointsOf(source);
  const stop = points[points.findLastIndex((point) => point.most) + 1];
  if (stop === undefined) return undefined;
  if (stop.exact !== undefined) return { min: stop.exact, max: stop.exact };
  const billedBefore = points.findLast((point) => point.fewest);
  return { min: billedBefore && dayOf(billedBefore.to), max: dayOf(stop.from) };
}

/** A stretch of sightings, and whether the subscription was billed then: at the least, at the most. */
interface Point {
  readonly from: Instant;
  readonly to: Instant;
  readonly fewest: boolean;
  readonly most: boolean;
  /** The day on which this stop happened, when it is known exactly. */
  readonly exact: Day | undefined;
}

function pointsOf(source: Facts): Point[] {
  let billedBefore: Run | undefined;
  return source.runs.map((run) => {
    const is = billedAt(run.status, source.commerce);
    const exact = is.most ? undefined : exactStop(run, billedBefore, source);
    if (is.fewest) billedBefore = run;
    return { from: run.from, to: run.to, ...is, exact };
  });
}

/** A status that is not known, and suspended with unknown commerce, mean both. */
function billedAt(status: Status, commerce: Commerce): { fewest: boolean; most: boolean } {
  const unsure =
    status === 'unknown' || status === 'pending' || (status === 'suspended' && commerce === 'unknown');
  const most = unsure || !isStopped(status, commerce);
  return { fewest: most && !unsure, most };
}

/** `stoppedAt` is exact; a term's end stops on the day after its last (ledger.md, Days, money, deadlines). */
function exactStop(run: Run, billedBefore: Run | undefined, source: Facts): Day | undefined {
  // A date alone may be that of any instant of its day.
  const stop = source.stops.findLast(
    ({ begin, end, day }) =>
      begin <= run.from &&
      (billedBefore === undefined || (end >= billedBefore.to && day >= dayOf(billedBefore.to))),
  );
  if (stop !== undefined) return stop.day;
  if (run.term === undefined || (run.status !== 'expired' && run.status !== 'disabled')) return undefined;
  const day = addDays(run.term.day, 1);
  const fits = day <= dayOf(run.from) && (billedBefore === undefined || day >= dayOf(billedBefore.to));
  return fits ? day : undefined;
}

/** The billed stretches up to `end`. Each change is put where it makes the fewest, or the most, days. */
function billed(points: readonly Point[], which: 'fewest' | 'most', end: Day): Stretch[] {
  const stretches: Stretch[] = [];
  const first = points[0];
  // Before its first sighting it was billed if it was then; else it was at most, or until a known day.
  let since = first && (first[which] || which === 'most' || first.exact !== undefined) ? EVER : undefined;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (point[which]) since ??= dayOf(which === 'most' && before ? before.to : point.from);
    else if (since !== undefined) {
      const sure = which === 'fewest' && before ? before.to : point.from;
      stretches.push({ from: since, to: knownStop(points, index) ?? dayOf(sure) });
      since = undefined;
    }
  }
  if (since !== undefined) stretches.push({ from: since, to: end });
  return stretches;
}

/** The exact day of the stop that a point begins, or of the stop that the doubt it begins ends in. */
function knownStop(points: readonly Point[], index: number): Day | undefined {
  const rest = points.slice(index);
  const billedAgain = rest.findIndex((point) => point.fewest);
  return rest.slice(0, billedAgain < 0 ? rest.length : billedAgain).find((point) => !point.most)?.exact;
}

function cut(stretches: readonly Stretch[], from: Day, to: Day): Stretch[] {
  return stretches
    .map((stretch) => ({ from: later(stretch.from, from), to: earlier(stretch.to, to) }))
    .filter((stretch) => stretch.from < stretch.to);
}

const count = (stretches: readonly Stretch[]): number =>
  stretches.reduce((days, { from, to }) => days + (to - from), 0);
