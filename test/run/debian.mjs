import { existsSync } from 'node:fs';
import { run } from './command.mjs';
import { Trouble } from './trouble.mjs';

/** True where we may install system packages ourselves: Debian or a relative of it, as root. */
export const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages, or their newest versions. Only where `canInstall()`. */
export async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Old lists name old browsers, and a fresh machine has none. When this fails, those that are there may still do.
  await run('apt-get', ['update'], { env });
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    env,
  });
  if (code === 0) return;
  throw new Trouble(
    `${names.join(' and ')} could not be installed.\n\n${output.trimEnd().split('\n').slice(-12).join('\n')}`,
    `Check the network, then run the same command again, or install by hand: apt-get install ${names.join(' ')}`,
  );
}
