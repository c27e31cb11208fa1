// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NewSighting } from '@/lib/core/entries';
import { CUSTOMER, OLD, SOURCE } from '@/lib/overlay/for-tests';
import { openOutbox } from './outbox';

const seen = (status: string): NewSighting => ({
  kind: 'subscription-seen',
  via: 'page',
  account: SOURCE,
  customer: CUSTOMER,
  subscription: OLD,
  status,
});

let visit: AbortController;
let now = 0;
const sent = vi.fn();
const sentStatuses = () =>
  sent.mock.calls.flatMap(([message]) => message.sightings.map((each: { status: string }) => each.status));
const open = () => openOutbox(SOURCE, visit.signal, () => now);

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  visit = new AbortController();
  now = Date.parse('2023-03-20T12:00:00Z');
  sent.mockReset().mockResolvedValue({ ok: true });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sent);
});
afterEach(() => vi.useRealTimers());

describe('sightings of one visit', () => {
  it('go out together once they have stood still, with the instant when they were seen', async () => {
    open().put([seen('active')]);
    expect(sent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.mock.calls).toEqual([
      [
        {
          type: 'page-sightings',
          account: SOURCE,
          seenAt: '2023-03-20T12:00:00.000Z',
          sightings: [seen('active')],
        },
      ],
    ]);
  });

  it('are not repeated by a page that stands still', async () => {
    const outbox = open();
    for (let n = 0; n < 3; n++) {
      outbox.put([seen('active')]);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('tell every change, also back to what was told before', async () => {
    const outbox = open();
    for (const status of ['active', 'suspended', 'active']) {
      outbox.put([seen(status)]);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sentStatuses()).toEqual(['active', 'suspended', 'active']);
  });

  it('keep only the last of what a row showed while it was being rewritten', async () => {
    const outbox = open();
    outbox.put([seen('active')]);
    outbox.put([seen('suspended')]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sentStatuses()).toEqual(['suspended']);
  });

  it('are not lost when the person moves on at once', () => {
    open().put([seen('active')]);
    visit.abort();
    expect(sentStatuses()).toEqual(['active']);
  });

  it('are tried again when the worker was stopped with the message in its hands', async () => {
    sent.mockRejectedValueOnce(new Error('The message port closed.'));
    open().put([seen('active')]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sentStatuses()).toEqual(['active', 'active']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveBeenCalledTimes(2);
  });
});
