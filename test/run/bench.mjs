import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from './checks/command.mjs';
import { ROOT } from './command.mjs';
import { loadTs } from './load-ts.mjs';
import { setUpBrowser, setUpPackages } from './setup.mjs';
import { tell } from './trouble.mjs';

/**
 * npm run bench [-- WORD ...]
 * Runs the files test/run/bench/*.bench.{ts,mjs} (those with a WORD in their name), each of which exports `measure`,
 * and prints one table: medians, budgets, verdicts. Exit code 1 when a budget is not kept.
 */

const words = process.argv.slice(2);
const files = readdirSync(join(ROOT, 'test/run/bench'))
  .filter((file) => /\.bench\.(ts|mjs)$/.test(file))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

const written = (value, unit) => {
  const isFine = unit === 'times' || (unit === 'ms' && value < 10);
  return `${isFine ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ${unit}`;
};

function row({ what, unit, budget, runs }, median) {
  const middle = median(runs);
  return {
    Measured: what,
    Median: written(middle, unit),
    Worst: written(Math.max(...runs), unit),
    Runs: runs.length,
    Budget: written(budget, unit),
    Verdict: middle <= budget ? 'kept' : 'NOT KEPT',
  };
}

function printTable(rows) {
  const columns = Object.keys(rows[0]);
  const lines = [columns, ...rows.map((cells) => columns.map((column) => String(cells[column])))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index].length)));
  const rule = widths.map((width) => '-'.repeat(width));
  for (const line of [lines[0], rule, ...lines.slice(1)]) {
    console.log(line.map((cell, index) => cell.padEnd(widths[index])).join('  '));
  }
}

try {
  await setUpPackages();
  const browser = await setUpBrowser();
  console.log('Building the extension ...');
  await succeeds('wxt/bin/wxt.mjs', ['build']);
  const { median } = await loadTs('test/run/bench/measurement.ts');
  const rows = [];
  for (const file of files) {
    console.log(`Measuring: ${file.replace(/\.bench.*/, '')} ...`);
    const { measure } = await loadTs(`test/run/bench/${file}`);
    rows.push(...(await measure({ browser })).map((measurement) => row(measurement, median)));
  }
  console.log('');
  if (rows.length > 0) printTable(rows);
  process.exitCode = rows.some(({ Verdict }) => Verdict !== 'kept') || rows.length === 0 ? 1 : 0;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
