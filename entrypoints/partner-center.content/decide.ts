import type { AccountId, EntryId } from '@/lib/core/ids';
import { focusSection, paintSection, type Use } from '@/lib/overlay/strip';
import type { Decide, Drawn } from '@/lib/platform/drawn';
import { type PageMessage, send } from '@/lib/platform/messages';
import { timer } from '@/lib/portal/timer';
import { pageText } from '@/lib/texts/page-text';
import { note } from './paint';

/** How long the outcome is shown, and undoing offered. */
const SHOWN_MS = 10_000;

export interface Decisions {
  /** Names of what was decided, from the answer on until it is undone or could not be recorded. */
  readonly decided: ReadonlySet<string>;
  /** `done`: it was recorded. */
  decide(act: Decide, fields: FormData | undefined, done: () => void): void;
  /** What was held back is of the account that a person named. */
  confirm(whose: { account: AccountId; as?: AccountId }): void;
  /** Says something for a while. */
  say(text: string, failed?: boolean): void;
}

/** Of no visit: a person may have gone on to the next page before they see what has become of it. */
const shown = timer(SHOWN_MS, new AbortController().signal, () => paintSection('decided', undefined));

function show(text: string, failed: boolean, undo?: Use): void {
  shown.restart();
  const button: Drawn = ['button', { act: { do: 'undo' } }, pageText('overlay.undo')];
  const [tone, icon] = failed ? ['warn', 'alert'] : ['good', 'done'];
  paintSection('decided', note(tone, icon, text, ...(undo ? [button] : [])), undo);
  // The control that was used may be gone; the keyboard goes on at what replaced it.
  if (undo) focusSection('decided');
}

async function ask(message: PageMessage): Promise<EntryId[] | undefined> {
  // No answer at all is told like a refusal.
  const answer = await send(message).catch(() => undefined);
  if (answer?.ok) return answer.entries ?? [];
  const account = answer?.problem === 'account-changed' || answer?.problem === 'contradiction';
  show(pageText(account ? 'overlay.not_recorded_account' : 'overlay.not_recorded'), true);
  return undefined;
}

/** The decisions of one visit: shown at once, recorded by the background, open to undoing for ten seconds. */
export function openDecisions(changed: () => void): Decisions {
  const decided = new Set<string>();
  /** What is on its way to the background: a second click on the same says nothing new. */
  const sending = new Set<string>();

  function settle(once: string | undefined, isDecided: boolean): void {
    if (once && isDecided) decided.add(once);
    else if (once) decided.delete(once);
    changed();
  }

  return {
    decided,
    async decide({ decisions, said, once }, fields, done) {
      const filled = [...(fields ?? [])].map(([name, value]) => ({ name, value: String(value) }));
      const message = { type: 'page-decide', decisions, fields: filled } as const;
      const one = JSON.stringify(message);
      if (sending.has(one)) return;
      sending.add(one);
      settle(once, true);
      show(said, false);
      const entries = await ask(message);
      sending.delete(one);
      if (!entries?.[0]) {
        if (entries) show(pageText('overlay.nothing_chosen'), true);
        settle(once, false);
        return;
      }
      done();
      show(said, false, async () => {
        show(pageText('overlay.undone'), false);
        if (await ask({ type: 'page-undo', entries })) settle(once, false);
      });
    },
    confirm: (whose) => void ask({ ...whose, type: 'page-confirm' }),
    say: (text, failed = false) => show(text, failed),
  };
}
