import { i18n } from '#i18n';
import type { EntryId } from '@/lib/core/ids';
import { type Answer, type OwnMessage, send } from '@/lib/platform/messages';

/** What came of something that the user asked for, in words. */
export interface Outcome {
  text: string;
  failed?: true;
  /** What can be taken back, or how. */
  undo?: EntryId[] | (() => unknown);
}

/** Sends what the user asked for and says what came of it. `done` is said when it worked. */
export async function ask(message: OwnMessage, done: string): Promise<Outcome & { answer?: Answer }> {
  try {
    const answer = await send(message);
    if (!answer.ok) return { text: problemText(answer.problem), failed: true };
    return { text: done, answer, ...(answer.entries && { undo: answer.entries }) };
  } catch {
    // Nobody listens, or what came back is no answer: whatever the cause, the user must not believe it was saved.
    return { text: i18n.t('popup.answer_silent'), failed: true };
  }
}

function problemText(problem: Extract<Answer, { ok: false }>['problem']): string {
  return problem === 'account-changed'
    ? i18n.t('popup.answer_account_changed')
    : i18n.t(`popup.answer_${problem}`);
}

/** Takes decisions back, all of them or none. */
export async function takeBack(entries: readonly EntryId[]): Promise<Outcome> {
  const { text, failed } = await ask({ type: 'own-undo-all', entries: [...entries] }, i18n.t('popup.undone'));
  return { text, ...(failed && { failed }) };
}
