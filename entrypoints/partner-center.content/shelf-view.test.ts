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
