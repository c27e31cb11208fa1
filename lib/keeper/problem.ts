import { browser } from 'wxt/browser';
import { dismissAside, newestUndismissed } from './aside';
import { DATABASE, inLedger } from './database';
import { read, write } from './shelf';
import { warnOnToolbar } from './toolbar';

/** Tells on the shelf what could not be read, until the user has dismissed it. */
export async function shelveProblem(): Promise<void> {
  const newest = await inLedger(newestUndismissed);
  const problem = newest && { what: newest.what, key: `aside/${newest.key}`, at: newest.at };
  const before = await read('problem');
  if (JSON.stringify(problem) !== JSON.stringify(before)) await write('problem', problem);
}

/** Tells that the whole ledger cannot be opened. Without it nothing can be moved aside, so nothing is overwritten either. */
export async function shelveLedgerUnavailable(): Promise<void> {
  await warnOnToolbar();
  const { problem } = await browser.storage.local.get('problem');
  if (problem !== undefined) return;
  await browser.storage.local.set({
    problem: { what: 'database', key: DATABASE, at: new Date().toISOString() },
  });
}

/** The user has been told about everything put aside so far. It stays aside, and in every export. */
export const dismissProblem = (): Promise<void> => inLedger(dismissAside);
