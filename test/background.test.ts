import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshProfile, rest, setTime, stored } from '../lib/keeper/browser-for-tests';

/** The background as the browser meets it: what it registers in its first turn, and what each event then does. */

const popup = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };

async function start(): Promise<void> {
  const { default: background } = await import('../entrypoints/background');
  background.main();
}

const send = (message: unknown, sender: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, Object(sender), resolve);
  });

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
    const page = {
      id: 'test-extension-id',
      url: 'https://partner.microsoft.com/',
      frameId: 0,
      tab: { id: 1 },
    };
    expect(await send(message, page)).toEqual({ ok: false, problem: 'refused' });
    expect(await send({ type: 'fetch' }, popup)).toEqual({ ok: false, problem: 'refused' });
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
