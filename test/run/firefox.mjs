import { spawnSync } from 'node:child_process';
import { inProgramFiles, onPath, runnable } from './programs.mjs';
import { Trouble } from './trouble.mjs';

const places = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: inProgramFiles('Mozilla Firefox\\firefox.exe'),
};
const usable = places[process.platform] ?? onPath(['firefox-esr', 'firefox']);

/**
 * A Firefox for the tests; `FIREFOX_PATH` goes before everything else.
 * @returns {string | undefined} its path
 */
export function findFirefox() {
  const told = process.env.FIREFOX_PATH;
  if (!told) return usable.find(runnable);
  if (runnable(told)) return told;
  throw new Trouble(
    `FIREFOX_PATH names ${told}, and there is no program there.`,
    'Set it to the path of Firefox, or leave it out.',
  );
}

/** The oldest version that takes the extension: `strict_min_version` in wxt.config.ts. */
const OLDEST = 142;

/** Whether a Firefox takes the extension. */
export function takesExtension(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1]) >= OLDEST;
}

/** What to say to somebody who has no Firefox that can be used. */
export const NO_FIREFOX = {
  message: `No Firefox of version ${OLDEST} or later was found, so nothing was proved in it.`,
  advice:
    'Install Firefox, and run the same command again. ' +
    'If it lies in an unusual place, say where: FIREFOX_PATH=/path/to/firefox.',
};
