import { existsSync } from 'node:fs';
import { run } from './command.mjs';
import { Trouble } from './trouble.mjs';

/** True where we may install system packages ourselves: Debian or a relative of it, as root. */
export const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages. Only where `canInstall()`. */
export async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...names];
  const first = await run('apt-get', install, { env });
  if (first.code === 0) return;
  // A fresh machine has no package lists yet.
  await run('apt-get', ['update'], { env });
  const second = await run('apt-get', install, { env });
  if (second.code === 0) return;
  throw new Trouble(
    `${names.join(' and ')} could not be installed.\n\n${second.output.trimEnd().split('\n').slice(-12).join('\n')}`,
    `Check the network, then run the same command again, or install by hand: apt-get install ${names.join(' ')}`,
  );
}
