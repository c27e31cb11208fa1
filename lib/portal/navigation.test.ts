// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://partner.microsoft.com/dashboard/home"}
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CUSTOMER, guid } from '../../test/reading/pages';
import { watchVisits } from './navigation';

let end: AbortController;
let visits: { page: string; signal: AbortSignal }[];

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/dashboard/home');
  end = new AbortController();
  visits = [];
  watchVisits(window, end.signal, ({ page }, signal) => visits.push({ page, signal }));
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});
const pages = () => visits.map(({ page }) => page);

it('visits the page that is open', () => {
  expect(pages()).toEqual(['other']);
});

it('sees a change of address that nothing announces, and ends the visit before', () => {
  history.pushState(null, '', '/dashboard/v2/customers/list');
  vi.advanceTimersByTime(1000);
  expect(pages()).toEqual(['other', 'customers-list']);
  expect(visits.map(({ signal }) => signal.aborted)).toEqual([true, false]);
});

it('sees an announced one at once', () => {
  history.pushState(null, '', `/dashboard/v2/customers/${CUSTOMER}/subscriptions`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(pages()).toEqual(['other', 'subscriptions']);
});

it('takes an intention that changed nothing for no visit', () => {
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(2000);
  expect(pages()).toEqual(['other']);
});

it('takes query and fragment for the same visit, another customer for another', () => {
  history.pushState(null, '', `/dashboard/v2/customers/${CUSTOMER}/subscriptions`);
  vi.advanceTimersByTime(1000);
  history.pushState(null, '', `/dashboard/v2/customers/${CUSTOMER}/subscriptions?page=2#top`);
  vi.advanceTimersByTime(1000);
  expect(pages()).toEqual(['other', 'subscriptions']);
  history.pushState(null, '', `/dashboard/v2/customers/${guid(501)}/subscriptions`);
  vi.advanceTimersByTime(1000);
  expect(pages()).toEqual(['other', 'subscriptions', 'subscriptions']);
});

it('leaves nothing behind', () => {
  end.abort();
  expect(visits[0]?.signal.aborted).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  history.pushState(null, '', '/dashboard/v2/customers/list');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(2000);
  expect(pages()).toEqual(['other']);
});
