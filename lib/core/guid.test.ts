import { expect, it } from 'vitest';
import { isGuid } from './guid';

const GUID = '0123abcd-4567-89ef-abcd-0123456789af';

it('knows a GUID in either case', () => {
  expect([GUID, GUID.toUpperCase()].map(isGuid)).toEqual([true, true]);
});

it.each([
  '',
  'skeleton',
  `x${GUID}`,
  `${GUID}0`,
  ...[...GUID.split('-').keys()].map((part) =>
    GUID.split('-')
      .map((text, index) => (index === part ? text.replace(/.$/, 'g') : text))
      .join('-'),
  ),
  ...[...GUID.split('-').keys()].map((part) =>
    GUID.split('-')
      .map((text, index) => (index === part ? text.slice(1) : text))
      .join('-'),
  ),
])('%s is none', (text) => {
  expect(isGuid(text)).toBe(false);
});
