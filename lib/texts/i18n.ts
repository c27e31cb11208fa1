import type { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure } from '@/.wxt/i18n/structure';
import { textOf } from './chosen';

export type { GeneratedI18nStructure };

/** A name may end with a full stop, and then ends the sentence with it: `Nordwind Europe B.V.` */
const PLACEHOLDER = /\{(\w+)\}(\.?)/g;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * What `#i18n` stands for: the library's own types over the texts of the chosen language, which the library, asking
 * the browser, cannot speak. Counts are the business of `plural.ts`.
 */
export const i18n: ReturnType<typeof createI18n<GeneratedI18nStructure>> = {
  t: (key: string, ...[values]: readonly unknown[]): string => {
    const text = textOf(key.replaceAll('.', '_'));
    return isObject(values)
      ? text.replace(PLACEHOLDER, (all, name, stop) => {
          if (!(name in values)) return all;
          const said = String(values[name]);
          return said.endsWith('.') ? said : said + stop;
        })
      : text;
  },
};
