import type { TargetedEvent } from 'preact';
import { i18n } from '#i18n';
import { instantOf } from '@/lib/core/days';
import type { EntryOf } from '@/lib/core/entries';
import { takenBackAt } from '@/lib/core/standing';
import { formatDay } from '@/lib/texts/format';
import { decide } from '../act';
import { now } from '../store';
import type { Loaded } from './load';

/** What people have noted about the customer and its subscriptions, the newest first, and the way to add to it. */
export function Notes({ loaded }: { loaded: Loaded }) {
  const { customer, subscriptions } = loaded.card;
  const add = async (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get('text')).trim();
    if (
      text !== '' &&
      (await decide([{ kind: 'noted', via: 'person', customer, text }], i18n.t('overlay.noted')))
    )
      form.reset();
  };
  return (
    <section class="card" aria-labelledby="notes">
      <h3 id="notes">{i18n.t('overlay.notes')}</h3>
      <ul class="stack">
        {notesOf(loaded).map(({ id, at, by, subscription, text }) => (
          <li key={id}>
            <p class="note">{text}</p>
            <p class="soft small">
              {[
                formatDay(at, now.value),
                by,
                subscription && (subscriptions[subscription]?.product ?? i18n.t('popup.unnamed_product')),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <form class="row" onSubmit={add}>
        <input
          name="text"
          required
          maxLength={500}
          autocomplete="off"
          aria-label={i18n.t('overlay.add_note')}
          placeholder={i18n.t('overlay.add_note')}
        />
        <button type="submit">{i18n.t('dashboard.customers.save')}</button>
      </form>
    </section>
  );
}

/** The notes that stand, the newest first. */
export function notesOf({ entries, book, card, at }: Loaded): EntryOf<'noted'>[] {
  const takenBack = takenBackAt(book, at.clock.now);
  return entries
    .flatMap((entry) =>
      entry.kind === 'noted' && entry.customer === card.customer && !takenBack.has(entry.id) ? entry : [],
    )
    .sort((a, b) => instantOf(b.at) - instantOf(a.at) || b.id.localeCompare(a.id));
}
