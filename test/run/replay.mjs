import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadTs } from './load-ts.mjs';
import { setUpPackages } from './setup.mjs';
import { Trouble, tell } from './trouble.mjs';

/**
 * npm run --silent replay -- FILE [--at INSTANT]
 * Retells a scenario or an exported ledger (lib/core/replay.ts). Only JSON goes to stdout, everything else to stderr.
 */

const USAGE = 'npm run --silent replay -- FILE [--at INSTANT]';

function readArguments([...args]) {
  const at = args.indexOf('--at');
  const [, instant] = at < 0 ? [] : args.splice(at, 2);
  if (args.length !== 1 || (at >= 0 && instant === undefined)) {
    throw new Trouble('Name one file: a scenario or an exported ledger.', USAGE);
  }
  return { file: args[0], instant };
}

function readText(file) {
  // npm starts us in the project's folder, and tells where it was called.
  const places = [process.cwd(), process.env.INIT_CWD].filter(Boolean).map((folder) => resolve(folder, file));
  const place = places.find((path) => existsSync(path));
  if (!place) throw new Trouble(`There is no file ${file}.`);
  if (!statSync(place).isFile()) throw new Trouble(`${file} is no file.`);
  return readFileSync(place, 'utf8');
}

try {
  const { file, instant } = readArguments(process.argv.slice(2));
  const text = readText(file);
  await setUpPackages(console.error);
  const { replay } = await loadTs('lib/core/replay.ts');
  const result = replay(text, instant);
  if (!result.ok) throw new Trouble(`${file}: ${result.message}`);
  process.stdout.write(`${JSON.stringify(result.output, null, 2)}\n`);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
