// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/dashboard/home"}
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { speak } from '@/lib/texts/for-tests';

/** A page of the portal that does not concern us: nothing of it is watched, and nothing of ours is read. */

const go = (path: string) => {
  history.pushState({}, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
};
const context = new ContentScriptContext('partner-center');
afterEach(() => context.abort());

it('reads no storage and watches nothing there, before and after a page that concerns us', async () => {
  await speak('en');
  fakeBrowser.reset();
  const read = vi.spyOn(fakeBrowser.storage.local, 'get');
  const observing = new Set<MutationObserver>();
  const { observe, disconnect } = MutationObserver.prototype;
  vi.spyOn(MutationObserver.prototype, 'observe').mockImplementation(function (
    this: MutationObserver,
    ...to
  ) {
    observing.add(this);
    observe.apply(this, to);
  });
  vi.spyOn(MutationObserver.prototype, 'disconnect').mockImplementation(function (this: MutationObserver) {
    observing.delete(this);
    disconnect.call(this);
  });
  const asked = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  const { default: script } = await import('./index');
  await script.main(context);
  go('/dashboard/billing/overview');
  await vi.waitFor(() => expect(location.pathname).toContain('billing'));
  expect(read).not.toHaveBeenCalled();
  expect(observing.size).toBe(0);
  expect(asked).not.toHaveBeenCalled();

  go('/dashboard/v2/customers/list');
  await vi.waitFor(() => expect(observing.size).toBeGreaterThan(0));
  expect(read).toHaveBeenCalled();
  read.mockClear();
  go('/dashboard/home');
  expect(observing.size).toBe(0);
  expect(read).not.toHaveBeenCalled();
});
