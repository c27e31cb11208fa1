import fc from 'fast-check';

/**
 * `npm test` throws the same dice every time, so that what is red stays red, and what is green stays green until somebody
 * changes it. A long run (TWINWATCH_RUNS=100000) throws new ones; a property that fails names its seed, and
 * TWINWATCH_SEED throws that again.
 */
const { TWINWATCH_RUNS, TWINWATCH_SEED } = process.env;
if (TWINWATCH_SEED !== undefined || TWINWATCH_RUNS === undefined)
  fc.configureGlobal({ seed: Number(TWINWATCH_SEED ?? 3) });
