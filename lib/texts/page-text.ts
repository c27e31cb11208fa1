import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';

/** The browser's own types know no texts but its own. */
const texts: { getMessage(key: string): string } = browser.i18n;

/** Texts that say the same whatever is counted. */
type PageTextKey = Extract<keyof GeneratedI18nStructure, `overlay.${string}` | `accounts.${string}`>;

/**
 * The few texts that a page of the portal says without the background's help. Asks the browser itself, since the
 * library for texts would be a weight on every page.
 * @param value what stands for the text's placeholder, if it has one
 */
export const pageText = (key: PageTextKey, value = ''): string =>
  texts.getMessage(key.replaceAll('.', '_')).replace(/{\w+}/, () => value);
