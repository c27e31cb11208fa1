import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './command.mjs';
import { setUpPackages } from './setup.mjs';
import { Trouble, tell } from './trouble.mjs';

/**
 * npm run mutate [-- FILE ...]
 * Changes lib/core in thousands of small ways (or only the FILEs of it) and sees whether a test notices each. Goes file
 * by file, so that little is lost when it is stopped: what was noticed before and has not changed is not tried again.
 * Fails when fewer than 95 % are noticed, or when one that is not is missing from test/mutate/survivors.json, which says
 * of each why no test need notice it.
 */

const LEAST = 95;
/** Everything that was tried so far. */
const REPORT = '.output/mutate/incremental.json';
const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const STRYKER = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const CONFIG = 'test/mutate/stryker.config.json';
const filesOfCore = () =>
  readdirSync(join(ROOT, 'lib/core'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `lib/core/${file}`);

/** What was changed into what, wherever the line lies now. */
const nameOf = ({ file, was, is }) => `${file}: ${was} -> ${is}`;

function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join(' ').replace(/\s+/g, ' ');
}

const mutantsIn = ({ files }) =>
  Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map(({ location, replacement, status }) => ({
      file,
      line: location.start.line,
      was: textAt(source, location),
      is: replacement.replace(/\s+/g, ' '),
      status,
    })),
  );

const isNoticed = ({ status }) => status === 'Killed' || status === 'Timeout';

/** The share of mutants that a test noticed, in percent, and those that none did. */
function judge(mutants) {
  // Whatever could not be tried was noticed by nobody either.
  const survivors = mutants.filter((one) => !isNoticed(one));
  const all = mutants.length;
  const noticed = all - survivors.length;
  return { noticed, survivors, percent: all === 0 ? 100 : (100 * noticed) / all };
}

/**
 * Stryker remembers tests for all files together: a test that came while another file was tried is no news to it, and
 * what survived in this one would never meet that test.
 */
function forgetSurvivors(file) {
  if (!existsSync(join(ROOT, REPORT))) return;
  const report = read(REPORT);
  const tried = report.files[file];
  if (tried === undefined) return;
  tried.mutants = tried.mutants.filter(isNoticed);
  writeFileSync(join(ROOT, REPORT), JSON.stringify(report));
}

function told(what, mutants) {
  const { noticed, survivors, percent } = judge(mutants);
  return `${what}: ${noticed} of ${noticed + survivors.length} mutants noticed, ${percent.toFixed(1)} %`;
}

/** Where it is and what it is, and what kept it from being tried. */
const lineOf = ({ file, line, was, is, status }) =>
  `  ${file}:${line}  ${was}  ->  ${is}${status === 'Survived' ? '' : `  (${status})`}`;

function checkSurvivors(survivors) {
  const reasons = new Map(read('test/mutate/survivors.json').map((one) => [nameOf(one), one.because]));
  const unlisted = survivors.filter((one) => !reasons.get(nameOf(one)));
  if (unlisted.length === 0) return;
  throw new Trouble(
    `Nobody says why no test notices these:\n${unlisted.map(lineOf).join('\n')}`,
    'Write a test for each from the contract, delete code that nothing needs, or add it to test/mutate/survivors.json and say why.',
  );
}

try {
  await setUpPackages();
  const files = process.argv.length > 2 ? process.argv.slice(2) : filesOfCore();
  const mutants = [];
  for (const file of files) {
    forgetSurvivors(file);
    const { code, output } = await run(process.execPath, [STRYKER, 'run', CONFIG, '--mutate', file]);
    if (code !== 0 || !existsSync(join(ROOT, REPORT))) throw new Trouble(`Stryker failed.\n\n${output}`);
    const own = mutantsIn(read(REPORT)).filter((one) => one.file === file);
    mutants.push(...own);
    console.log(told(file, own));
  }
  const { survivors, percent } = judge(mutants);
  console.log(told('lib/core', mutants));
  checkSurvivors(survivors);
  if (percent < LEAST) throw new Trouble(`Fewer than ${LEAST} %.`);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
