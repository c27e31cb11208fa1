// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LOCATORS } from '@/lib/portal/locators';
import { openShelf } from './shelf-view';

const account = (number: number) => `a0000001-0000-4000-8000-00000000000${number}`;
const shelved = (signedIn: string) => ({
  accounts: {
    list: [1, 2].map((number) => ({
      account: account(number),
      role: 'source',
      tenantId: account(number),
      name: `Nordwind ${number}`,
      cloud: 'global',
    })),
    signedIn,
  },
  locators: { list: LOCATORS },
});

beforeEach(() => fakeBrowser.reset());

it('looks at everything again when a person goes back to a page, which was told nothing meanwhile', async () => {
  vi.spyOn(fakeBrowser.storage.onChanged, 'addListener').mockImplementation(() => undefined);
  await fakeBrowser.storage.local.set(shelved(account(1)));
  const end = new AbortController();
  const view = await openShelf(end.signal);
  const redone = vi.fn();
  view.watch(end.signal, redone);
  await fakeBrowser.storage.local.set(shelved(account(2)));
  const show = (persisted: boolean) => dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));

  show(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect(view.accounts.signedIn).toBe(account(1));
  show(true);
  await vi.waitFor(() => expect(view.accounts.signedIn).toBe(account(2)));
  expect(redone).toHaveBeenCalledWith('locators');

  end.abort();
  await fakeBrowser.storage.local.set(shelved(account(1)));
  show(true);
  await new Promise((resolve) => setTimeout(resolve));
  expect(view.accounts.signedIn).toBe(account(2));
});

it('knows nothing any more of what was erased meanwhile', async () => {
  vi.spyOn(fakeBrowser.storage.onChanged, 'addListener').mockImplementation(() => undefined);
  await fakeBrowser.storage.local.set({ ...shelved(account(1)), clock: { offsetMs: 5 } });
  const end = new AbortController();
  const view = await openShelf(end.signal);
  await fakeBrowser.storage.local.clear();
  // What real browsers answer when they have none of the keys.
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async () => ({}));
  const redone = vi.fn();
  view.watch(end.signal, redone);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.waitFor(() => expect(redone).toHaveBeenCalled());
  expect(view).toMatchObject({ accounts: { list: [] }, offsetMs: 0 });
  end.abort();
});

it('holds what has changed while it asked whether its tab is to be left alone', async () => {
  await fakeBrowser.storage.local.set({ ...shelved(account(1)), paused: [9] });
  let answer: (said: unknown) => void = () => undefined;
  const asked = new Promise((resolve) => {
    answer = resolve;
  });
  const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(asked as never);
  const end = new AbortController();
  const opening = openShelf(end.signal);
  await vi.waitFor(() => expect(ask).toHaveBeenCalled());
  await fakeBrowser.storage.local.set(shelved(account(2)));
  answer({ ok: true, paused: false });
  expect((await opening).accounts.signedIn).toBe(account(2));
  end.abort();
});
