import { readLedger } from '@/lib/core/ledger-text';
import type { Answer } from '@/lib/platform/messages';
import { append } from './append';
import { inLedger } from './database';
import { erase } from './erase';
import { read, readSettings, write } from './shelf';

/**
 * The demo lies in the ledger like anything else, so that everything can be tried out on it. So that nothing real gets
 * mixed with it, it begins in an empty ledger, pages are left alone meanwhile, and it ends with everything that came of it.
 */

/** @param file a ledger; refused when anything is recorded already */
export async function startDemo(file: string): Promise<Answer> {
  const ledger = readLedger(file);
  if (!ledger.ok) return { ok: false, problem: 'invalid' };
  if ((await inLedger((tx) => tx.objectStore('documents').count())) > 0)
    return { ok: false, problem: 'refused' };
  const settings = await readSettings();
  await write('demo', { onPortal: settings.onPortal });
  await write('settings', { ...settings, onPortal: false });
  await append(ledger.entries, ledger.unknown);
  return { ok: true };
}

/** Nothing is erased when there is no demo. */
export async function endDemo(): Promise<Answer> {
  const demo = await read('demo');
  if (!demo) return { ok: false, problem: 'refused' };
  const settings = await readSettings();
  await erase();
  await write('settings', { ...settings, onPortal: demo.onPortal });
  return { ok: true };
}
