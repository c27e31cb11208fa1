import { runPackage } from '../command.mjs';
import { Trouble } from '../trouble.mjs';

/** The end of an output, where tools say what failed. */
export const tailOf = (output, lines = 60) => output.trimEnd().split('\n').slice(-lines).join('\n');

/** Runs a package's script; a failing exit code is the failure of the check. */
export async function succeeds(script, args, advice) {
  const { code, output } = await runPackage(script, args);
  if (code !== 0) throw new Trouble(tailOf(output), advice);
}
