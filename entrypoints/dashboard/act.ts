import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { ask, type Outcome, takeBack } from '@/components/ask';
import { exportUnreadable } from '@/components/export-ledger';
import { remind as askToRemind } from '@/components/reminder-switch';
import type { NewDecision } from '@/lib/core/entries';
import type { AccountId, EntryId } from '@/lib/core/ids';
import type { OwnMessage } from '@/lib/platform/messages';
import { detailOf } from '@/lib/texts/detail';
import { now, shelved } from './store';

/** What the user can do. All of it asks the background; what it changed comes back by way of storage. */

/** What came of the last thing that was asked for. */
export const outcome = signal<Outcome | undefined>(undefined);

/** As many as the background takes in one message. */
const MOST = 5_000;

/** Records decisions; true when all are recorded. They can be taken back as one. */
export async function decide(decisions: readonly NewDecision[], done: string): Promise<boolean> {
  const undo: EntryId[] = [];
  for (let start = 0; start < decisions.length; start += MOST) {
    const part = decisions.slice(start, start + MOST);
    const { answer, ...said } = await ask({ type: 'own-decide', decisions: part }, done);
    if (!answer?.ok) {
      outcome.value = { ...said, ...(undo.length > 0 && { undo }) };
      return false;
    }
    undo.push(...(answer.entries ?? []));
  }
  outcome.value = { text: done, undo };
  return true;
}

export async function undo(entries: readonly EntryId[]): Promise<void> {
  // Under way: nobody can ask for it again.
  outcome.value = undefined;
  for (let end = entries.length; end > 0; end -= MOST) {
    outcome.value = await takeBack(entries.slice(Math.max(0, end - MOST), end));
    if (outcome.value.failed) return;
  }
}

export const signIn = (account: AccountId): Promise<boolean> =>
  decide([{ kind: 'signed-in', via: 'person', account }], i18n.t('popup.saved'));

/** Says whose what was held back is. */
export const settle = (account: AccountId, as: AccountId): Promise<boolean> =>
  tell({ type: 'own-settle', account, as }, i18n.t('popup.saved'));

/** Sends a message that records no decision; true when it worked. */
export async function tell(message: OwnMessage, done: string): Promise<boolean> {
  const { answer, ...said } = await ask(message, done);
  outcome.value = said;
  return answer?.ok === true;
}

export type SettingsChange = Extract<OwnMessage, { type: 'own-settings' }>['settings'];

/** Switches reminders on, if the browser allows notifications, or off. */
export const remind = (on: boolean): Promise<void> =>
  askToRemind(on, (reminders, text) => tell({ type: 'own-settings', settings: { reminders } }, text));

export const set = (settings: SettingsChange): Promise<boolean> =>
  tell({ type: 'own-settings', settings }, i18n.t('popup.saved'));

/** Saves the whole ledger, and beside it what could not be read, if there is anything. */
export async function exportAll(): Promise<void> {
  try {
    await (await import('./export/backup')).saveBackup();
  } catch (error) {
    outcome.value = { text: i18n.t('dashboard.export.failed', { detail: detailOf(error) }), failed: true };
  }
  if (shelved.value.problem) await exportUnreadable(now.value);
}

export const endDemo = (): Promise<boolean> =>
  tell({ type: 'own-demo', file: null }, i18n.t('popup.demo_removed'));

export const dismissProblem = (): Promise<boolean> =>
  tell({ type: 'own-drop-problem' }, i18n.t('popup.saved'));
