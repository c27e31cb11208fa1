import { i18n } from '#i18n';
import type { FindingCard } from '@/lib/core/card';
import { findingText } from '@/lib/texts/words';
import { undo } from '../act';

/** Takes back what put a finding to rest. */
export const Wake = ({ finding: { kind, decision } }: { finding: FindingCard }) =>
  decision && (
    <button
      type="button"
      class="link quiet small"
      aria-label={i18n.t('dashboard.today.wake_of', { finding: findingText(kind) })}
      onClick={() => void undo([decision.entry])}
    >
      {i18n.t('dashboard.today.wake')}
    </button>
  );
