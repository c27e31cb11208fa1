import { signal } from '@preact/signals';
import * as z from 'zod/mini';
import { DAY_MS, dateText } from '@/lib/core/days';
import { parseJson } from '@/lib/core/ledger-text';
import { order } from '../files/clerk';
import { save } from '../files/save';
import { now } from '../store';

/** The last full backup of this profile, and the reminder of the next one. */
const backup = z.object({ at: z.string(), digest: z.string() });
export type Backup = z.output<typeof backup>;

const KEY = 'backup';
const SINCE = 'backup-reminded';
const stored = (): Backup | undefined => backup.safeParse(parseJson(localStorage.getItem(KEY) ?? '')).data;

export const lastBackup = signal(stored());
/** Since when nobody was reminded: at first since the ledger was first looked at here. */
const quietSince = signal(localStorage.getItem(SINCE));

/** A ledger that nobody has saved for a week is at risk. */
const REMIND_MS = 7 * DAY_MS;

/** Saves the whole ledger as one file. Rejects when it cannot be made. */
export async function saveBackup(): Promise<void> {
  const { bytes, digest } = await order('ledgerFile', undefined);
  save(bytes, `twinwatch-${dateText(now.value)}.twinwatch.jsonl`, 'application/jsonl');
  const made = { at: new Date(now.value).toISOString(), digest };
  localStorage.setItem(KEY, JSON.stringify(made));
  lastBackup.value = made;
}

export function remindLater(): void {
  const at = new Date(now.value).toISOString();
  localStorage.setItem(SINCE, at);
  quietSince.value = at;
}

/** @param hasLedger whether there is anything to lose */
export function isBackupDue(hasLedger: boolean): boolean {
  if (!hasLedger) return false;
  const since = [lastBackup.value?.at, quietSince.value ?? undefined].map((at) => Date.parse(at ?? ''));
  const last = Math.max(...since.filter((at) => !Number.isNaN(at)));
  if (Number.isFinite(last)) return now.value - last >= REMIND_MS;
  queueMicrotask(remindLater);
  return false;
}
