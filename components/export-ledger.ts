import { i18n } from '#i18n';
import { ask, type Outcome } from './ask';

/** Saves the whole ledger as a file, and what could not be read as a second one. */
export async function exportLedger(now: number): Promise<Outcome> {
  const { answer, ...outcome } = await ask({ type: 'own-export' }, i18n.t('popup.exported'));
  if (!answer?.ok) return outcome;
  const day = new Date(now).toISOString().slice(0, 10);
  if (answer.file !== undefined) download(answer.file, `twinwatch-${day}.jsonl`);
  if (answer.aside !== undefined) download(answer.aside, `twinwatch-${day}-unreadable.jsonl`);
  return outcome;
}

/** Saves what could not be read, as it was found. */
export async function exportUnreadable(now: number): Promise<void> {
  const { answer } = await ask({ type: 'own-export' }, '');
  if (!answer?.ok || answer.aside === undefined) return;
  download(answer.aside, `twinwatch-${new Date(now).toISOString().slice(0, 10)}-unreadable.jsonl`);
}

/** Hands a file to the browser to save. */
export function download(content: string, name: string, type = 'application/jsonl'): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser has taken hold of the file by then; at once would be too early in Firefox.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
