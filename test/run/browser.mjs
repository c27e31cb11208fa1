import { inProgramFiles, onPath, runnable } from './programs.mjs';
import { Trouble } from './trouble.mjs';

// Branded Chrome is not among them: from version 137 on it ignores --load-extension, so nothing of ours would be there.
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'brave',
];
const CHROME = ['google-chrome', 'google-chrome-stable'];

const MAC = ['Chromium', 'Microsoft Edge', 'Brave Browser'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);
const MAC_CHROME = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
].flatMap(inProgramFiles);
const WINDOWS_CHROME = inProgramFiles('Google\\Chrome\\Application\\chrome.exe');

const places = {
  darwin: { usable: MAC, chrome: MAC_CHROME },
  win32: { usable: WINDOWS, chrome: WINDOWS_CHROME },
};
const { usable, chrome } = places[process.platform] ?? { usable: onPath(COMMANDS), chrome: onPath(CHROME) };

/**
 * A Chromium-based browser that loads an unpacked extension when told to on its command line.
 * `CHROMIUM_PATH` goes before everything else.
 * @returns {string | undefined} its path
 */
export function findBrowser() {
  const told = process.env.CHROMIUM_PATH;
  if (!told) return usable.find(runnable);
  if (runnable(told)) return told;
  throw new Trouble(
    `CHROMIUM_PATH names ${told}, and there is no program there.`,
    'Set it to the path of Chromium, Edge or Brave, or leave it out.',
  );
}

/** What to say to somebody who has no browser that can be used. */
export function noBrowser() {
  const onlyChrome = chrome.some(runnable)
    ? 'Google Chrome is here, but from version 137 on it no longer loads an extension from its command line. '
    : '';
  return new Trouble(
    'No browser was found that can load the extension.',
    `${onlyChrome}Install Chromium, Microsoft Edge or Brave, and run the same command again. ` +
      'If it lies in an unusual place, say where: CHROMIUM_PATH=/path/to/the/browser.',
  );
}
