import { beforeEach, describe, expect, it } from 'vitest';
import {
  CONTOSO,
  customerSeen,
  declareAccounts,
  freshProfile,
  OLD,
  SOURCE,
  see,
  storedCard,
  subscriptionSeen,
  wake,
} from './browser-for-tests';

/**
 * A stored example of every version of the database ever released, as it lay on a user's disk.
 * Never change one: add the next.
 */
const VERSION_1 = {
  version: 1,
  lay(database: IDBDatabase) {
    const documents = database.createObjectStore('documents', { keyPath: 'of' });
    documents.createIndex('bySubscription', 'subscriptions', { multiEntry: true });
    documents.createIndex('byDecision', 'decisions', { multiEntry: true });
    database.createObjectStore('dirty', { keyPath: 'customer' });
    database.createObjectStore('marks');
    database.createObjectStore('aside', { autoIncrement: true });
  },
  fill(tx: IDBTransaction) {
    const stamp = (n: number, at: string) => ({
      id: `e000000${n}-0000-4000-8000-000000000001`,
      at,
      device: 'd1',
    });
    tx.objectStore('documents').put({
      of: 'shared',
      entries: [
        {
          kind: 'account-set',
          via: 'person',
          account: SOURCE,
          role: 'source',
          tenantId: SOURCE,
          name: 'Nordwind DE',
          cloud: 'global',
          ...stamp(1, '2026-03-01T09:00:00.000Z'),
        },
      ],
      subscriptions: [],
      decisions: ['e0000001-0000-4000-8000-000000000001'],
    });
    tx.objectStore('documents').put({
      of: CONTOSO,
      entries: [
        { ...customerSeen(), via: 'page', account: SOURCE, ...stamp(2, '2026-03-01T10:00:00.000Z') },
        { ...subscriptionSeen(OLD), via: 'page', account: SOURCE, ...stamp(3, '2026-03-01T10:00:00.000Z') },
      ],
      subscriptions: [OLD],
      decisions: [],
    });
    tx.objectStore('dirty').put({ customer: CONTOSO });
    tx.objectStore('marks').put({ run: 'r', after: '' }, 'walk');
    tx.objectStore('aside').add({ what: 'storage', of: 'settings', raw: 1, at: '2026-03-01T10:00:00.000Z' });
  },
};

beforeEach(() => freshProfile('2026-03-10T09:00:00Z'));

describe('a database of an earlier version', () => {
  it.each([VERSION_1])('$version is read as if it were of today', async ({ version, lay, fill }) => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('twinwatch', version);
      request.onupgradeneeded = () => lay(request.result);
      request.onerror = reject;
      request.onsuccess = () => {
        const stores = [...request.result.objectStoreNames];
        const tx = request.result.transaction(stores, 'readwrite');
        fill(tx);
        tx.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    });
    await wake();
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({
      account: SOURCE,
      quantity: 25,
      state: 'waiting',
    });
    await declareAccounts();
    expect(await see(SOURCE, subscriptionSeen(OLD, { quantity: 30 }))).toMatchObject({ ok: true });
    expect((await storedCard(CONTOSO))?.subscriptions[OLD]).toMatchObject({ quantity: 30 });
  });
});
