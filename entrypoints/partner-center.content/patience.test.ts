// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '@/lib/portal/reading';
import { openPatience } from './patience';

const LOADING: Reading = { kind: 'loading' };
const UNREADABLE: Reading = { kind: 'unreadable', locator: 'grid' };
const READ: Reading = { kind: 'read', rows: [] };

const lost = vi.fn();
let visit: AbortController;
let tooLong: (reading: Reading) => boolean;

beforeEach(() => {
  vi.useFakeTimers();
  lost.mockReset();
  visit = new AbortController();
  tooLong = openPatience(visit.signal, lost);
});
afterEach(() => vi.useRealTimers());

describe('before a page is called unreadable', () => {
  it('a few seconds pass, in which it may still appear', () => {
    expect(tooLong(UNREADABLE)).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(tooLong(READ)).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(lost).not.toHaveBeenCalled();
  });

  it('the user is told once they have passed', () => {
    tooLong(UNREADABLE);
    vi.advanceTimersByTime(6_000);
    expect(lost).toHaveBeenCalledTimes(1);
    expect(tooLong(UNREADABLE)).toBe(true);
    expect(tooLong(READ)).toBe(false);
  });

  it('a page that loads without end gets longer, but not for ever', () => {
    tooLong(LOADING);
    vi.advanceTimersByTime(10_000);
    expect(tooLong(LOADING)).toBe(false);
    vi.advanceTimersByTime(15_000);
    expect(tooLong(LOADING)).toBe(true);
  });

  it('nothing is left running when the page is left', () => {
    tooLong(UNREADABLE);
    visit.abort();
    vi.advanceTimersByTime(60_000);
    expect(lost).not.toHaveBeenCalled();
  });
});
