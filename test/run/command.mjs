import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const running = new Set();
const ownGroup = process.platform !== 'win32';

/** Ends every command that still runs, with all that it started. */
function stopCommands(signal = 'SIGTERM') {
  for (const child of running) {
    try {
      if (ownGroup) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/**
 * Runs a program in the project's folder and waits for its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, watch?: (text: string) => void }} [options]
 *   `watch` gets the output as it comes
 * @returns {Promise<{ code: number, output: string }>} stdout and stderr together
 */
export function run(program, args, { env = {}, shell = false, watch } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      // What is shown later, and elsewhere, is shown without colours.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: ending it ends what it started too.
      detached: ownGroup,
    });
    let output = '';
    const hear = (chunk) => {
      output += chunk;
      watch?.(String(chunk));
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      fail(error);
    });
    child.on('close', (code) => {
      running.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}

/** Runs the JavaScript of an installed package, such as `vitest/vitest.mjs`. */
export const runPackage = (script, args, options) =>
  run(process.execPath, [`node_modules/${script}`, ...args], options);

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => {
    stopCommands();
    // Whoever needs to clean up (start.mjs) has its own listener and ends the process itself.
    if (process.listenerCount(signal) === 0) process.exit(code);
  });
}
