import { browser } from 'wxt/browser';
import { pageKey } from '@/lib/platform/glance';
import type { Answer } from '@/lib/platform/messages';
import { receive } from '@/lib/platform/receive';
import type { Self, Sender } from '@/lib/platform/sender';
import { TwoContents } from './append';
import { readSomeBriefs } from './cards';
import { inLedger, LedgerUnavailable } from './database';
import { followUp, walk } from './follow-up';
import { handle } from './handle';
import { recordedKey } from './page-seen';
import { pause, unpauseAll } from './pause';
import { shelveLedgerUnavailable } from './problem';
import { serially } from './serial';
import { readSettings, write } from './shelf';
import { speakAsChosen } from './speech';
import { finishTakingIn } from './take-in';
import { tellConsole } from './tell-console';
import { markAll } from './to-assess';

/** Answers one message from anybody. Never rejects: what fails is answered, and thrown where the console shows it. */
export async function answer(message: unknown, sender: Sender, self: Self): Promise<Answer> {
  const receipt = receive(message, sender, self);
  if (!receipt.ok) return receipt;
  try {
    const given = await serially(async () => {
      await speakAsChosen();
      return handle(receipt.message, receipt.tab);
    });
    goOn();
    return given;
  } catch (error) {
    if (error instanceof TwoContents) return { ok: false, problem: 'invalid' };
    await report(error);
    return { ok: false, problem: 'storage' };
  }
}

/** The worker has started, or an alarm has fired: does what is due and what was left undone. */
export async function wake(): Promise<void> {
  try {
    // In parts: the message that has started the worker comes after it, and is not to wait for all of them.
    while (await serially(readSomeBriefs));
    await serially(async () => {
      await followUp();
      await finishTakingIn();
    });
    goOn();
  } catch (error) {
    await report(error);
  }
}

/** The browser was started anew. */
export async function open(): Promise<void> {
  await serially(unpauseAll);
  await wake();
}

/** A tab was closed. */
export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove([pageKey(tab), recordedKey(tab)]);
  await serially(() => pause(tab, false));
}

/** The extension's clock was moved: everything is assessed anew. */
export async function clockMoved(): Promise<void> {
  await serially(() => inLedger(markAll));
  await wake();
}

/** The user has allowed notifications, which nobody asks for but to be reminded. A popup may have closed over the question. */
export async function notificationsAllowed(): Promise<void> {
  await serially(async () => write('settings', { ...(await readSettings()), reminders: true }));
  await wake();
}

/** Assesses everybody anew in the background, if that was begun. Nobody waits for it. */
function goOn(): void {
  walk().catch(report);
}

async function report(error: unknown): Promise<void> {
  if (error instanceof LedgerUnavailable) await shelveLedgerUnavailable();
  tellConsole(error);
}
