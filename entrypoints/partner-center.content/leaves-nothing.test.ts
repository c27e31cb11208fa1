// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/lib/platform/glance';
import { setLocators } from '@/lib/portal/locate';
import { LOCATORS } from '@/lib/portal/locators';
import { parseRoute } from '@/lib/portal/routes';
import { speak } from '@/lib/texts/for-tests';
import { guid, harmonyPage } from '../../test/reading/pages';
import { followPage } from './follow-page';
import { openShelf } from './shelf-view';

/** What a visit begins ends with it: no observer, timer or listener is left, whatever it was in the middle of. */

const LIST = 'https://partner.microsoft.com/dashboard/v2/customers/list';
const ACCOUNT = 'a0000001-0000-4000-8000-000000000001';

const observing = new Set<MutationObserver>();
let listeners = 0;

beforeEach(async () => {
  await speak('en');
  fakeBrowser.reset();
  vi.useFakeTimers();
  observing.clear();
  listeners = 0;
  const { observe, disconnect } = MutationObserver.prototype;
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
    this: MutationObserver,
    ...given
  ) {
    observing.add(this);
    observe.apply(this, given);
  });
  vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
    observing.delete(this);
    disconnect.call(this);
  });
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    type Listener = EventListenerOrEventListenerObject;
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (type: string, listener: Listener, options?: AddEventListenerOptions | boolean) => {
        listeners += 1;
        const signal = typeof options === 'object' ? options.signal : undefined;
        signal?.addEventListener('abort', () => {
          listeners -= 1;
        });
        addEventListener.call(target, type, listener, options);
      },
    );
    vi.spyOn(target, 'removeEventListener').mockImplementation((type: string, listener: Listener) => {
      listeners -= 1;
      removeEventListener.call(target, type, listener);
    });
  }
  await fakeBrowser.storage.local.set({
    accounts: {
      list: [{ account: ACCOUNT, role: 'source', tenantId: ACCOUNT, name: 'Nordwind', cloud: 'global' }],
      signedIn: ACCOUNT,
    },
  });
});
afterEach(() => vi.useRealTimers());

const PAGE = {
  columns: { displayName: 'Name', tenantId: 'Microsoft ID' },
  rows: [1, 2, 3].map((n) => ({ id: guid(n), cells: { displayName: `Customer ${n}`, tenantId: guid(n) } })),
  total: '3 results found.',
};

it.each([0, 50, 350, 1_200, 6_000])('when it is left after %i ms', async (stay) => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(new Promise(() => {}) as never);
  setLocators(LOCATORS);
  harmonyPage(PAGE);
  const shelf = await openShelf(new AbortController().signal);
  const before = { listeners, timers: vi.getTimerCount() };
  const visit = new AbortController();
  followPage(parseRoute(LIST), visit.signal, shelf, () => true);
  expect(observing.size).toBeGreaterThan(0);
  await vi.advanceTimersByTimeAsync(stay);
  visit.abort();
  expect(observing.size).toBe(0);
  expect(listeners).toBe(before.listeners);
  expect(vi.getTimerCount()).toBe(before.timers);
});

it.each<[string, Record<string, unknown>]>([
  ['switched off', { settings: { ...DEFAULT_SETTINGS, onPortal: false } }],
  ['told to leave its tab alone', { paused: [1] }],
])('when a person goes back to it after it was %s', async (_, change) => {
  vi.spyOn(fakeBrowser.storage.onChanged, 'addListener').mockImplementation(() => undefined);
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(new Promise(() => {}) as never);
  const badge = { tone: 'good', icon: 'done', text: 'Done', title: 'Done' };
  await fakeBrowser.storage.local.set({
    locators: { list: LOCATORS },
    [`card:${guid(1)}`]: { customer: guid(1), byState: {}, subscriptions: {}, findings: [], badge },
  });
  const { table } = harmonyPage(PAGE);
  const ours = () => table.querySelectorAll('[data-twinwatch]').length;
  const end = new AbortController();
  const shelf = await openShelf(end.signal);
  followPage(parseRoute(LIST), end.signal, shelf, () => true);
  await vi.advanceTimersByTimeAsync(500);
  expect(ours()).toBeGreaterThan(0);
  expect(observing.size).toBe(2);

  send.mockResolvedValue({ ok: true, paused: true } as never);
  await fakeBrowser.storage.local.set(change);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.advanceTimersByTimeAsync(500);
  expect(ours()).toBe(0);
  // Only the theme is followed for the whole visit.
  expect(observing.size).toBe(1);
  end.abort();
});
