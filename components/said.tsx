import { i18n } from '#i18n';
import type { EntryId } from '@/lib/core/ids';
import type { Outcome } from './ask';

interface SaidProps {
  outcome: Outcome | undefined;
  undo(entries: readonly EntryId[]): void;
}

/** What came of the last thing that was asked for. The live region is always there, so that it is read out. */
export function Said({ outcome, undo }: SaidProps) {
  const back = outcome?.undo;
  return (
    <div class={outcome ? `said row apart ${outcome.failed ? 'danger' : 'good'}` : 'said'} role="status">
      {outcome && <span>{outcome.text}</span>}
      {back && (
        <button type="button" class="link" onClick={() => (typeof back === 'function' ? back() : undo(back))}>
          {i18n.t('popup.undo')}
        </button>
      )}
    </div>
  );
}
