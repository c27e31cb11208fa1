import { beforeEach, expect, it } from 'vitest';
import { declaredAccount } from '@/lib/core/card';
import { speak } from '@/lib/texts/for-tests';
import { barOf } from './bar';
import { STYLE } from './style';

beforeEach(() => speak('en'));

const NOW = Date.parse('2026-03-10T09:00:00Z');
const ACCOUNT = 'a0000001-0000-4000-8000-000000000001';

const barIn = (colour?: string) => {
  const account = declaredAccount.parse({
    account: ACCOUNT,
    role: 'source',
    tenantId: ACCOUNT,
    name: 'Nordwind DE',
    cloud: 'global',
    colour,
  });
  return barOf({ list: [account], signedIn: account.account }, [], NOW);
};

it('is in the colour that was chosen for the account, else in that of its role', () => {
  expect(barIn().class).toBe('source');
  const { class: look, before } = barIn('magenta');
  expect(look).toBe('source magenta');
  expect(before[0]?.[1]).toEqual({ class: 'role source magenta', lang: 'en' });
  expect(STYLE.base).toContain('.magenta.magenta{--fg:#');
});
