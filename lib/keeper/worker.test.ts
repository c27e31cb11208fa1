import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messagesOf } from '../texts/for-tests';
import {
  CONTOSO,
  customerSeen,
  decide,
  declareAccounts,
  FABRIKAM,
  freshProfile,
  freshWorker,
  NEW,
  OLD,
  onLoudError,
  PAGE,
  replaceToday,
  SELF,
  SOURCE,
  see,
  setTime,
  setVersion,
  signIn,
  stored,
  storedCard,
  subscriptionSeen,
  TARGET,
  tell,
  toolbarText,
  wake,
} from './browser-for-tests';

/** What the worker does by itself: reminders, alarms, the toolbar, and what another worker left undone. */

beforeEach(() => freshProfile('2026-03-10T09:00:00Z'));

const notifications = () => fakeBrowser.notifications.getAllCreateOptions();
const shown = () => Object.values(notifications()).map(({ title }) => title);
const dismissAll = async () => {
  for (const id of Object.keys(notifications())) await fakeBrowser.notifications.clear(id);
};
const alarms = async () =>
  Object.fromEntries(
    (await fakeBrowser.alarms.getAll()).map(({ name, scheduledTime }) => [
      name,
      new Date(scheduledTime).toISOString(),
    ]),
  );
/** The browser closes: it forgets alarms, notifications and what the toolbar says. */
const closeBrowser = async () => {
  await fakeBrowser.alarms.clearAll();
  await dismissAll();
  await fakeBrowser.action.setBadgeText({ text: '' });
};

describe('reminders', () => {
  it('come in the evening and when the day has passed, each once', async () => {
    await replaceToday();
    expect(await alarms()).toMatchObject({ remind: '2026-03-10T20:00:00.000Z' });
    setTime('2026-03-10T20:00:00Z');
    await wake();
    expect(notifications()[`stop:${CONTOSO}`]).toMatchObject({
      title: 'Contoso: stop 1 subscription',
      message: expect.stringContaining('24:00 UTC'),
    });
    expect(await alarms()).toMatchObject({
      remind: '2026-03-11T00:00:00.000Z',
      refresh: '2026-03-11T00:00:00.000Z',
    });
    await dismissAll();
    await wake();
    await wake();
    expect(shown()).toEqual([]);

    setTime('2026-03-11T00:00:00Z');
    await wake();
    expect(notifications()[`stop:${CONTOSO}`]).toMatchObject({
      message: expect.stringContaining('day has ended'),
    });
    await dismissAll();
    await wake();
    expect(shown()).toEqual([]);
    expect(await alarms()).toMatchObject({ remind: '2026-03-11T20:00:00.000Z' });
  });

  it('come at the next start when the browser was closed at the time', async () => {
    await replaceToday();
    await closeBrowser();
    setTime('2026-03-10T21:30:00Z');
    await wake();
    expect(shown()).toEqual(['Contoso: stop 1 subscription']);
    expect(await toolbarText()).toBe('1');
    await closeBrowser();
    await wake();
    expect(shown()).toEqual([]);
    expect(await alarms()).toMatchObject({ remind: '2026-03-11T00:00:00.000Z' });
  });

  it('do not come for what was settled, and go away when it is', async () => {
    await replaceToday();
    setTime('2026-03-10T20:00:00Z');
    await wake();
    expect(shown()).toHaveLength(1);
    await signIn(SOURCE);
    await see(SOURCE, subscriptionSeen(OLD, { status: 'suspended' }));
    expect(shown()).toEqual([]);
    expect(await alarms()).not.toHaveProperty('remind');
    setTime('2026-03-11T00:00:00Z');
    await wake();
    expect(shown()).toEqual([]);
  });

  it('follow the settings at once', async () => {
    await replaceToday();
    await tell({ type: 'own-settings', settings: { reminderLeadHours: 12 } });
    expect(await alarms()).toMatchObject({ remind: '2026-03-10T12:00:00.000Z' });
    setTime('2026-03-10T12:30:00Z');
    await wake();
    expect(shown()).toHaveLength(1);
    await tell({ type: 'own-settings', settings: { reminders: false } });
    expect(shown()).toEqual([]);
    expect(await alarms()).not.toHaveProperty('remind');
  });

  it('keep nothing else from being done when the system refuses them, and come at the next chance', async () => {
    await replaceToday();
    setTime('2026-03-10T20:00:00Z');
    const refused = vi.spyOn(fakeBrowser.notifications, 'create').mockRejectedValue(new Error('No room'));
    const loud = onLoudError();
    expect(await tell({ type: 'own-settings', settings: { neutral: true } })).toEqual({ ok: true });
    expect(await loud).toMatchObject({ message: 'No room' });
    expect(await alarms()).toMatchObject({ refresh: '2026-03-11T00:00:00.000Z' });
    refused.mockRestore();
    await wake();
    expect(shown()).toHaveLength(1);
  });

  it('name nobody any more when everything was deleted', async () => {
    await replaceToday();
    setTime('2026-03-10T20:00:00Z');
    await wake();
    expect(shown()).toHaveLength(1);
    await tell({ type: 'own-erase' });
    expect(shown()).toEqual([]);
  });

  it('open the page where it can be stopped, in its tab if there is one', async () => {
    const { openNotice } = await import('./notify');
    await replaceToday();
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
    await openNotice(`stop:${CONTOSO}`);
    const url = `https://partner.microsoft.com/dashboard/v2/customers/${CONTOSO}/subscriptions`;
    expect(create).toHaveBeenCalledWith({ url, active: true });

    const tab = await fakeBrowser.tabs.create({ url: `${url}?filter=active` });
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [tab]);
    const update = vi.spyOn(fakeBrowser.tabs, 'update');
    create.mockClear();
    await openNotice(`stop:${CONTOSO}`);
    expect(update).toHaveBeenCalledWith(tab.id, { active: true });
    expect(create).not.toHaveBeenCalled();
    await openNotice('of-somebody-else');
    expect(create).not.toHaveBeenCalled();

    const { storage } = fakeBrowser;
    const { accounts } = await storage.local.get<{ accounts: { list: object[] } }>('accounts');
    const inChina = accounts.list.map((account) => ({ ...account, cloud: 'china' }));
    await storage.local.set({ accounts: { ...accounts, list: inChina } });
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
    await openNotice(`stop:${CONTOSO}`);
    expect(create.mock.lastCall?.[0].url).toMatch(/^https:\/\/partner\.partnercenter\.microsoftonline\.cn\//);
  });
});

describe('alarms', () => {
  it('are left alone by a wake that changes nothing, and made anew when the browser dropped them', async () => {
    await replaceToday();
    const before = await alarms();
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    setTime('2026-03-10T13:00:00Z');
    await wake();
    expect(create).not.toHaveBeenCalled();
    await fakeBrowser.alarms.clearAll();
    await wake();
    expect(await alarms()).toEqual({ ...before, look: '2026-03-10T14:00:00.000Z' });
  });

  it('follow a clock that was moved, and so do cards', async () => {
    await replaceToday();
    const twoDays = 2 * 86_400_000;
    await fakeBrowser.storage.local.set({ clock: { offsetMs: twoDays } });
    await (await import('./keeper')).clockMoved();
    await (await import('./follow-up')).walk();
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({
      state: 'overlap',
      overlapDays: 2,
    });
    expect(await alarms()).toMatchObject({ remind: '2026-03-10T20:00:00.000Z' });
    await fakeBrowser.storage.local.set({ clock: { offsetMs: 0 } });
    await (await import('./keeper')).clockMoved();
    await (await import('./follow-up')).walk();
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'stop-today' });
  });
});

describe('a language and a time zone chosen in Settings', () => {
  it('are spoken by badges, notifications and toolbar, and by pages, from a worker that remembers nothing', async () => {
    await replaceToday();
    vi.stubGlobal('fetch', async () =>
      Response.json(
        Object.fromEntries([...(await messagesOf('ru'))].map(([key, message]) => [key, { message }])),
      ),
    );
    await tell({ type: 'own-settings', settings: { language: 'ru', timeZone: 'Asia/Tokyo' } });
    expect(await fakeBrowser.action.getTitle({})).toBe('Twinwatch: сегодня вас ждет 1 подписка');
    expect(await stored('style')).toMatchObject({ texts: { overlay_reject: 'Нет' } });
    setTime('2026-03-10T20:00:00Z');
    await wake();
    expect(notifications()[`stop:${CONTOSO}`]).toMatchObject({
      title: 'Contoso: остановите 1 подписку',
      message: expect.stringContaining('09:00'),
    });
    await tell({ type: 'own-settings', settings: { language: null, timeZone: null } });
    expect(await fakeBrowser.action.getTitle({})).toContain('1 subscription');
    expect(await stored('style')).not.toHaveProperty('texts');
  });

  it('make every card anew', async () => {
    await replaceToday();
    const before = (await storedCard(CONTOSO))?.assessedAt;
    setTime('2026-03-10T10:00:00Z');
    await tell({ type: 'own-settings', settings: { timeZone: 'Asia/Tokyo' } });
    expect((await storedCard(CONTOSO))?.assessedAt).not.toBe(before);
  });

  it('are refused when nobody knows them', async () => {
    for (const settings of [{ language: 'tlh' }, { timeZone: 'Mars/Olympus' }])
      expect(await tell({ type: 'own-settings', settings })).toEqual({ ok: false, problem: 'invalid' });
  });
});

const isCard = (keys: string[]) => keys.some((key) => key.startsWith('card:'));

describe('a worker that is stopped half-way', () => {
  /** Every write to `storage.local` of this kind fails from now on: as far as the disk knows, the worker died there. */
  const dieBefore = (isDeadly: (keys: string[]) => boolean) => {
    const set = fakeBrowser.storage.local.set;
    return vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      if (isDeadly(Object.keys(items))) throw new Error('stopped');
      await set(items);
    });
  };

  it.each(['card:', 'summary'])(
    'before it wrote %s leaves nothing that the next one does not mend',
    async (key) => {
      await declareAccounts();
      await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
      await signIn(TARGET);
      const death = dieBefore((keys) => keys.some((one) => one.startsWith(key)));
      const loud = onLoudError();
      expect(await see(TARGET, customerSeen(), subscriptionSeen(NEW))).toEqual({
        ok: false,
        problem: 'storage',
      });
      expect(await loud).toMatchObject({ message: 'stopped' });
      death.mockRestore();
      await wake();
      expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({
        state: 'check-twin',
        exact: NEW,
      });
      expect(await stored('summary')).toMatchObject({ attention: { decisions: 1 } });
    },
  );

  it('before it shelved a new sign-in leaves the old answer to no more than the next start', async () => {
    await declareAccounts();
    const death = dieBefore((keys) => keys.includes('accounts'));
    const loud = onLoudError();
    await signIn(TARGET);
    await loud;
    death.mockRestore();
    expect(await stored('accounts')).toMatchObject({ signedIn: SOURCE });
    await wake();
    expect(await stored('accounts')).toMatchObject({ signedIn: TARGET });
  });

  it.each([
    ['after the first cards', (keys: string[], cards: number) => isCard(keys) && cards > 1, 2],
    ['before the summary', (keys: string[]) => keys.includes('summary'), 1],
  ])('in a walk over all customers, %s, goes on where it was', async (_name, isDeadly, instants) => {
    await declareAccounts();
    const many = Array.from({ length: 60 }, (_, n) => `c0000009-0000-4000-8000-0000000000${10 + n}`);
    await see(SOURCE, ...many.map((customer) => customerSeen(customer)));
    setTime('2026-03-10T10:00:00Z');
    let cards = 0;
    const death = dieBefore((keys) => isDeadly(keys, isCard(keys) ? ++cards : cards));
    const loud = onLoudError();
    const baseline = { kind: 'baseline-frozen', account: SOURCE };
    await expect(decide(baseline)).rejects.toThrow('stopped');
    await loud;
    const assessedAt = async () =>
      new Set(await Promise.all(many.map(async (customer) => (await storedCard(customer))?.assessedAt)));
    expect((await assessedAt()).size).toBe(instants);
    expect(await alarms()).toHaveProperty('finish');
    death.mockRestore();
    await wake();
    expect(await assessedAt()).toEqual(new Set(['2026-03-10T10:00:00.001Z']));
    expect(await stored('summary')).toMatchObject({ assessedAt: '2026-03-10T10:00:00.001Z' });
    expect(await alarms()).not.toHaveProperty('finish');
  });
});

describe('a message that has started the worker', () => {
  it('is answered before the worker has looked through what was left undone', async () => {
    await replaceToday();
    const { keeper, order } = { keeper: await freshWorker(), order: [] as string[] };
    await Promise.all([
      keeper.wake().then(() => order.push('looked')),
      keeper.answer({ type: 'page-paused' }, PAGE, SELF).then(() => order.push('answered')),
    ]);
    expect(order).toEqual(['answered', 'looked']);
  });
});

describe('cards', () => {
  it('are made anew when they are lost, and removed when nobody knows their customer', async () => {
    await replaceToday();
    const [card, summary] = [await stored(`card:${CONTOSO}`), await stored('summary')];
    await fakeBrowser.storage.local.remove([`card:${CONTOSO}`, 'summary']);
    await fakeBrowser.storage.local.set({ [`card:${FABRIKAM}`]: { ...Object(card), customer: FABRIKAM } });
    await wake();
    expect(await stored(`card:${CONTOSO}`)).toMatchObject({ ...Object(card), assessedAt: expect.anything() });
    expect(await stored(`card:${FABRIKAM}`)).toBeUndefined();
    expect(await stored('summary')).toMatchObject({ customers: 1, progress: Object(summary).progress });
  });

  it('of an older version are thrown away without alarming anybody', async () => {
    await replaceToday();
    await fakeBrowser.storage.local.set({ [`card:${CONTOSO}`]: { customer: CONTOSO, shape: 'of old' } });
    setVersion('1.1.0');
    await wake();
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'stop-today' });
    expect(await stored('problem')).toBeUndefined();
  });
});
