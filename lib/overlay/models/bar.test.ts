import { beforeEach, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { declaredAccount } from '@/lib/core/card';
import { speak } from '@/lib/texts/for-tests';
import { barOf } from './bar';
import { STYLE } from './style';

beforeEach(() => speak('en'));

const NOW = Date.parse('2026-03-10T09:00:00Z');
const ACCOUNT = 'a0000001-0000-4000-8000-000000000001';

const barIn = (colour?: string, evidence?: string) => {
  const account = declaredAccount.parse({
    account: ACCOUNT,
    role: 'source',
    tenantId: ACCOUNT,
    name: 'Nordwind DE',
    cloud: 'global',
    colour,
  });
  const contradiction = evidence === undefined ? undefined : { evidence, at: '2026-03-10T08:00:00Z' };
  return barOf({ list: [account], signedIn: account.account, contradiction }, [], NOW);
};

it('is in the colour that was chosen for the account, else in that of its role', () => {
  expect(barIn().class).toBe('source');
  const { class: look, before } = barIn('magenta');
  expect(look).toBe('source magenta');
  expect(before[0]?.[1]).toEqual({ class: 'role source magenta', lang: 'en' });
  expect(STYLE.base).toContain('.magenta.magenta{--fg:#');
});

it.each([
  ['tenant', 'The page shows another Microsoft ID. '],
  ['cloud', 'The page is of another cloud than the account. '],
  ['of another version', ''],
])('says what speaks against the account: %s', (evidence, text) => {
  const said = barIn(undefined, evidence).before.at(-1);
  expect(said?.[2]).toBe(`${text}${i18n.t('overlay.contradiction_todo')}`);
});
