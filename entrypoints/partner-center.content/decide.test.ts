// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CUSTOMER, NEW, OLD } from '@/lib/overlay/for-tests';
import { removeEverything } from '@/lib/overlay/remove';
import type { Decide } from '@/lib/platform/drawn';
import { speak } from '@/lib/texts/for-tests';
import { openDecisions } from './decide';

const ENTRY = '00000000-0000-4000-8000-000000000009';
const CONFIRM: Decide = {
  do: 'decide',
  decisions: [
    {
      decision: { kind: 'twin-confirmed', via: 'person', customer: CUSTOMER, sources: [OLD], targets: [NEW] },
    },
  ],
  said: 'Twin confirmed.',
  once: 'pair',
};
const sent = vi.fn();
const changed = vi.fn();
const done = vi.fn();

const strip = () => document.querySelector('twinwatch-strip')?.shadowRoot;
const said = () => strip()?.textContent ?? '';
const decide = (act: Decide, fields?: Record<string, string[]>) => {
  const decisions = openDecisions(changed);
  const form = new FormData();
  for (const [name, values] of Object.entries(fields ?? {}))
    for (const value of values) form.append(name, value);
  decisions.decide(act, form, done);
  return decisions;
};
const answered = () => vi.advanceTimersByTimeAsync(1);

beforeEach(async () => {
  await speak('en');
  vi.useFakeTimers();
  done.mockReset();
  sent.mockReset().mockResolvedValue({ ok: true, entries: [ENTRY] });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sent);
});
afterEach(() => {
  removeEverything();
  vi.useRealTimers();
});

describe('a decision on the page', () => {
  it('is shown before the background has answered, and sent as one decision', async () => {
    const decisions = decide(CONFIRM);
    expect(said()).toContain('Twin confirmed.');
    expect(decisions.decided.has('pair')).toBe(true);
    expect(done).not.toHaveBeenCalled();
    await answered();
    expect(done).toHaveBeenCalled();
    expect(sent.mock.calls).toEqual([[{ type: 'page-decide', decisions: CONFIRM.decisions, fields: [] }]]);
  });

  it('is sent once, however often it is clicked until it is recorded', async () => {
    const decisions = decide(CONFIRM);
    decisions.decide(CONFIRM, undefined, done);
    await answered();
    expect(sent).toHaveBeenCalledTimes(1);
    decisions.decide(CONFIRM, undefined, done);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('can be undone for ten seconds, with the keyboard already there', async () => {
    const decisions = decide(CONFIRM);
    await answered();
    const undo = strip()?.querySelector('button');
    undo?.click();
    await answered();
    expect(sent).toHaveBeenLastCalledWith({ type: 'page-undo', entries: [ENTRY] });
    expect(decisions.decided.has('pair')).toBe(false);
    expect(said()).toContain('Taken back.');
  });

  it('can be undone on the next page as well, until the ten seconds are over', async () => {
    decide(CONFIRM);
    await answered();
    await vi.advanceTimersByTimeAsync(6_000);
    openDecisions(changed);
    expect(said()).toContain('Twin confirmed.');
    strip()?.querySelector('button')?.click();
    await answered();
    expect(sent).toHaveBeenLastCalledWith({ type: 'page-undo', entries: [ENTRY] });
    expect(said()).toContain('Taken back.');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(strip()).toBeUndefined();
  });

  it('is told of on the next page when it could not be recorded', async () => {
    sent.mockRejectedValue(new Error('gone'));
    decide(CONFIRM);
    openDecisions(changed);
    await answered();
    expect(said()).toContain('Try again');
  });

  it('leaves the page alone after ten seconds', async () => {
    decide(CONFIRM);
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
    const decisions = decide(CONFIRM);
    await answered();
    expect(said()).toContain(text);
    expect(decisions.decided.has('pair')).toBe(false);
    expect(done).not.toHaveBeenCalled();
  });
});

describe('a form', () => {
  const act: Decide = {
    do: 'decide',
    decisions: [{ decision: { kind: 'invite-sent', via: 'person' }, each: 'customer' }],
    said: 'Logged',
  };

  it('is sent with all that was filled in', () => {
    decide(act, { customer: [CUSTOMER, OLD], on: ['2023-03-30'] });
    expect(sent.mock.calls[0]?.[0].fields).toEqual([
      { name: 'customer', value: CUSTOMER },
      { name: 'customer', value: OLD },
      { name: 'on', value: '2023-03-30' },
    ]);
  });

  it('says that nothing was chosen, where nothing came of it', async () => {
    sent.mockResolvedValue({ ok: true, entries: [] });
    decide(act);
    await answered();
    expect(done).not.toHaveBeenCalled();
    expect(said()).toContain('Nothing was chosen');
    expect(strip()?.querySelector('button')).toBeNull();
  });
});
