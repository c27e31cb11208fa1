import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './command.mjs';
import { Trouble } from './trouble.mjs';

const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** True when every package of package-lock.json lies in node_modules with the version it names. */
export function packagesInStep() {
  // npm writes this file itself whenever it changes node_modules.
  const installedList = 'node_modules/.package-lock.json';
  if (!existsSync(join(ROOT, installedList))) return false;
  const installed = readJson(installedList).packages;
  return Object.entries(readJson('package-lock.json').packages).every(
    ([path, wanted]) =>
      path === '' ||
      // Absent where it is for another system.
      (wanted.optional && installed[path] === undefined) ||
      installed[path]?.version === wanted.version,
  );
}

const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i;

/** Installs exactly what package-lock.json names. */
export async function installPackages() {
  // Inside `npm start`, npm says where it lies; that also works where `npm` is a script for a shell only.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const { code, output } = npm
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code === 0) return;
  const end = output.trimEnd().split('\n').slice(-15).join('\n');
  if (NO_NETWORK.test(output)) {
    throw new Trouble(
      `The packages could not be downloaded: the npm registry cannot be reached.\n\n${end}`,
      'Check the network (and the proxy: `npm config get proxy`), then run the same command again.',
    );
  }
  throw new Trouble(`\`npm ci\` failed.\n\n${end}`, 'Mend what it names, then run the same command again.');
}
