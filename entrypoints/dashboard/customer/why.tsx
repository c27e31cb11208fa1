import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Entry } from '@/lib/core/entries';
import type { EntryId } from '@/lib/core/ids';
import type { Names } from '@/lib/texts/entry-text';
import { EntryLine } from './entry-line';

interface WhyProps {
  /** Worked out when it is asked for. */
  of: () => readonly EntryId[];
  entries: readonly Entry[];
  names: Names;
}

/** The entries that a conclusion rests on, so that anybody can follow it. */
export function Why({ of, entries, names }: WhyProps) {
  const [open, setOpen] = useState(false);
  const byId = open ? new Map(entries.map((entry) => [entry.id, entry])) : undefined;
  const why = byId ? of().flatMap((id) => byId.get(id) ?? []) : [];
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('overlay.why')}</summary>
      {open && (
        <>
          <p class="soft small">{i18n.t('dashboard.customer.why_text')}</p>
          <ul class="log">
            {why.map((entry) => (
              <EntryLine key={entry.id} entry={entry} entries={entries} names={names} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
