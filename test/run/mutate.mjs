import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeeds } from './checks/command.mjs';
import { ROOT, run } from './command.mjs';
import { setUpPackages } from './setup.mjs';
import { Trouble, tell } from './trouble.mjs';

/**
 * npm run mutate [-- FILE ...]
 * Changes lib/core in thousands of small ways (or only the FILEs of it) and sees whether a test notices each. Goes file
 * by file, so that little is lost when it is stopped: what was noticed before and has not changed is not tried again.
 * Fails when fewer than 95 % of all are noticed, when one that is not is missing from test/mutate/survivors.json, which
 * says of each why it makes no difference that a test could notice, or when one stands there that is noticed or gone.
 */

const LEAST = 95;
/** Everything that was tried so far. */
const REPORT = '.output/mutate/incremental.json';
const read = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const STRYKER = join(ROOT, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const CONFIG = 'test/mutate/stryker.config.json';
/** What Stryker says of a file of types. */
const NONE = 'Instrumented 1 source file(s) with 0 mutant(s)';
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

const listed = new Map(read('test/mutate/survivors.json').map((one) => [nameOf(one), one]));
/** Whether it is proven to make no difference. */
const isProven = (mutant) => Boolean(listed.get(nameOf(mutant))?.because);

const isNoticed = ({ status }) => status === 'Killed' || status === 'Timeout';

const percentOf = (part, all) => (all === 0 ? 100 : (100 * part) / all);

/** The share of mutants that a test noticed, in percent, and those that none did. */
function judge(mutants) {
  // Whatever could not be tried was noticed by nobody either.
  const survivors = mutants.filter((one) => !isNoticed(one));
  const noticed = mutants.length - survivors.length;
  return { noticed, survivors, percent: percentOf(noticed, mutants.length) };
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

/** The mutants of a file as it is now: what an older report says of it proves nothing. */
function triedIn(file, output) {
  if (output.includes(NONE)) return [];
  const report = read(REPORT);
  if (report.files[file]?.source !== readFileSync(join(ROOT, file), 'utf8'))
    throw new Trouble(`Stryker did not try ${file}.\n\n${output}`);
  return mutantsIn(report).filter((one) => one.file === file);
}

function told(what, mutants) {
  const { noticed, survivors, percent } = judge(mutants);
  const all = `${what}: ${noticed} of ${mutants.length} mutants noticed, ${percent.toFixed(1)} %`;
  if (survivors.length === 0) return all;
  const same = survivors.filter(isProven).length;
  const others = percentOf(noticed, mutants.length - same).toFixed(1);
  return `${all}; ${same} of the other ${survivors.length} proven to make no difference (without these ${others} %)`;
}

/** Where it is and what it is, and what kept it from being tried. */
const lineOf = ({ file, line, was, is, status }) =>
  `  ${file}:${line}  ${was}  ->  ${is}${status === 'Survived' ? '' : `  (${status})`}`;

/** What is wrong with the list of survivors, as far as it speaks of these files or of none; undefined: nothing. */
function troubleWithList(survivors, files, all) {
  const unlisted = survivors.filter((one) => !isProven(one));
  const names = new Set(survivors.map(nameOf));
  const isStale = ([name, { file }]) => (files.includes(file) && !names.has(name)) || !all.includes(file);
  const stale = [...listed].filter(isStale).map(([name]) => name);
  if (unlisted.length + stale.length === 0) return undefined;
  return new Trouble(
    [
      ...(unlisted.length > 0 ? ['Nobody says why no test notices these:', ...unlisted.map(lineOf)] : []),
      ...(stale.length > 0
        ? ['These stand in the list of survivors, but a test notices them, or they are gone:']
        : []),
      ...stale.map((name) => `  ${name}`),
    ].join('\n'),
    'Write a test for each that none notices, delete code that nothing needs, or say in test/mutate/survivors.json why it makes no difference. Take out of it what stands there no more.',
  );
}

try {
  await setUpPackages();
  // The tests' own compiler settings lie there, and a fresh checkout has none yet.
  await succeeds('wxt/bin/wxt.mjs', ['prepare']);
  const all = filesOfCore();
  const files = process.argv.length > 2 ? process.argv.slice(2) : all;
  const strange = files.filter((file) => !all.includes(file));
  if (strange.length > 0)
    throw new Trouble(`Not in lib/core: ${strange.join(', ')}.`, `Name files as ${all[0]} is named.`);
  const mutants = [];
  for (const file of files) {
    forgetSurvivors(file);
    const { code, output } = await run(process.execPath, [STRYKER, 'run', CONFIG, '--mutate', file]);
    if (code !== 0 || !existsSync(join(ROOT, REPORT))) throw new Trouble(`Stryker failed.\n\n${output}`);
    const own = triedIn(file, output);
    mutants.push(...own);
    console.log(told(file, own));
  }
  const { survivors, percent } = judge(mutants);
  console.log(told('lib/core', mutants));
  const trouble = troubleWithList(survivors, files, all);
  if (trouble) throw trouble;
  if (percent < LEAST) throw new Trouble(`Fewer than ${LEAST} %.`);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
