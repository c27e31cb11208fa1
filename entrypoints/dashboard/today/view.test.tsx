// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Card } from '@/lib/core/card';
import { readEntry } from '@/lib/core/read-entry';
import { append } from '@/lib/keeper/append';
import { speak } from '@/lib/texts/for-tests';
import { aCard, aFinding, aSource, customer, NOW, OLD, SOURCE, subscription } from '../for-tests';
import { refine } from '../navigation';
import { cards, now, shelved } from '../store';
import { TodayView } from './view';

const root = document.createElement('div');

beforeEach(async () => {
  await speak('en');
  const account = {
    account: SOURCE,
    role: 'source',
    tenantId: SOURCE,
    name: 'Old',
    cloud: 'global',
  } as const;
  const offsetMs = NOW - (now.value - shelved.value.offsetMs);
  shelved.value = { ...shelved.value, accounts: { list: [account] }, offsetMs };
});

afterEach(() => {
  render(null, root);
  refine('');
});

async function today(...all: Card[]): Promise<string[]> {
  cards.value = new Map(all.map((card) => [card.customer, card]));
  await act(() => render(<TodayView />, root));
  return [...root.querySelectorAll('.empty p')].map(({ textContent }) => textContent);
}

it('a day on which nothing is left is not called settled', async () => {
  const done = aCard(1, { 1: aSource({ state: 'done' }) });
  expect(await today(done)).toEqual(['Nothing needs you today.']);
});

/** What the ledger holds of it, an hour from one to the next. */
async function recorded(...rows: object[]): Promise<string[]> {
  const entries = rows.map((fields, hour) => {
    const at = `2026-03-13T${String(hour + 10)}:00:00Z`;
    const read = readEntry({ id: crypto.randomUUID(), at, via: 'person', ...fields });
    if (!read.ok || !('entry' in read)) throw new Error('No entry.');
    return read.entry;
  });
  await append(entries);
  return entries.map(({ id }) => id);
}

it('what was put to rest says until when and why, and is awake once woken, however often it was put to rest', async () => {
  const finding = `overlap:${subscription(1)}`;
  const [, , early, late] = await recorded(
    {
      kind: 'subscription-seen',
      via: 'page',
      account: SOURCE,
      customer: customer(1),
      subscription: subscription(1),
    },
    { kind: 'snoozed', finding, until: '2026-03-14', reason: 'Ran out' },
    { kind: 'acknowledged', finding, reason: 'Known' },
    { kind: 'snoozed', finding, until: '2026-04-05', reason: 'On holiday' },
  );
  const decision = { entry: crypto.randomUUID(), until: '2026-04-05', reason: 'On holiday', by: 'Anna' };
  const quiet = aFinding('overlap', { quiet: true, decision });
  refine('show=quiet');
  await today(aCard(1, { 1: aSource({ state: 'overlap' }) }, { findings: [quiet] }));
  expect(root.querySelector('.decision')?.textContent).toBe('until 5 Apr UTC · On holiday · Anna');
  const sent: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
  const wake = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Wake');
  await act(() => wake?.click());
  await vi.waitFor(() => expect(sent).toMatchObject([{ type: 'own-undo-all', entries: [early, late] }]));
});

it('what was put to rest, and what nobody saw lately, is named beside it', async () => {
  const quiet = aFinding('overlap', { quiet: true });
  const rested = aCard(1, { 1: aSource({ state: 'overlap' }) }, { findings: [quiet] });
  const old = aCard(2, { 2: aSource({ state: 'hold', lastSeen: OLD }) });
  expect(await today(rested, old)).toEqual([
    'Nothing needs you today.',
    'Put to rest 1',
    'Not seen lately 1',
  ]);
  const links = [...root.querySelectorAll('.empty a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['#/today?show=quiet', '#/customers?freshness=stale']);
});
