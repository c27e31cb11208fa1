import { browser } from 'wxt/browser';

/**
 * How a person wants to be spoken to: in which language, and on which clock. Both follow the browser until something
 * else is chosen in Settings. Kept in memory of one page or worker; each of them asks for it before its first text.
 */

export interface Speech {
  /** One of `LANGUAGES`; absent: the browser's, or English where that has no file here. */
  language?: string | undefined;
  /** An IANA name such as `Europe/Berlin`; absent: the browser's. */
  timeZone?: string | undefined;
}

declare const __LANGUAGES__: readonly string[];
/** The languages there are texts in, by the names of their files. Put in by the build. */
export const LANGUAGES: readonly string[] = __LANGUAGES__;

type Messages = Record<string, { message: string } | undefined>;
let messages: Messages = {};
let speech: Speech = {};

/** The browser's own types know no texts but its own. */
const texts: { getMessage(key: string): string } = browser.i18n;

/** Speaks so from now on. True when that changed something. */
export async function speakAs({ language, timeZone }: Speech): Promise<boolean> {
  if (language === speech.language && timeZone === speech.timeZone) return false;
  // What this version has no file for is as if not chosen.
  messages = language !== undefined && LANGUAGES.includes(language) ? await read(language) : {};
  speech = { language, timeZone };
  return true;
}

/** A file of the extension itself, as the build wrote it. */
const read = async (language: string): Promise<Messages> =>
  (await fetch(`${browser.runtime.getURL('/')}_locales/${language}/messages.json`)).json();

/** The language that is spoken when none is chosen (BCP 47). */
export const browserLanguage = (): string => texts.getMessage('language');

/** A text by its flat key; empty where there is none. */
export const textOf = (key: string): string => messages[key]?.message ?? texts.getMessage(key);

/** The chosen language's texts of these sections, by their flat keys, for who cannot ask here; undefined: the browser's will do. */
export function textsOf(sections: readonly string[]): Record<string, string> | undefined {
  const found = Object.entries(messages).flatMap(([key, text]) =>
    text && sections.some((section) => `${key}_`.startsWith(`${section}_`)) ? [[key, text.message]] : [],
  );
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The time zone in which local times are shown, as an option of `Intl`'s formats; empty: the browser's. */
export const timeZone = (): { timeZone?: string } =>
  speech.timeZone === undefined ? {} : { timeZone: speech.timeZone };
