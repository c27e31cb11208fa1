import { i18n } from '#i18n';
import type { FindingCard } from '@/lib/core/card';
import { lookAtCustomer, lookAtShared } from '@/lib/keeper/look';
import { findingText } from '@/lib/texts/words';
import { outcome, undo } from '../act';
import { now } from '../store';
import { restsOf } from './rests';

/** Takes back all that puts a finding to rest. */
export function Wake({ finding }: { finding: FindingCard }) {
  const { kind, customer } = finding;
  const wake = async () => {
    try {
      const entries = await (customer ? lookAtCustomer(customer) : lookAtShared());
      await undo(restsOf(entries, finding, now.value));
    } catch {
      outcome.value = { text: i18n.t('popup.answer_silent'), failed: true };
    }
  };
  return (
    <button
      type="button"
      class="link quiet small"
      aria-label={i18n.t('dashboard.today.wake_of', { finding: findingText(kind) })}
      onClick={() => void wake()}
    >
      {i18n.t('dashboard.today.wake')}
    </button>
  );
}
