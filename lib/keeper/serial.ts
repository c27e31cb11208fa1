let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` after all work given before it, whether that succeeded or not, so that no two tasks
 * interleave on `storage.local`. Dies with the worker, and so does the work.
 */
export function serially<Result>(work: () => Promise<Result>): Promise<Result> {
  const run = last.then(work, work);
  last = run;
  return run;
}
