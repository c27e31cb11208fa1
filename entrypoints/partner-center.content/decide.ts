import type { AccountId, CustomerId, EntryId } from '@/lib/core/ids';
import type { Choice } from '@/lib/overlay/banner';
import { type DecidedModel, paintDecided } from '@/lib/overlay/decided';
import { type PageMessage, send } from '@/lib/platform/messages';
import type { Suggestion } from '@/lib/platform/page-head';
import { pageText } from '@/lib/texts/page-text';

type PageDecision = Extract<PageMessage, { type: 'page-decide' }>['decision'];

/** How long the outcome is shown, and undoing offered. */
const SHOWN_MS = 10_000;

export interface Decisions {
  /** True from the answer on, until it is undone or could not be recorded. */
  isAnswered(suggestion: Suggestion): boolean;
  /** What was held back is of this account. */
  confirm(account: AccountId): Promise<unknown>;
  decide(choice: Choice, customer: CustomerId, suggestion: Suggestion): void;
}

const pairOf = ({ source, target }: Suggestion): string => source + target;

/** The decisions of one visit: shown at once, recorded by the background, open to undoing for ten seconds. */
export function openDecisions(visit: AbortSignal, changed: () => void): Decisions {
  const answered = new Set<string>();
  let timer: number | undefined;
  visit.addEventListener('abort', () => {
    window.clearTimeout(timer);
    paintDecided(undefined);
  });

  function show(model: DecidedModel, undo?: () => void): void {
    window.clearTimeout(timer);
    if (visit.aborted) return;
    timer = window.setTimeout(() => paintDecided(undefined), SHOWN_MS);
    paintDecided(model, undo);
  }

  async function ask(message: PageMessage): Promise<EntryId | undefined> {
    // No answer at all is told like a refusal.
    const answer = await send(message).catch(() => undefined);
    if (answer?.ok) return answer.entries?.[0];
    const account = answer?.problem === 'account-changed' || answer?.problem === 'contradiction';
    show({ failed: true, text: pageText(account ? 'overlay.not_recorded_account' : 'overlay.not_recorded') });
    return undefined;
  }

  function settle(pair: string, isAnswered: boolean): void {
    if (isAnswered) answered.add(pair);
    else answered.delete(pair);
    changed();
  }

  async function decide(decision: PageDecision, pair: string): Promise<void> {
    const text = pageText(decision.kind === 'twin-confirmed' ? 'overlay.confirmed' : 'overlay.rejected');
    settle(pair, true);
    show({ text });
    const entry = await ask({ type: 'page-decide', decision });
    if (entry) show({ text, undoable: true }, () => void undo(entry, pair));
    else settle(pair, false);
  }

  async function undo(entry: EntryId, pair: string): Promise<void> {
    show({ text: pageText('overlay.undone') });
    if (await ask({ type: 'page-undo', entry })) settle(pair, false);
  }

  return {
    confirm: (account) => ask({ type: 'page-confirm', account }),
    isAnswered: (suggestion) => answered.has(pairOf(suggestion)),
    decide(kind, customer, suggestion) {
      const { source, target } = suggestion;
      const decision: PageDecision = { kind, via: 'person', customer, sources: [source], targets: [target] };
      void decide(decision, pairOf(suggestion));
    },
  };
}
