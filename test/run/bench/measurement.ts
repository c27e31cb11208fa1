/** One thing that was measured, and the most it may be. */
export interface Measurement {
  what: string;
  unit: 'ms' | 'bytes' | 'frames' | 'times' | 'observers';
  budget: number;
  /** Every run; the median counts, so that one disturbed run changes nothing. */
  runs: number[];
}

/** What a file `*.bench.ts` or `*.bench.mjs` exports as `measure`. */
export type Measure = (setting: { browser: string }) => Promise<Measurement[]> | Measurement[];

/** How often a measurement is taken. */
export const RUNS = 15;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds of each run of something synchronous, after one run that does not count. */
export function time(does: () => unknown): number[] {
  does();
  return Array.from({ length: RUNS }, () => {
    const began = performance.now();
    does();
    return performance.now() - began;
  });
}
