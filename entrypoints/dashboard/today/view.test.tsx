// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Card } from '@/lib/core/card';
import { speak } from '@/lib/texts/for-tests';
import { aCard, aFinding, aSource, NOW, OLD, SOURCE } from '../for-tests';
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

it('what was put to rest says until when and why, and can be woken', async () => {
  const decision = { entry: crypto.randomUUID(), until: '2026-04-05', reason: 'On holiday', by: 'Anna' };
  const quiet = aFinding('overlap', { quiet: true, decision });
  refine('show=quiet');
  await today(aCard(1, { 1: aSource({ state: 'overlap' }) }, { findings: [quiet] }));
  expect(root.querySelector('.decision')?.textContent).toBe('until 5 Apr UTC · On holiday · Anna');
  const sent: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => void sent.push(message));
  const wake = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Wake');
  await act(() => wake?.click());
  await vi.waitFor(() => expect(sent).toMatchObject([{ type: 'own-undo-all', entries: [decision.entry] }]));
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
