import { i18n } from '#i18n';
import type { AccountSet } from '@/components/account-drafts';
import { ask, takeBack } from '@/components/ask';
import { exportLedger } from '@/components/export-ledger';
import { remind } from '@/components/reminder-switch';
import { readShelved } from '@/components/shelved';
import type { NewDecision } from '@/lib/core/entries';
import type { AccountId, EntryId } from '@/lib/core/ids';
import type { OwnMessage } from '@/lib/platform/messages';
import type { Settings } from '@/lib/platform/shelf';
import type { Model } from './model';

/**
 * What the user can do. All of it asks the background and says what came of it; what it changed comes back
 * by way of the shelf.
 */
export function actions(show: (change: Partial<Model>) => void) {
  /** An undo still offered belongs to what was asked before: gone, before it is pressed for this. */
  const forget = () => show({ outcome: undefined });

  const tell = async (message: OwnMessage, done: string) => {
    forget();
    const { answer, ...outcome } = await ask(message, done);
    show({ outcome });
    return answer?.ok === true;
  };
  const decide = (decisions: NewDecision[], done: string) => tell({ type: 'own-decide', decisions }, done);

  return {
    edit: (editing: boolean) => show({ editing, outcome: undefined }),
    signIn: (account: AccountId) =>
      decide([{ kind: 'signed-in', via: 'person', account }], i18n.t('popup.saved')),
    settle: (account: AccountId, as: AccountId) =>
      tell({ type: 'own-settle', account, as }, i18n.t('popup.saved')),
    logInvitation: (decisions: NewDecision[]) => decide(decisions, i18n.t('popup.invitation_logged')),
    async declare(decisions: AccountSet[]) {
      if (decisions.length === 0 || (await decide(decisions, i18n.t('accounts.saved'))))
        show({ editing: false });
    },
    remind: (on: boolean) =>
      remind(on, async (reminders, text) => {
        await tell({ type: 'own-settings', settings: { reminders } }, text);
        show({ shelved: await readShelved() });
      }),
    set: (settings: Partial<Settings>) => tell({ type: 'own-settings', settings }, i18n.t('popup.saved')),
    pause: (tab: number, paused: boolean) => tell({ type: 'own-pause', tab, paused }, i18n.t('popup.saved')),
    exportAll: async (now: number) => show({ outcome: await exportLedger(now) }),
    endDemo: () => tell({ type: 'own-demo', file: null }, i18n.t('popup.demo_removed')),
    async report(tab: number) {
      const { answer, ...outcome } = await ask({ type: 'own-report', tab }, i18n.t('overlay.report_copied'));
      const isRefused = answer?.ok && answer.file && !(await copy(answer.file));
      show({ outcome: isRefused ? { failed: true, text: i18n.t('overlay.not_copied') } : outcome });
    },
    dismissProblem: () => tell({ type: 'own-drop-problem' }, i18n.t('popup.saved')),
    async undo(entries: readonly EntryId[]) {
      forget();
      show({ outcome: await takeBack(entries) });
    },
  };
}

/** False: the browser did not allow it. */
const copy = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

export type Actions = ReturnType<typeof actions>;
