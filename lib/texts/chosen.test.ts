import { readFileSync } from 'node:fs';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { i18n } from '#i18n';
import { LANGUAGES, speakAs, textsOf } from './chosen';
import { LANGUAGES as FILES, speak } from './for-tests';
import { formatDay, formatLocal } from './format';
import { language } from './language';
import { formatMoney } from './money';
import { plural } from './plural';

/** The build's own files, as an extension page fetches them. */
const fetchTexts = async (url: string) => {
  const [, name] = /_locales\/(\w+)\/messages\.json$/.exec(url) ?? [];
  return new Response(generateChromeMessagesText(await parseMessagesFile(`lib/texts/${name}.yml`)));
};

beforeEach(async () => {
  vi.stubGlobal('fetch', vi.fn(fetchTexts));
  await speakAs({});
  await speak('en');
});

const NOW = Date.parse('2026-07-14T15:30:00Z');

describe('a chosen language', () => {
  it('is one of those that have a file', () => {
    expect(LANGUAGES).toEqual(FILES);
    expect(LANGUAGES).toEqual(expect.arrayContaining(['de', 'en', 'ru']));
  });

  it('takes the place of the browser’s, with its plurals, dates and numbers, and gives it back', async () => {
    expect(await speakAs({ language: 'ru' })).toBe(true);
    expect(language()).toBe('ru');
    expect(i18n.t('state.done')).toBe('Готово');
    expect(plural(i18n.t('units.days', { n: 2 }), 2)).toBe('2 дня');
    expect(formatDay('2026-07-14', NOW)).toBe('14 июл. UTC');
    expect(formatMoney(1234.5, 'EUR').replaceAll(/\s/g, ' ')).toBe('1 234,50 €');
    await speakAs({});
    expect(language()).toBe('en');
    expect(i18n.t('state.done')).toBe('Done');
  });

  it('is fetched once, and not for the browser’s own', async () => {
    await speakAs({});
    expect(fetch).not.toHaveBeenCalled();
    await speakAs({ language: 'de' });
    expect(await speakAs({ language: 'de' })).toBe(false);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('that this version has no file for leaves the browser’s', async () => {
    await speakAs({ language: 'tlh' });
    expect(language()).toBe('en');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('gives its texts to pages that cannot fetch them, and no others', async () => {
    expect(textsOf(['overlay'])).toBeUndefined();
    await speakAs({ language: 'de' });
    const texts = textsOf(['overlay', 'accounts']) ?? {};
    expect(texts.overlay_confirm).toBe('Ja, bestätigen');
    expect(Object.keys(texts).every((key) => /^(overlay|accounts)_/.test(key))).toBe(true);
    expect(textsOf(['language'])).toEqual({ language: 'de' });
  });

  it('keeps a placeholder that stands for nothing, and what looks like one in what is put in', async () => {
    expect(i18n.t('overlay.for', { accounts: '{n} $1 $&' })).toBe('for {n} $1 $&');
  });
});

describe('a chosen time zone', () => {
  it('is the one of local times, over summer time and the end of a day', async () => {
    await speakAs({ timeZone: 'Europe/Berlin' });
    expect(formatLocal('2026-07-14T10:00:00Z', NOW)).toBe('12:00');
    expect(formatLocal('2026-01-14T10:00:00Z', NOW)).toBe('14 Jan, 11:00');
    await speakAs({ timeZone: 'Asia/Tokyo' });
    expect(formatLocal('2026-07-14T15:00:00Z', NOW)).toBe('00:00');
    expect(formatLocal('2026-07-14T14:00:00Z', NOW)).toBe('14 Jul, 23:00');
  });

  it('leaves UTC days alone', async () => {
    await speakAs({ timeZone: 'Asia/Tokyo' });
    expect(formatDay('2026-07-14T23:00:00Z', NOW)).toBe('14 Jul UTC');
  });
});

it('every language has a name of its own to be chosen by', () => {
  for (const name of LANGUAGES) {
    const tag = /^language: (\S+)$/m.exec(readFileSync(`lib/texts/${name}.yml`, 'utf8'))?.[1] ?? '';
    expect(new Intl.DisplayNames(tag, { type: 'language' }).of(tag)).not.toBe(tag);
  }
});
