// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Card } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import { CUSTOMER, OLD, OVERLAP, SOURCE, TARGET } from '@/lib/overlay/for-tests';
import { openHead } from './head';

const HEAD = { line: ['3 of 3 done'] };
const ROUTE = { page: 'subscription', customer: CUSTOMER, subscription: OLD } as const;
const sent = vi.fn();
const changed = vi.fn();
let visit: AbortController;

const another = (): Card => ({ ...OVERLAP });
const open = () => {
  const head = openHead(visit.signal, changed);
  const of = (card: Card | undefined, account: AccountId, more: object = {}) =>
    head.of({ route: ROUTE, card, account, link: undefined, ...more });
  return { ...head, of };
};
const answered = () => vi.advanceTimersByTimeAsync(1);

beforeEach(() => {
  vi.useFakeTimers();
  visit = new AbortController();
  changed.mockReset();
  sent.mockReset().mockResolvedValue({ ok: true, head: HEAD });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sent);
});
afterEach(() => {
  visit.abort();
  vi.useRealTimers();
});

describe('what stands at the top of a page', () => {
  it('is asked for once, and painted when it has come', async () => {
    const { of } = open();
    expect(of(OVERLAP, SOURCE)).toEqual({});
    of(OVERLAP, SOURCE);
    await answered();
    expect(sent.mock.calls).toEqual([[{ type: 'page-head', route: ROUTE, open: [] }]]);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(of(OVERLAP, SOURCE)).toEqual(HEAD);
  });

  it('is asked for where no customer is known, when the page is about one or invites', async () => {
    const { of } = open();
    of(undefined, SOURCE, { route: { page: 'customers-list' } });
    expect(sent).not.toHaveBeenCalled();
    of(undefined, SOURCE, { route: { page: 'invitation' }, link: TARGET });
    expect(sent).toHaveBeenLastCalledWith({
      type: 'page-head',
      route: { page: 'invitation' },
      open: [],
      link: TARGET,
    });
  });

  it('stays until a newer card has been told of', async () => {
    const { of } = open();
    of(OVERLAP, SOURCE);
    await answered();
    expect(of(another(), SOURCE)).toEqual(HEAD);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('is not that of another account', async () => {
    const { of } = open();
    of(OVERLAP, SOURCE);
    await answered();
    expect(of(OVERLAP, TARGET)).toEqual({});
  });

  it('is asked anew with what was opened, and one part of a group is open', async () => {
    const { of, turn } = open();
    const openParts = () => sent.mock.calls.at(-1)?.[0].open;
    of(OVERLAP, SOURCE);
    await answered();
    for (const [part, expected] of [
      ['why', ['why']],
      ['form:hold', ['why', 'form:hold']],
      ['form:note', ['why', 'form:note']],
      ['why', ['form:note']],
      ['form:note', []],
    ] as const) {
      turn(part);
      expect(of(OVERLAP, SOURCE)).toEqual(HEAD);
      await answered();
      expect(openParts()).toEqual(expected);
    }
  });

  it('is that of the newest question, whichever answer comes last', async () => {
    const late = new Promise((resolve) => setTimeout(() => resolve({ ok: true, head: {} }), 10));
    sent.mockReturnValueOnce(late);
    const { of } = open();
    of(OVERLAP, SOURCE);
    const card = another();
    of(card, SOURCE);
    await vi.advanceTimersByTimeAsync(20);
    expect(of(card, SOURCE)).toEqual(HEAD);
  });

  it('is asked for again after a while when nobody answers', async () => {
    sent.mockRejectedValueOnce(new Error('stopped'));
    const { of } = open();
    of(OVERLAP, SOURCE);
    await answered();
    expect(changed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).toHaveBeenCalledTimes(1);
    of(OVERLAP, SOURCE);
    await answered();
    expect(of(OVERLAP, SOURCE)).toEqual(HEAD);
  });

  it('is nothing when the answer is not of its form', async () => {
    sent.mockResolvedValueOnce({ ok: true, head: { main: 'x' } });
    const { of } = open();
    of(OVERLAP, SOURCE);
    await answered();
    expect(of(OVERLAP, SOURCE)).toEqual({});
  });

  it('leaves a page alone that was left', async () => {
    sent.mockRejectedValueOnce(new Error('stopped'));
    open().of(OVERLAP, SOURCE);
    visit.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(changed).not.toHaveBeenCalled();
  });
});
