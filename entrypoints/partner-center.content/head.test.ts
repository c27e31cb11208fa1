// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Card } from '@/lib/core/card';
import { CUSTOMER, OLD, OVERLAP, SOURCE, TARGET } from '@/lib/overlay/for-tests';
import { openHead } from './head';

const HEAD = { line: { tone: 'good', icon: 'done', text: '3 of 3 done' } };
const sent = vi.fn();
const changed = vi.fn();
let visit: AbortController;

const another = (): Card => ({ ...OVERLAP });
const open = () => openHead(visit.signal, changed);
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
    const headOf = open();
    expect(headOf(OVERLAP, SOURCE, OLD)).toEqual({});
    headOf(OVERLAP, SOURCE, OLD);
    await answered();
    expect(sent.mock.calls).toEqual([[{ type: 'page-head', customer: CUSTOMER, subscription: OLD }]]);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(headOf(OVERLAP, SOURCE, OLD)).toEqual(HEAD);
  });

  it('stays until a newer card has been told of', async () => {
    const headOf = open();
    headOf(OVERLAP, SOURCE, undefined);
    await answered();
    expect(headOf(another(), SOURCE, undefined)).toEqual(HEAD);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('is not that of another account, nor of a customer who is gone', async () => {
    const headOf = open();
    headOf(OVERLAP, SOURCE, undefined);
    await answered();
    expect(headOf(OVERLAP, TARGET, undefined)).toEqual({});
    expect(headOf(undefined, TARGET, undefined)).toEqual({});
  });

  it('is that of the newest question, whichever answer comes last', async () => {
    const late = new Promise((resolve) => setTimeout(() => resolve({ ok: true, head: {} }), 10));
    sent.mockReturnValueOnce(late);
    const headOf = open();
    headOf(OVERLAP, SOURCE, undefined);
    const card = another();
    headOf(card, SOURCE, undefined);
    await vi.advanceTimersByTimeAsync(20);
    expect(headOf(card, SOURCE, undefined)).toEqual(HEAD);
  });

  it('is asked for again after a while when nobody answers', async () => {
    sent.mockRejectedValueOnce(new Error('stopped'));
    const headOf = open();
    headOf(OVERLAP, SOURCE, undefined);
    await answered();
    expect(changed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).toHaveBeenCalledTimes(1);
    headOf(OVERLAP, SOURCE, undefined);
    await answered();
    expect(headOf(OVERLAP, SOURCE, undefined)).toEqual(HEAD);
  });

  it('is nothing when the answer is not of its form', async () => {
    sent.mockResolvedValueOnce({ ok: true, head: { banner: 'x' } });
    const headOf = open();
    headOf(OVERLAP, SOURCE, undefined);
    await answered();
    expect(headOf(OVERLAP, SOURCE, undefined)).toEqual({});
  });

  it('leaves a page alone that was left', async () => {
    sent.mockRejectedValueOnce(new Error('stopped'));
    open()(OVERLAP, SOURCE, undefined);
    visit.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(changed).not.toHaveBeenCalled();
  });
});
