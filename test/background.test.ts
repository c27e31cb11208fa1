import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isGuid } from '../lib/core/guid';
import {
  CONTOSO,
  freshProfile,
  OLD,
  onPermission,
  rest,
  SOURCE,
  setTime,
  stored,
} from '../lib/keeper/browser-for-tests';
import { speak } from '../lib/texts/for-tests';

/** The background as the browser meets it: what it registers in its first turn, and what each event then does. */

const page = {
  id: 'test-extension-id',
  url: 'https://partner.microsoft.com/dashboard/v2/customers/list',
  frameId: 0,
  tab: { id: 1 },
};
const popup = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };

async function start(): Promise<void> {
  const { default: background } = await import('../entrypoints/background');
  background.main();
}

const send = (message: unknown, sender: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, Object(sender), resolve);
  });

/** What a page shows, as its script sends it. */
const aPage = (route: object, capture: object) => ({
  type: 'page-seen',
  account: SOURCE,
  seenAt: '2026-03-10T09:00:00Z',
  visit: JSON.stringify(route),
  route,
  capture: { language: 'en', busy: false, matched: {}, ...capture },
});

/** A list of one row, whose id stands in the row and not in words. */
const list = (columns: Record<string, string>, id: string) => {
  const cells = (texts: string[]) =>
    texts.map((text, at) => ({
      at,
      id: '',
      runs: [{ text }],
      links: [],
      ...(isGuid(text) && { guid: text }),
    }));
  const rows = [{ keys: [id], cells: cells(Object.values(columns)) }];
  const headings = cells(Object.keys(columns));
  const state = {
    skeletons: 0,
    keyed: false,
    filtered: false,
    stated: 0,
    beside: [],
    pager: [],
  };
  return { kind: 'grids', whole: true, alert: false, grids: [{ headings, rows, ...state }] };
};
const OFFICE = {
  Subscription: 'Office 365 E3',
  Quantity: '25',
  Status: 'Active',
  'Offer ID': '796b6b5f-613c-4e24-a17c-eba730d49c02',
};
const NOTHING = { kind: 'content', content: { inside: [] }, titles: [] };

beforeEach(() => freshProfile('2026-03-10T09:00:00Z'));
afterEach(rest);

describe('the background', () => {
  it('has registered everything before its first turn ends', async () => {
    await start();
    const { alarms, notifications, runtime, storage, tabs } = fakeBrowser;
    const events = [
      runtime.onMessage,
      runtime.onInstalled,
      runtime.onStartup,
      alarms.onAlarm,
      notifications.onClicked,
      storage.onChanged,
      tabs.onRemoved,
    ];
    for (const event of events) expect(event.hasListeners()).toBe(true);
  });

  it('answers its own pages, and refuses everybody else', async () => {
    await start();
    const message = { type: 'own-settings', settings: { reminders: false } };
    expect(await send(message, popup)).toEqual({ ok: true });
    expect(await stored('settings')).toMatchObject({ reminders: false });
    expect(await send(message, page)).toEqual({ ok: false, problem: 'refused' });
    expect(await send({ type: 'fetch' }, popup)).toEqual({ ok: false, problem: 'refused' });
  });

  it('switches reminders on when the user allows notifications, also when who asked is gone', async () => {
    await start();
    await send({ type: 'own-settings', settings: { reminders: false } }, popup);
    for (const allowed of onPermission) allowed({ permissions: ['notifications'], origins: [] });
    await vi.waitFor(async () => expect(await stored('settings')).toMatchObject({ reminders: true }));
  });

  it('has ready what the popup paints first, whatever of it changes, and nothing once all is deleted', async () => {
    await start();
    const account = { account: SOURCE, role: 'source', tenantId: SOURCE, name: 'Nordwind', cloud: 'global' };
    const declared = { kind: 'account-set', via: 'person', ...account };
    await send({ type: 'own-decide', decisions: [declared] }, popup);
    await send({ type: 'own-settings', settings: { ageLimitDays: 3 } }, popup);
    await fakeBrowser.storage.local.set({ clock: { offsetMs: 5 } });
    await vi.waitFor(async () =>
      expect(await stored('popup')).toMatchObject({
        accounts: { list: [account] },
        settings: { ageLimitDays: 3 },
        summary: { customers: 0 },
        clock: { offsetMs: 5 },
        notifying: true,
      }),
    );
    await rest();
    await fakeBrowser.storage.local.clear();
    await vi.waitFor(async () => expect(await stored('popup')).toBeUndefined());
  });

  it('forgets what a closed tab said about its page', async () => {
    await start();
    await fakeBrowser.storage.session.set({ 'page:7': { page: 'other', reading: 'not-ours' } });
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect(await fakeBrowser.storage.session.get('page:7')).toEqual({ 'page:7': undefined });
  });

  it.each(['onInstalled', 'onStartup', 'onAlarm', 'clock'] as const)(
    'looks after everything on %s',
    async (event) => {
      await start();
      await vi.waitFor(async () => expect(await stored('summary')).toBeDefined());
      await fakeBrowser.storage.local.remove('summary');
      setTime('2026-03-10T12:00:00Z');
      if (event === 'onInstalled')
        await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update', previousVersion: '0.9.0' });
      else if (event === 'onStartup') await fakeBrowser.runtime.onStartup.trigger();
      else if (event === 'onAlarm')
        await fakeBrowser.alarms.onAlarm.trigger({
          name: 'refresh',
          scheduledTime: 0,
          persistAcrossSessions: true,
        });
      else await fakeBrowser.storage.local.set({ clock: { offsetMs: 1 } });
      await vi.waitFor(async () => expect(await stored('summary')).toBeDefined());
    },
  );
});

describe('what pages show', () => {
  const account = { account: SOURCE, role: 'source', tenantId: SOURCE, name: 'Nordwind', cloud: 'global' };
  const seeOne = async () => {
    await start();
    await send(
      {
        type: 'own-decide',
        decisions: [
          { kind: 'account-set', via: 'person', ...account },
          { kind: 'signed-in', via: 'person', account: SOURCE },
        ],
      },
      popup,
    );
    await send(
      aPage({ page: 'customers-list' }, list({ Name: 'Contoso', Relationship: 'Reseller' }, CONTOSO)),
      page,
    );
    await send(aPage({ page: 'subscriptions', customer: CONTOSO }, list(OFFICE, OLD)), page);
  };
  it('is understood and answered', async () => {
    await seeOne();
    const seen = aPage({ page: 'subscriptions', customer: CONTOSO }, list(OFFICE, OLD));
    expect(await send(seen, page)).toMatchObject({ ok: true, understood: { kind: 'read', ids: [OLD] } });
    const empty = aPage({ page: 'subscription', customer: CONTOSO, subscription: OLD }, NOTHING);
    expect(await send(empty, page)).toEqual({
      ok: true,
      understood: { kind: 'unreadable', locator: 'field' },
    });
  });

  it('is not recorded when it speaks against the account', async () => {
    await seeOne();
    setTime('2026-03-10T09:05:00Z');
    const legal = { inside: [{ inside: [{ text: 'Microsoft ID' }] }, { inside: [{ text: OLD }] }] };
    const seen = aPage({ page: 'legal-info' }, { ...NOTHING, content: { inside: [legal] } });
    expect(await send(seen, page)).toEqual({ ok: false, problem: 'contradiction' });
    expect(await stored('accounts')).toMatchObject({ contradiction: { evidence: 'tenant' } });
  });

  const badged = (text: string) => ({ badge: { text }, subscriptions: { [OLD]: { badge: { text } } } });

  it('lies on the cards in words, and in those of another language when the browser speaks it', async () => {
    await seeOne();
    expect(await stored(`card:${CONTOSO}`)).toMatchObject(badged('Waiting for customer'));
    await rest();
    await speak('de');
    await fakeBrowser.runtime.onStartup.trigger();
    await vi.waitFor(async () =>
      expect(await stored(`card:${CONTOSO}`)).toMatchObject(badged('Wartet auf Kunden')),
    );
  });

  it('at its top is told when it asks', async () => {
    await seeOne();
    const ask = async (route: object, ...open: string[]) => {
      const answer = await send({ type: 'page-head', route: { customer: CONTOSO, ...route }, open }, page);
      return JSON.stringify(answer);
    };
    const invitation = async () =>
      JSON.stringify(await send({ type: 'page-head', route: { page: 'invitation' }, open: [] }, page));
    const subscription = { page: 'subscription', subscription: OLD };
    expect(await ask({ page: 'subscriptions' })).toContain('0 of 1 done');
    expect(await ask({ page: 'subscriptions' })).not.toContain('Next steps');
    expect(await ask({ page: 'subscriptions' }, 'panel')).toContain('Next steps');
    expect(await ask({ page: 'add-subscription' })).toContain('Do not add subscriptions here');
    expect(await invitation()).toContain('Do not send this link');
    expect(await ask(subscription)).toContain('Customer has not accepted the invitation');
    expect(await ask(subscription)).not.toContain('read from a page');
    expect(await ask(subscription, 'why')).toContain('read from a page');
    expect(await ask({ ...subscription, subscription: SOURCE })).toBe('{"ok":true,"head":{}}');
  });
});
