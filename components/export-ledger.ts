import { i18n } from '#i18n';
import { ask, type Outcome } from './ask';
import { download } from './download';

/** Saves the whole ledger as a file, and what could not be read as a second one. */
export async function exportLedger(now: number): Promise<Outcome> {
  const { answer, ...outcome } = await ask({ type: 'own-export' }, i18n.t('popup.exported'));
  if (!answer?.ok) return outcome;
  saveLines(answer.file, now);
  saveLines(answer.aside, now, '-unreadable');
  return outcome;
}

/** Saves what could not be read, as it was found. */
export async function exportUnreadable(now: number): Promise<void> {
  const { answer } = await ask({ type: 'own-export' }, '');
  if (answer?.ok) saveLines(answer.aside, now, '-unreadable');
}

function saveLines(file: string | undefined, now: number, what = ''): void {
  const day = new Date(now).toISOString().slice(0, 10);
  if (file !== undefined) download(file, `twinwatch-${day}${what}.jsonl`, 'application/jsonl');
}
