import { Trouble } from './trouble.mjs';

const WANTED = [20, 19];

/** Throws when this Node is older than `engines` in package.json asks for. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > WANTED[0] || (major === WANTED[0] && minor >= WANTED[1])) return;
  throw new Trouble(
    `This is Node ${version}. Twinwatch needs Node ${WANTED.join('.')} or newer.`,
    'Install a newer Node (https://nodejs.org, or your package manager) and run the same command again.',
  );
}
