import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/**
 * The words of the portal's pages. English is complete; another language is what the documentation proves
 * (`fixtures/portal/locales.json`), then our own translation, then English.
 */

const file = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

/** By language and key: candidates, the best first. The file's own remarks are texts, not lists. */
const proven = z
  .record(z.string(), z.record(z.string(), z.union([z.array(z.string()), z.string()])))
  .parse(file('../fixtures/portal/locales.json'));

const own: Record<string, Record<string, string>> = Object.fromEntries(
  readdirSync(new URL('./words/', import.meta.url)).map((name) => [
    name.replace('.json', ''),
    z.record(z.string(), z.string()).parse(file(`./words/${name}`)),
  ]),
);

/** Languages in which the stand-in can be shown. `fi` is one for which the extension has no words. */
export const LANGUAGES = ['en', 'de', 'fr', 'ru', 'ja', 'es', 'pt-br', 'it', 'zh-cn', 'ko', 'fi'] as const;

const FULL_TAG: Record<string, string> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  ru: 'ru-RU',
  ja: 'ja-JP',
  es: 'es-ES',
  'pt-br': 'pt-BR',
  it: 'it-IT',
  'zh-cn': 'zh-CN',
  ko: 'ko-KR',
  fi: 'fi-FI',
};

export const fullTag = (language: string): string => FULL_TAG[language] ?? language;

/** Proven words use `[date]`-like placeholders in their own language; ours use `{0}`. */
const fromProven = (language: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(proven[language] ?? {}).flatMap(([key, values]) => {
      const first = Array.isArray(values) ? values[0] : undefined;
      return first === undefined ? [] : [[key, first.replace(/\[[^\]]+\]/, '{0}')]];
    }),
  );

/** Every word of a language, by key. */
export const wordsOf = (language: string): Record<string, string> => ({
  ...own.en,
  ...fromProven('en'),
  ...own[language],
  ...(language === 'en' ? {} : fromProven(language)),
});
