import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SHELF_SCHEMAS } from '../platform/shelf';
import {
  CONTOSO,
  customerSeen,
  decide,
  declareAccounts,
  freshProfile,
  OLD,
  onLoudError,
  replaceToday,
  SOURCE,
  see,
  stored,
  storedCard,
  subscriptionSeen,
  tamper,
  tell,
  toolbarText,
  wake,
} from './browser-for-tests';

/** Stored data that cannot be read is kept aside, told, exported, and in nobody's way. */

const START = '2026-03-10T09:00:00Z';
beforeEach(() => freshProfile(START));

interface AsideRow {
  what: string;
  of: string;
  raw: unknown;
}

async function asideRows(): Promise<AsideRow[]> {
  const answer = await tell({ type: 'own-export' });
  const text = (answer.ok && answer.aside) || '';
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** As a file gives it back: `-0` is 0 there. */
const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const putDocument = (value: object) => tamper((tx) => tx.objectStore('documents').put(value));

describe('damage', () => {
  it('on the shelf is moved aside and told, and dismissed by the user', async () => {
    await replaceToday();
    await fakeBrowser.storage.local.set({ settings: { onPortal: 'perhaps' } });
    await wake();
    expect(await stored('settings')).toBeUndefined();
    expect(await stored('problem')).toMatchObject({ what: 'storage', key: 'aside/1' });
    expect(await toolbarText()).toBe('!');
    expect(await asideRows()).toMatchObject([
      { what: 'storage', of: 'settings', raw: { onPortal: 'perhaps' } },
    ]);

    await tell({ type: 'own-drop-problem' });
    expect(await stored('problem')).toBeUndefined();
    expect(await toolbarText()).toBe('1');
    await wake();
    expect(await stored('problem')).toBeUndefined();
    expect(await asideRows()).toHaveLength(1);
  });

  it('of one entry leaves the others of its customer', async () => {
    await replaceToday();
    await tamper(async (tx) => {
      const document = Object(await tx.objectStore('documents').get(CONTOSO));
      document.entries.push({ kind: 'subscription-seen', quantity: 'many' });
      await tx.objectStore('documents').put(document);
    });
    await tell({ type: 'page-refresh', customers: [CONTOSO] });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'stop-today' });
    expect(await stored('problem')).toMatchObject({ what: 'entry' });
    expect(await asideRows()).toMatchObject([
      { what: 'entry', of: CONTOSO, raw: { kind: 'subscription-seen', quantity: 'many' } },
    ]);
  });

  it('of a whole document leaves the rest, and what is seen from then on', async () => {
    await declareAccounts();
    await putDocument({ of: CONTOSO, entries: 'gone' });
    expect(await see(SOURCE, customerSeen(), subscriptionSeen(OLD))).toMatchObject({ ok: true });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ state: 'waiting' });
    expect(await asideRows()).toMatchObject([{ what: 'document', raw: { of: CONTOSO, entries: 'gone' } }]);
  });

  it('of the whole database is told, and nothing is changed', async () => {
    const newer = indexedDB.open('twinwatch', 99);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();
    const loud = onLoudError();
    expect(await decide({ kind: 'signed-in', account: SOURCE })).toEqual({ ok: false, problem: 'storage' });
    expect(await loud).toMatchObject({ name: 'LedgerUnavailable' });
    expect(await stored('problem')).toMatchObject({ what: 'database' });
    expect(await toolbarText()).toBe('!');
    expect((await indexedDB.databases())[0]).toMatchObject({ name: 'twinwatch', version: 99 });
  });
});

describe('an entry of a kind that this version does not know', () => {
  it('is kept with its customer, through changes and in the export', async () => {
    await declareAccounts();
    await see(SOURCE, customerSeen(), subscriptionSeen(OLD));
    const { append } = await import('./append');
    const future = {
      id: 'e0000001-0000-4000-8000-000000000001',
      at: START,
      kind: 'dream-seen',
      subscription: OLD,
      dream: { of: 'sheep' },
    };
    await append([], [{ ...future, unknownKind: true } as never]);
    await see(SOURCE, subscriptionSeen(OLD, { quantity: 30 }));
    const answer = await tell({ type: 'own-export' });
    expect(answer.ok && answer.file).toContain('"dream":{"of":"sheep"}');
    expect(await asideRows()).toEqual([]);
  });
});

describe('whatever lies in storage', () => {
  const { accounts, settings, summary, problem, clock } = SHELF_SCHEMAS;
  const schemas = { accounts, settings, summary, problem, clock };
  const keys = fc.constantFrom(...Object.keys(schemas), 'reminders', 'device', `card:${CONTOSO}`);

  it('on the shelf, nothing fails and nothing is overwritten unread', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.jsonValue().filter((value) => value !== null),
        async (key, value) => {
          await freshProfile(START);
          await fakeBrowser.storage.local.set({ cardsBy: '1.0.0', [key]: value });
          await wake();
          expect(await decide({ kind: 'signed-in', account: SOURCE })).toMatchObject({ ok: true });
          const wasRead = key === 'device' ? typeof value === 'string' : false;
          if (!wasRead) expect((await asideRows()).map(({ raw }) => raw)).toContainEqual(asJson(value));
        },
      ),
      { numRuns: 60 },
    );
  });

  const places = fc.constantFrom(CONTOSO, 'shared', 'nowhere');
  const documents = fc.oneof(
    fc.record({ entries: fc.array(fc.jsonValue()), subscriptions: fc.jsonValue() }),
    fc.record({ entries: fc.jsonValue().filter((value) => !Array.isArray(value)) }),
    fc.constant({}),
  );
  it('in the ledger, nothing fails and nothing is lost', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(places, documents, fc.jsonValue(), async (of, document, mark) => {
        await freshProfile(START);
        await wake();
        await putDocument({ ...document, of });
        await tamper(async (tx) => {
          await tx.objectStore('marks').put(mark, 'walk');
          await tx.objectStore('marks').put(mark, 'aside-dismissed');
        });
        await wake();
        await declareAccounts();
        expect(await see(SOURCE, customerSeen(), subscriptionSeen(OLD))).toMatchObject({ ok: true });
        const raw = (await asideRows()).map((row) => row.raw);
        const entries = 'entries' in document ? document.entries : undefined;
        if (Array.isArray(entries)) expect(raw).toEqual(expect.arrayContaining(asJson(entries)));
        else expect(raw).toContainEqual(asJson({ ...document, of }));
      }),
      { numRuns: 60 },
    );
  });
});
