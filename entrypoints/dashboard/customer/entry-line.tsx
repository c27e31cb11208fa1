import type { ComponentChildren } from 'preact';
import type { Entry } from '@/lib/core/entries';
import { toSubscriptionId } from '@/lib/core/to-id';
import { entryParts, entryTitle, type Names, viaText } from '@/lib/texts/entry-text';
import { formatLocal } from '@/lib/texts/format';
import { now, shelved } from '../store';
import type { Loaded } from './load';

export const namesIn = ({ at }: Loaded): Names => ({
  account: (id) => shelved.value.accounts.list.find(({ account }) => account === id)?.name,
  subscription(id) {
    const known = toSubscriptionId(id);
    return known && at.all.get(known)?.product.label;
  },
});

interface EntryLineProps {
  entry: Entry;
  loaded: Loaded;
  children?: ComponentChildren;
}

/** One entry: when, what, by whom and by which way. */
export const EntryLine = ({ entry, loaded, children }: EntryLineProps) => (
  <li class="entry">
    <time dateTime={entry.at} title={entry.at}>
      {formatLocal(entry.at, now.value)}
    </time>
    <div>
      <b>{entryTitle(entry)}</b> <span>{entryParts(entry, namesIn(loaded), now.value).join(' · ')}</span>
      <span class="soft small">{[viaText(entry), entry.by].filter(Boolean).join(', ')}</span>
      {children}
    </div>
  </li>
);
