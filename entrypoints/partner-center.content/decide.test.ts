// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CUSTOMER, NEW, OLD } from '@/lib/overlay/for-tests';
import { speak } from '@/lib/texts/for-tests';
import { openDecisions } from './decide';

const ENTRY = '00000000-0000-4000-8000-000000000009';
const SUGGESTION = { source: OLD, target: NEW, text: 'Is this its twin?' };
const sent = vi.fn();
const changed = vi.fn();
let visit: AbortController;

const strip = () => document.querySelector('twinwatch-strip')?.shadowRoot;
const said = () => strip()?.textContent ?? '';
const confirm = () => {
  const decisions = openDecisions(visit.signal, changed);
  decisions.decide('twin-confirmed', CUSTOMER, SUGGESTION);
  return decisions;
};
const answered = () => vi.advanceTimersByTimeAsync(1);

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers();
  visit = new AbortController();
  sent.mockReset().mockResolvedValue({ ok: true, entries: [ENTRY] });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sent);
});
afterEach(() => {
  visit.abort();
  vi.useRealTimers();
});

describe('a decision on the page', () => {
  it('is shown before the background has answered, and sent as one decision', async () => {
    const decisions = confirm();
    expect(said()).toContain('Twin confirmed.');
    expect(decisions.isAnswered(SUGGESTION)).toBe(true);
    await answered();
    expect(sent.mock.calls[0]?.[0]).toEqual({
      type: 'page-decide',
      decision: { kind: 'twin-confirmed', via: 'person', customer: CUSTOMER, sources: [OLD], targets: [NEW] },
    });
  });

  it('can be undone for ten seconds, with the keyboard already there', async () => {
    const decisions = confirm();
    await answered();
    const undo = strip()?.querySelector('button');
    expect(strip()?.activeElement).toBe(undo);
    undo?.click();
    await answered();
    expect(sent).toHaveBeenLastCalledWith({ type: 'page-undo', entry: ENTRY });
    expect(decisions.isAnswered(SUGGESTION)).toBe(false);
    expect(said()).toContain('Taken back.');
  });

  it('leaves the page alone after ten seconds', async () => {
    confirm();
    await answered();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(strip()).toBeUndefined();
  });

  it.each([
    ['nobody answers', () => sent.mockRejectedValue(new Error('gone')), 'Try again'],
    [
      'the account has changed',
      () => sent.mockResolvedValue({ ok: false, problem: 'account-changed' }),
      'account has changed',
    ],
  ])('is offered again when %s', async (_, answer, text) => {
    answer();
    const decisions = confirm();
    await answered();
    expect(said()).toContain(text);
    expect(decisions.isAnswered(SUGGESTION)).toBe(false);
  });
});
