import { i18n } from '#i18n';
import type { CustomerId, EntryId, SubscriptionId } from '@/lib/core/ids';
import type { Choice } from '@/lib/overlay/banner';
import { type DecidedModel, paintDecided } from '@/lib/overlay/decided';
import { type PageMessage, send } from '@/lib/platform/messages';

type PageDecision = Extract<PageMessage, { type: 'page-decide' }>['decision'];

/** How long the outcome is shown, and undoing offered. */
const SHOWN_MS = 10_000;

export interface Decisions {
  /** True from the answer on, until it is undone or could not be recorded. */
  isAnswered(target: SubscriptionId): boolean;
  decide(choice: Choice, customer: CustomerId, source: SubscriptionId, target: SubscriptionId): void;
}

/** The decisions of one visit: shown at once, recorded by the background, open to undoing for ten seconds. */
export function openDecisions(visit: AbortSignal, changed: () => void): Decisions {
  const answered = new Set<SubscriptionId>();
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
    show({ failed: true, text: i18n.t(account ? 'overlay.not_recorded_account' : 'overlay.not_recorded') });
    return undefined;
  }

  function settle(target: SubscriptionId, isAnswered: boolean): void {
    if (isAnswered) answered.add(target);
    else answered.delete(target);
    changed();
  }

  async function decide(decision: PageDecision, target: SubscriptionId): Promise<void> {
    const text = i18n.t(decision.kind === 'twin-confirmed' ? 'overlay.confirmed' : 'overlay.rejected');
    settle(target, true);
    show({ text });
    const entry = await ask({ type: 'page-decide', decision });
    if (entry) show({ text, undoable: true }, () => void undo(entry, target));
    else settle(target, false);
  }

  async function undo(entry: EntryId, target: SubscriptionId): Promise<void> {
    show({ text: i18n.t('overlay.undone') });
    if (await ask({ type: 'page-undo', entry })) settle(target, false);
  }

  return {
    isAnswered: (target) => answered.has(target),
    decide: (kind, customer, source, target) =>
      void decide({ kind, via: 'person', customer, sources: [source], targets: [target] }, target),
  };
}
