import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';

/** The browser's own types know no texts but its own. */
const texts: { getMessage(key: string): string } = browser.i18n;

let chosen: Record<string, string> = {};

/** Texts by their flat keys, instead of the browser's: the keeper lays them on the shelf when another language is chosen. */
export function pageSpeaks(texts: Record<string, string> = {}): void {
  chosen = texts;
}

/** The sections of texts that pages use, and the name of their language. */
export const PAGE_SECTIONS = ['overlay', 'accounts', 'language'] as const;
type PageTextKey = Extract<
  keyof GeneratedI18nStructure,
  'language' | `${(typeof PAGE_SECTIONS)[number]}.${string}`
>;

/**
 * The few texts that a page of the portal says without the background's help. Asks the browser itself, since the
 * library for texts would be a weight on every page.
 * @param value what stands for the text's placeholder, if it has one
 */
export const pageText = (key: PageTextKey, value = ''): string =>
  textOf(key.replaceAll('.', '_')).replace(/{\w+}/, () => value);

// Asked for with every badge, and the browser takes its time.
const textOf = (key: string): string => (chosen[key] ??= texts.getMessage(key));
