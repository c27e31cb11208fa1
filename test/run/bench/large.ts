import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { Entry } from '../../../lib/core/entries';
import { Extension } from '../extension';
import { launch } from '../launch';
import { ledgerOf, NOW } from './core-ledger';

/** As large as the largest partner: 10,000 customers, 50,000 subscriptions, 500,000 entries. */
export const CUSTOMERS = 10_000;

/** A browser whose extension knows a ledger of that size. */
export interface Large {
  context: BrowserContext;
  extension: Extension;
  /** How long the worker took to conclude everything anew, in ms. */
  walked: number;
  close(): Promise<void>;
}

export async function openLarge(browser: string, customers = CUSTOMERS): Promise<Large> {
  const profile = await mkdtemp(join(tmpdir(), 'twinwatch-large-'));
  const context = await launch({
    executable: browser,
    profile,
    resolverRules: 'MAP * ~NOTFOUND',
    window: false,
  });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const extension = await Extension.of(context);
    await extension.setClock(new Date(NOW).toISOString());
    await fill(extension, ledgerOf(customers));
    // What was laid behind its back is for a worker that has not looked yet.
    await extension.stopWorker();
    const began = Date.now();
    await extension.send({ type: 'own-settings', settings: {} });
    while (await extension.run(isWalking)) await new Promise((resolve) => setTimeout(resolve, 500));
    await extension.send({ type: 'own-settings', settings: {} });
    return { context, extension, walked: Date.now() - began, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Documents as the keeper lays them: importing as much through its front door takes minutes. */
async function fill(extension: Extension, entries: Iterable<Entry>): Promise<void> {
  const documents = new Map<string, Entry[]>();
  for (const entry of entries) {
    const of = placeOf(entry);
    const document = documents.get(of);
    if (document) document.push(entry);
    else documents.set(of, [entry]);
  }
  const rows = [...documents].map(([of, own]) => ({
    of,
    entries: own,
    subscriptions: [
      ...new Set(own.flatMap((entry) => (entry.kind === 'subscription-seen' ? entry.subscription : []))),
    ],
    decisions: own.filter(({ via }) => via === 'person').map(({ id }) => id),
  }));
  const CHUNK = 500;
  for (let start = 0; start < rows.length; start += CHUNK)
    // As text: taking objects apart for the way into the browser takes longer than everything else.
    await extension.run(put, JSON.stringify(rows.slice(start, start + CHUNK)));
}

/** The subscriptions of the story carry their customer's number, so that a decision finds its document. */
const owners = new Map<string, string>();
function placeOf(entry: Entry): string {
  if (entry.kind === 'subscription-seen') owners.set(entry.subscription, entry.customer);
  if ('customer' in entry && entry.customer) return entry.customer;
  if ('subscription' in entry && entry.subscription) return owners.get(entry.subscription) ?? 'shared';
  return 'shared';
}

/** Runs in the extension. */
async function put(text: string): Promise<void> {
  const rows: unknown[] = JSON.parse(text);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('twinwatch');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const tx = database.transaction(['documents', 'marks'], 'readwrite');
      for (const row of rows) tx.objectStore('documents').put(row);
      tx.objectStore('marks').put(crypto.randomUUID(), 'shared');
      tx.objectStore('marks').put({ run: crypto.randomUUID(), after: '' }, 'walk');
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** Runs in the extension. */
async function isWalking(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('twinwatch');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const asked = database.transaction('marks').objectStore('marks').get('walk');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        database.close();
        resolve(asked.result !== undefined);
      };
    };
  });
}
