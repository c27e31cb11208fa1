import { beforeEach, describe, expect, it } from 'vitest';
import { customerId } from '../core/ids';
import {
  CONTOSO,
  decide,
  freshProfile,
  OLD,
  replaceToday,
  setTime,
  stored,
  storedCard,
  tamper,
  tell,
  toolbarText,
} from './browser-for-tests';

/** What only the dashboard asks of the keeper. */

/** With no connection to an earlier test's ledger. */
const look = () => import('./look');

beforeEach(async () => {
  await freshProfile('2026-03-10T09:00:00Z');
  await replaceToday();
});

const own = (of: string) => ({ kind: 'owner-set', customer: CONTOSO, owner: of });

describe('a decision about many', () => {
  it('is taken back as a whole', async () => {
    await decide(own('Anna'));
    const answer = await decide(own('Chiara'), { kind: 'held', subscription: OLD, reason: 'audit' });
    expect(await storedCard(CONTOSO)).toMatchObject({ owner: 'Chiara' });

    await tell({ type: 'own-undo-all', entries: (answer.ok && answer.entries) || [] });
    expect(await storedCard(CONTOSO)).toMatchObject({ owner: 'Anna' });
  });

  it('is taken back once, whoever asks for it again: what took it back brings it back', async () => {
    const answer = await decide(own('Anna'), own('Chiara'));
    const [anna, chiara] = (answer.ok && answer.entries) || [];
    const first = await tell({ type: 'own-undo-all', entries: [chiara] });
    expect(await storedCard(CONTOSO)).toMatchObject({ owner: 'Anna' });
    // Another window, which still offers the whole.
    const second = await tell({ type: 'own-undo-all', entries: [anna, chiara] });
    expect(second).toMatchObject({ ok: true, entries: [expect.any(String)] });
    expect(await storedCard(CONTOSO)).not.toHaveProperty('owner');
    expect(await tell({ type: 'own-undo-all', entries: [anna] })).toMatchObject({ ok: true, entries: [] });

    await tell({ type: 'own-undo-all', entries: first.ok && first.entries });
    expect(await storedCard(CONTOSO)).toMatchObject({ owner: 'Chiara' });
  });

  it('is taken back not at all if one of it is no decision', async () => {
    const answer = await decide(own('Chiara'));
    const [entry] = (answer.ok && answer.entries) || [];
    const sighting = (await (await look()).lookAtCustomer(customerId.parse(CONTOSO))).find(
      ({ via }) => via === 'page',
    );
    const undo = await tell({ type: 'own-undo-all', entries: [entry, sighting?.id] });
    expect(undo).toEqual({ ok: false, problem: 'invalid' });
    expect(await storedCard(CONTOSO)).toMatchObject({ owner: 'Chiara' });
  });
});

describe('settings of the dashboard', () => {
  it('let a shorter age limit make old sightings stale at once', async () => {
    await freshProfile('2026-03-10T09:00:00Z');
    await replaceToday();
    await setTime('2026-03-14T09:00:00Z');
    await tell({ type: 'own-settings', settings: { ageLimitDays: 3 } });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ stale: true });
  });

  it('keep a deadline until it is taken away', async () => {
    await tell({ type: 'own-settings', settings: { deadline: '2026-06-30' } });
    await tell({ type: 'own-settings', settings: { views: [{ name: 'Mine', query: 'owner=Anna' }] } });
    expect(await stored('settings')).toMatchObject({
      deadline: '2026-06-30',
      views: [{ name: 'Mine', query: 'owner=Anna' }],
    });
    await tell({ type: 'own-settings', settings: { deadline: null } });
    expect(await stored('settings')).not.toHaveProperty('deadline');
  });
});

describe('deleting everything', () => {
  it('leaves no entry, no card, no setting and nothing to do', async () => {
    await tell({ type: 'own-settings', settings: { onPortal: false } });
    expect(await tell({ type: 'own-erase' })).toEqual({ ok: true });
    for await (const documents of (await look()).lookAtAll()) expect(documents).toEqual([]);
    expect(await storedCard(CONTOSO)).toBeUndefined();
    expect(await stored('settings')).toBeUndefined();
    expect(await stored('summary')).toMatchObject({ customers: 0 });
    expect(await toolbarText()).toBe('');
  });
});

describe('looking into the ledger', () => {
  it('passes over what is broken, and leaves it for the keeper', async () => {
    await tamper(async (tx) => {
      const document = Object(await tx.objectStore('documents').get(CONTOSO));
      document.entries.push({ kind: 'subscription-seen', quantity: 'many' });
      await tx.objectStore('documents').put(document);
    });
    const seen = await (await look()).lookAtCustomer(customerId.parse(CONTOSO));
    expect(seen.filter(({ kind }) => kind === 'subscription-seen')).toHaveLength(2);
    expect(await stored('problem')).toBeUndefined();
  });
});
