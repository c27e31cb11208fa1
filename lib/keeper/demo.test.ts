import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  CONTOSO,
  customerSeen,
  decide,
  declareAccounts,
  freshProfile,
  replaceToday,
  SOURCE,
  see,
  setTime,
  stored,
  storedCard,
  tell,
  toolbarText,
  wake,
} from './browser-for-tests';

beforeEach(() => freshProfile('2026-03-10T09:00:00Z'));

/** A ledger in which one source is to be stopped today. */
async function aFile(): Promise<string> {
  await replaceToday();
  const answer = await tell({ type: 'own-export' });
  await freshProfile('2026-03-10T10:00:00Z');
  return (answer.ok && answer.file) || '';
}

it('the demo is played with, and leaves nothing behind but the settings', async () => {
  const file = await aFile();
  await tell({ type: 'own-settings', settings: { ageLimitDays: 3 } });
  expect(await tell({ type: 'own-demo', file })).toMatchObject({ ok: true });
  expect(await storedCard(CONTOSO)).toMatchObject({ attention: { today: 1 } });
  await decide({ kind: 'signed-in', account: SOURCE });

  expect(await stored('settings')).toMatchObject({ onPortal: false });
  expect(await see(SOURCE, customerSeen())).toEqual({ ok: false, problem: 'account-changed' });
  setTime('2026-03-10T23:00:00Z');
  await wake();
  expect(fakeBrowser.notifications.getAllCreateOptions()).toEqual({});
  expect(await toolbarText()).toBe('');
  expect(await fakeBrowser.action.getTitle({})).toBe('Twinwatch: demo data');

  expect(await tell({ type: 'own-demo', file: null })).toMatchObject({ ok: true });
  expect(await stored('settings')).toMatchObject({ onPortal: true, ageLimitDays: 3 });
  expect(await storedCard(CONTOSO)).toBeUndefined();
  expect(await stored('accounts')).toEqual({ list: [] });
  await declareAccounts();
  expect(await see(SOURCE, customerSeen())).toMatchObject({ ok: true });
});

it('the demo is refused where something is recorded, and its end erases nothing real', async () => {
  const file = await aFile();
  await declareAccounts();
  expect(await tell({ type: 'own-demo', file })).toEqual({ ok: false, problem: 'refused' });
  expect(await tell({ type: 'own-demo', file: null })).toEqual({ ok: false, problem: 'refused' });
  expect(await stored('accounts')).toMatchObject({ list: [{ account: SOURCE }, {}] });
});
