import { resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

/** The production build: what is tested and shown is what ships. */
export const BUILT_EXTENSION = resolve('.output/chrome-mv3');

export interface Launch {
  /** Path of a Chromium-based browser. */
  executable: string;
  /** Folder of the browser profile; what the extension stored there is found again at the next launch. */
  profile: string;
  /** Where the browser finds which host: the stand-in answers for the portal's, and no other exists. */
  resolverRules: string;
  /** Folder of the extension; `BUILT_EXTENSION` unless told otherwise. */
  extension?: string;
  /** A window for a person, in the person's own language, or none, in English or the language given. */
  window: boolean;
  language?: string | undefined;
}

/** Starts a browser with the extension, in which nothing but the stand-in can be reached. */
export function launch({
  executable,
  profile,
  resolverRules,
  window,
  language = 'en',
  extension = BUILT_EXTENSION,
}: Launch): Promise<BrowserContext> {
  const locale = language === 'en' ? 'en-US' : language;
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: !window,
    ignoreHTTPSErrors: true,
    viewport: window ? null : { width: 1280, height: 800 },
    ...(window ? {} : { locale, env: { ...process.env, LANGUAGE: language } }),
    // Whoever launches closes, in the right order.
    handleSIGINT: false,
    handleSIGTERM: false,
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      // Without --test-type the window begins with a warning about these very flags.
      ...(window ? ['--window-size=1400,950', '--test-type'] : [`--lang=${locale}`]),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${resolverRules}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
}
