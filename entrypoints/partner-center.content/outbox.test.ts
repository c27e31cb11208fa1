// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { CUSTOMER, SOURCE } from '@/lib/overlay/for-tests';
import type { Seen } from '@/lib/portal/capture';
import type { CapturedRow } from '@/lib/portal/captured';
import type { Route } from '@/lib/portal/routes';
import { openOutbox } from './outbox';

const route: Route = { page: 'subscriptions', customer: CUSTOMER };

/** A list whose rows say this; what ends in dots is still being rewritten. */
function seen(...texts: string[]): Seen {
  const rows = texts.map((text): CapturedRow => {
    const cell = { runs: [{ text }], links: [], id: '', at: 0 };
    return { keys: [], cells: [cell], ...(text.endsWith('…') && { moving: true }) };
  });
  const grid = { headings: [], rows, skeletons: 0, keyed: false, filtered: false, stated: 0 };
  return {
    kind: 'seen',
    isMoving: false,
    capture: {
      kind: 'grids',
      language: '',
      busy: false,
      matched: {},
      whole: true,
      alert: false,
      grids: [{ ...grid, beside: [], pager: [] }],
    },
    rows: texts.map((said) => ({ element: document.body, place: document.body, id: undefined, said })),
  };
}

let visit: AbortController;
let now = 0;
const sent = vi.fn();
const understood = vi.fn();
const told = (): string[][] =>
  sent.mock.calls.map(([{ capture }]) =>
    capture.grids[0].rows.map((row: CapturedRow) => row.cells[0]?.runs[0]?.text),
  );
const open = () => openOutbox({ route, account: SOURCE, signal: visit.signal, now: () => now }, understood);

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  visit = new AbortController();
  now = Date.parse('2023-03-20T12:00:00Z');
  sent.mockReset().mockResolvedValue({ ok: true, understood: { kind: 'read', ids: [null] } });
  understood.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sent);
});
afterEach(() => vi.useRealTimers());

describe('what is seen in one visit', () => {
  it('goes out once it has stood still, with the instant when it was seen', async () => {
    const page = seen('Active');
    open().put(page);
    expect(sent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(sent.mock.calls).toEqual([
      [
        {
          type: 'page-seen',
          account: SOURCE,
          seenAt: '2023-03-20T12:00:00.000Z',
          visit: expect.any(String),
          route,
          capture: page.capture,
        },
      ],
    ]);
    expect(understood.mock.calls).toEqual([[page, { kind: 'read', ids: [null] }]]);
  });

  it('is not repeated by a page that stands still', async () => {
    const outbox = open();
    for (let n = 0; n < 3; n++) {
      outbox.put(seen('Active'));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('tells every change, also back to what was told before', async () => {
    const outbox = open();
    for (const text of ['Active', 'Suspended', 'Active']) {
      outbox.put(seen(text));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(told()).toEqual([['Active'], ['Suspended'], ['Active']]);
  });

  it('keeps only the last of what a page showed before it was sent', async () => {
    const outbox = open();
    outbox.put(seen('Active'));
    outbox.put(seen('Suspended'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told()).toEqual([['Suspended']]);
  });

  it('waits for rows that are being rewritten', async () => {
    const outbox = open();
    for (const text of ['Active', 'Susp…', 'Suspended']) {
      outbox.put(seen(text));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(told()).toEqual([['Active'], ['Suspended']]);
  });

  it('is left alone when the person moves on before it has stood still', async () => {
    open().put(seen('Active'));
    await vi.advanceTimersByTimeAsync(299);
    visit.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told()).toEqual([]);
  });

  it('is tried again when the worker was stopped with the message in its hands', async () => {
    sent.mockRejectedValueOnce(new Error('The message port closed.'));
    open().put(seen('Active'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told()).toEqual([['Active'], ['Active']]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('is tried once more at once when the person moves on while it waits for that', async () => {
    sent.mockRejectedValueOnce(new Error('The message port closed.'));
    open().put(seen('Active'));
    await vi.advanceTimersByTimeAsync(1_000);
    visit.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(told()).toEqual([['Active'], ['Active']]);
  });

  it('is tried once more when it is refused after the person has moved on', async () => {
    sent.mockImplementationOnce(
      () => new Promise((_, reject) => setTimeout(() => reject(new Error('The message port closed.')), 500)),
    );
    sent.mockRejectedValueOnce(new Error('The message port closed.'));
    open().put(seen('Active'));
    await vi.advanceTimersByTimeAsync(400);
    visit.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told()).toEqual([['Active'], ['Active']]);
  });

  it('is tried again page by page, when two were on their way', async () => {
    sent.mockRejectedValueOnce(new Error('gone')).mockRejectedValueOnce(new Error('gone'));
    const outbox = open();
    outbox.put(seen('Page 1'));
    vi.advanceTimersByTime(300);
    outbox.put(seen('Page 2'));
    vi.advanceTimersByTime(300);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told().slice(2)).toEqual([['Page 1'], ['Page 2']]);
  });

  it('is unreadable when the background cannot take it', async () => {
    sent.mockResolvedValue({ ok: false, problem: 'invalid' });
    const outbox = open();
    for (let n = 0; n < 3; n++) {
      outbox.put(seen('Active'));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveBeenCalledTimes(1);
    expect(understood.mock.calls[0]?.[1]).toEqual({ kind: 'unreadable', locator: 'grid' });
  });

  it('is sent again when the page is next read after it was refused', async () => {
    sent.mockResolvedValueOnce({ ok: false, problem: 'storage' });
    const outbox = open();
    for (let n = 0; n < 3; n++) {
      outbox.put(seen('Active'));
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveBeenCalledTimes(2);
    expect(understood).toHaveBeenCalledTimes(1);
  });
});
