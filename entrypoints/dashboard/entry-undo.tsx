import { i18n } from '#i18n';
import type { Entry } from '@/lib/core/entries';
import type { EntryId } from '@/lib/core/ids';
import { undo } from './act';

/** Takes a decision back, or says that it was; nothing for what no person decided. */
export function EntryUndo({ entry, takenBack }: { entry: Entry; takenBack: ReadonlySet<EntryId> }) {
  if (takenBack.has(entry.id)) return <span class="tag none">{i18n.t('dashboard.customer.taken_back')}</span>;
  return (
    entry.via === 'person' && (
      <button type="button" class="link quiet small" onClick={() => undo([entry.id])}>
        {i18n.t('popup.undo')}
      </button>
    )
  );
}
