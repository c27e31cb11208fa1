import { fold } from '@/lib/core/book';
import type { Card } from '@/lib/core/card';
import { contextOf } from '@/lib/core/context';
import { DAY_MS } from '@/lib/core/days';
import type { Entry } from '@/lib/core/entries';
import type { CustomerId } from '@/lib/core/ids';
import { standingAt } from '@/lib/core/standing';
import { toCustomerId } from '@/lib/core/to-id';
import { viewAt } from '@/lib/core/view';
import type { State } from '@/lib/core/words';
import { lookAtAll, lookAtShared } from '@/lib/keeper/look';
import { LOOKS } from '@/lib/overlay/look';

/** The states over time: what would have been concluded at the end of each of some days. */

/** Bands of the chart: what a person has to do about it. */
export const BANDS = ['good', 'info', 'warn', 'danger'] as const;
export type Band = (typeof BANDS)[number];

export interface Sample {
  /** Ms since the epoch. */
  at: number;
  bands: Record<Band, number>;
}

/** More samples would say no more on a screen, and cost as much as an assessment of everybody each. */
const MOST_SAMPLES = 30;

/** Instants from the first entry to now: the ends of days, evenly spread, and now. */
export function sampleInstants(first: number, now: number): number[] {
  const days = Math.max(1, Math.ceil((now - first) / DAY_MS));
  const step = Math.ceil(days / MOST_SAMPLES) * DAY_MS;
  const instants: number[] = [];
  for (let at = now; at > first - step && instants.length <= MOST_SAMPLES; at -= step) instants.push(at);
  return instants.reverse();
}

const emptySample = (at: number): Sample => ({ at, bands: { good: 0, info: 0, warn: 0, danger: 0 } });

const bandOf = (state: State): Band | undefined => {
  const { tone } = LOOKS[state];
  return tone === 'none' ? undefined : tone;
};

/** Adds one customer's states at each instant to the samples. */
function addCustomer(
  samples: readonly Sample[],
  customer: CustomerId,
  entries: readonly Entry[],
  ageLimitDays: number,
): void {
  const book = fold(entries);
  const file = book.customers.get(customer);
  if (!file) return;
  for (const sample of samples) {
    const context = contextOf(book, file, standingAt(book, sample.at));
    for (const { is } of viewAt(context, sample.at, { ageLimitDays }).assessed) {
      const band = bandOf(is.state);
      if (band) sample.bands[band] += 1;
    }
  }
}

/** The samples from when anything was known. */
function sinceKnown(samples: readonly Sample[]): readonly Sample[] {
  const first = samples.findIndex(({ bands }) => BANDS.some((band) => bands[band] > 0));
  return first < 0 ? [] : samples.slice(first);
}

export interface History {
  samples: readonly Sample[];
  /** Customers worked through so far. */
  done: number;
}

/** A history whose past is worked out, with its end as the cards have it: what was decided since is in it. */
export function withNow(
  history: History | undefined,
  cards: readonly Card[],
  now: number,
): History | undefined {
  if (!history || history.done < cards.length || history.samples.length === 0) return history;
  const sample = emptySample(now);
  for (const { subscriptions } of cards)
    for (const { state } of Object.values(subscriptions)) {
      const band = state && bandOf(state);
      if (band) sample.bands[band] += 1;
    }
  return { ...history, samples: [...history.samples.slice(0, -1), sample] };
}

/** Milliseconds of work between two breaths of the page. */
const BREATH_MS = 30;

/** Works the history out, a few customers at a time, telling how far it is. */
export async function* statesOverTime(now: number, ageLimitDays: number): AsyncGenerator<History, void> {
  const shared = await lookAtShared();
  const first = Math.min(now, ...shared.map(({ at }) => Date.parse(at)));
  const samples = sampleInstants(first, now).map(emptySample);
  let done = 0;
  let begun = performance.now();
  for await (const documents of lookAtAll())
    for (const { of, entries } of documents) {
      const customer = toCustomerId(of);
      if (!customer) continue;
      addCustomer(samples, customer, [...shared, ...entries], ageLimitDays);
      done += 1;
      if (performance.now() - begun < BREATH_MS) continue;
      yield { samples: sinceKnown(samples), done };
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
  yield { samples: sinceKnown(samples), done };
}
