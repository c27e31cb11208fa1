import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT, run } from '../command.mjs';
import { Trouble } from '../trouble.mjs';

/** The core with ledgers of 5,000, 50,000 and 500,000 entries, each in a fresh process, built as it is shipped. */

const FOLDER = join(ROOT, '.output/bench');
const SIZES = [100, 1_000, 10_000];
const COLD_RUNS = 5;

export async function measure() {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: 'test/run/bench/core-run.ts',
      outDir: FOLDER,
      copyPublicDir: false,
      minify: true,
      target: 'node20',
    },
  });
  const small = await cold(SIZES[0]);
  const middle = await cold(SIZES[1]);
  const large = await cold(SIZES[2]);
  const { bytes } = await core('heap', SIZES[2]);
  const alone = await core('sighting', SIZES[0]);
  const among = await core('sighting', SIZES[2]);
  await rm(FOLDER, { recursive: true });
  const perEntry = ({ runs, entries }) => Math.min(...runs) / entries;
  return [
    assessed(small, 200),
    assessed(middle, 500),
    assessed(large, 2_000),
    {
      what: 'An entry of 500,000 against one of 50,000',
      unit: 'times',
      budget: 1.5,
      runs: [perEntry(large) / perEntry(middle)],
    },
    {
      what: 'Book and assessment of 500,000 entries, in memory',
      unit: 'bytes',
      budget: 300_000_000,
      runs: [bytes],
    },
    { what: 'One new sighting, in a ledger of 5,000', unit: 'ms', budget: 2, runs: alone.runs },
    { what: 'One new sighting, in a ledger of 500,000', unit: 'ms', budget: 2, runs: among.runs },
  ];
}

const inWords = (number) => number.toLocaleString('en');
const assessed = ({ entries, subscriptions, runs }, budget) => ({
  what: `${inWords(entries)} entries about ${inWords(subscriptions)} subscriptions, folded and assessed, cold`,
  unit: 'ms',
  budget,
  runs,
});

async function cold(customers) {
  const all = [];
  while (all.length < COLD_RUNS) all.push(await core('whole', customers));
  // On a busy machine the clock counts what others did, and processor time what the collector does on another core.
  return { ...all[0], runs: all.map(({ wall, cpu }) => Math.min(wall, cpu)) };
}

async function core(what, customers) {
  const { code, output } = await run(process.execPath, [
    '--expose-gc',
    join(FOLDER, 'core-run.js'),
    what,
    String(customers),
  ]);
  if (code !== 0) throw new Trouble(`The core could not be measured.\n\n${output}`);
  return JSON.parse(output);
}
