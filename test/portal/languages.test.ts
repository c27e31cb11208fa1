import { expect, test } from 'vitest';
import { LANGUAGES, wordsOf } from './languages';

test.each([...LANGUAGES])('%s has a word for everything, of its own for what is read', (language) => {
  const words = wordsOf(language);
  expect(Object.keys(words)).toEqual(expect.arrayContaining(Object.keys(wordsOf('en'))));
  for (const key of [
    'active',
    'suspended',
    'canceled',
    'expired',
    'disabled',
    'pending',
    'statusHeading',
    'quantity',
  ]) {
    expect(words[key]).toBeTruthy();
  }
  if (language !== 'en') expect(words.suspended).not.toBe(wordsOf('en').suspended);
});
