import { spawnSync } from 'node:child_process';
import { findBrowser, noBrowser } from './browser.mjs';
import { aptInstall, canInstall } from './debian.mjs';
import { findFirefox, NO_FIREFOX, takesExtension } from './firefox.mjs';
import { checkNode } from './node-version.mjs';
import { installPackages, packagesInStep } from './packages.mjs';
import { Trouble } from './trouble.mjs';

/** Makes sure that Node is new enough and that the packages are there. */
export async function setUpPackages(say = console.log) {
  checkNode();
  if (packagesInStep()) return;
  say('Installing the packages that package-lock.json names (npm ci, about half a minute) ...');
  await installPackages();
}

const hasOpenssl = () => spawnSync('openssl', ['version']).status === 0;

/**
 * Makes sure of a browser, and of openssl, with which the stand-in portal makes the certificate of a run.
 * @returns {Promise<string>} the browser's path
 */
export async function setUpBrowser(say = console.log) {
  const missing = [...(findBrowser() ? [] : ['chromium']), ...(hasOpenssl() ? [] : ['openssl'])];
  if (missing.length > 0 && canInstall()) {
    say(`Installing ${missing.join(' and ')} (apt-get, about half a minute) ...`);
    await aptInstall(missing);
  }
  const browser = findBrowser();
  if (!browser) throw noBrowser();
  if (!hasOpenssl()) {
    throw new Trouble(
      'The program `openssl` was not found. The stand-in portal makes its certificate with it.',
      'Install OpenSSL with your package manager, and run the same command again.',
    );
  }
  return browser;
}

/**
 * Makes sure of Firefox where it may be installed, and in CI, which proves everything or fails.
 * @returns {Promise<string | undefined>} its path; undefined on a machine of somebody who has none that can be used
 */
export async function setUpFirefox(say = console.log) {
  if (!usableFirefox() && canInstall()) {
    say('Installing firefox-esr (apt-get, about half a minute) ...');
    await aptInstall(['firefox-esr']);
  }
  const firefox = usableFirefox();
  if (!firefox && process.env.CI) throw new Trouble(NO_FIREFOX.message, NO_FIREFOX.advice);
  return firefox;
}

function usableFirefox() {
  const found = findFirefox();
  return found && takesExtension(found) ? found : undefined;
}
