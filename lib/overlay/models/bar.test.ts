import { beforeEach, expect, it } from 'vitest';
import { i18n } from '#i18n';
import { declaredAccount } from '@/lib/core/card';
import type { Drawn } from '@/lib/platform/drawn';
import { speak } from '@/lib/texts/for-tests';
import { actOf, said } from '../for-tests';
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

it('takes no side while pages speak against the account: no role, no name in the tab’s title', () => {
  const bar = barIn(undefined, 'tenant');
  expect(JSON.stringify(bar.before)).not.toContain('role source');
  expect([barIn().title, bar.title]).toEqual(['↗ Nordwind DE · ', '']);
});

it('says why pages were held back, and takes every answer', () => {
  const [account, other] = ['Nordwind DE', 'Nordwind EU'].map((name, n) => {
    const id = `a0000001-0000-4000-8000-00000000000${n + 1}`;
    return declaredAccount.parse({ account: id, role: 'source', tenantId: id, name, cloud: 'global' });
  });
  if (!account || !other) throw new Error('Two accounts.');
  const doubt = {
    account: account.account,
    why: 'other-list' as const,
    customers: 2,
    seems: other.account,
    at: '2026-03-10T08:00:00Z',
  };
  const bar = barOf({ list: [account, other], signedIn: account.account, doubts: [doubt] }, [], NOW);
  const drawn: Drawn = ['div', {}, ...bar.before];
  expect(said(drawn)).toContain('It looks like the customers list of Nordwind EU.');
  expect(actOf(drawn, 'Yes, it is')).toEqual({ do: 'confirm', account: account.account });
  expect(actOf(drawn, 'Nordwind EU')).toEqual({
    do: 'confirm',
    account: account.account,
    as: other.account,
  });
  expect(bar.title).toBe('');
});
