import { DAY_MS } from '@/lib/core/days';

export interface Point {
  /** Ms since the epoch. */
  at: number;
  remaining: number;
}

export type Forecast =
  | { kind: 'finished' }
  /** When nothing remains, at the pace of late. */
  | { kind: 'on'; at: number }
  /** Nothing was finished lately, or there is too little to tell. */
  | { kind: 'unknown' };

/** Pace is judged by the last two weeks: long enough for a weekend, short enough to notice a change. */
const LATELY_MS = 14 * DAY_MS;
/** Farther away than this, a date is no forecast. */
const HORIZON_MS = 3 * 365 * DAY_MS;

/** When the remaining work will be done, at the pace of the last two weeks. Points in order of time. */
export function forecast(points: readonly Point[]): Forecast {
  const last = points.at(-1);
  if (!last) return { kind: 'unknown' };
  if (last.remaining === 0)
    return points.some(({ remaining }) => remaining > 0) ? { kind: 'finished' } : { kind: 'unknown' };
  const since = points.find(({ at }) => at >= last.at - LATELY_MS);
  if (!since || since === last) return { kind: 'unknown' };
  const perMs = (since.remaining - last.remaining) / (last.at - since.at);
  const left = last.remaining / perMs;
  return perMs > 0 && left <= HORIZON_MS ? { kind: 'on', at: last.at + left } : { kind: 'unknown' };
}
