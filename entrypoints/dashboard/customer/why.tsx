import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explain } from '@/lib/core/explain';
import type { SubscriptionId } from '@/lib/core/ids';
import { now } from '../store';
import { EntryLine } from './entry-line';
import type { Loaded } from './load';

/** The entries that a conclusion rests on, so that anybody can follow it. Worked out when it is asked for. */
export function Why({ subscription, loaded }: { subscription: SubscriptionId; loaded: Loaded }) {
  const [open, setOpen] = useState(false);
  const { book, entries } = loaded;
  const byId = open ? new Map(entries.map((entry) => [entry.id, entry])) : undefined;
  const why = byId ? explain(book, subscription, now.value).flatMap((id) => byId.get(id) ?? []) : [];
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('overlay.why')}</summary>
      {open && (
        <>
          <p class="soft small">{i18n.t('dashboard.customer.why_text')}</p>
          <ul class="log">
            {why.map((entry) => (
              <EntryLine key={entry.id} entry={entry} loaded={loaded} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
