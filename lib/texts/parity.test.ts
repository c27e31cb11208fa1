import { describe, expect, it } from 'vitest';
import { NOTICES, REASONS, STATES } from '../core/words';
import { LANGUAGES, messagesOf } from './for-tests';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}|\$\d/g))].sort();

const english = await messagesOf('en');
const flat = (word: string) => word.replaceAll('-', '_');

describe.each(LANGUAGES)('texts in %s', async (language) => {
  const texts = await messagesOf(language);

  it('has the keys of English and no others', () => {
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('says something for every key, with the placeholders of English', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''));
    }
  });

  it('has as many forms as its plural rules tell apart, with the placeholders in each', () => {
    const rules = new Intl.PluralRules(texts.get('language'));
    const categories = new Set(Array.from({ length: 200 }, (_, n) => rules.select(n)));
    for (const [key, text] of texts) {
      const forms = text.split(' | ');
      if (forms.length === 1 && !english.get(key)?.includes(' | ')) continue;
      expect(forms, key).toHaveLength(categories.size);
      for (const form of forms) expect(placeholders(form), key).toEqual(placeholders(text));
    }
  });

  it('has the words for every state, reason and finding', () => {
    const open = STATES.filter((state) => state !== 'done' && state !== 'exempt');
    const wanted = [
      ...STATES.map((state) => `state_${flat(state)}`),
      ...REASONS.map((reason) => `reason_${flat(reason)}`),
      ...[...open, ...NOTICES].map((kind) => `finding_${flat(kind)}`),
    ];
    expect(wanted.filter((key) => !texts.has(key))).toEqual([]);
  });

  it('names its language as its file does', () => {
    expect(texts.get('language')).toBe(language.replace('_', '-'));
  });

  it('fits the manifest', () => {
    expect(texts.get('extName')?.length).toBeLessThanOrEqual(45);
    expect(texts.get('extDescription')?.length).toBeLessThanOrEqual(132);
  });
});
