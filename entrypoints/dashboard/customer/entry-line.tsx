import type { ComponentChildren } from 'preact';
import type { Entry } from '@/lib/core/entries';
import { toSubscriptionId } from '@/lib/core/to-id';
import { entryParts, entryTitle, type Names, viaText } from '@/lib/texts/entry-text';
import { formatLocal } from '@/lib/texts/format';
import { now, shelved } from '../store';
import type { Loaded } from './load';

/** How an account is called; of what nobody declared undefined. */
export const accountName: Names['account'] = (id) =>
  shelved.value.accounts.list.find(({ account }) => account === id)?.name;

export const namesIn = ({ at }: Loaded): Names => ({
  account: accountName,
  subscription(id) {
    const known = toSubscriptionId(id);
    return known && at.all.get(known)?.product.label;
  },
});

interface EntryLineProps {
  entry: Entry;
  /** Among which what an undo took back is found. */
  entries: readonly Entry[];
  names: Names;
  children?: ComponentChildren;
}

/** What an entry says; of something taken back, which decision it was. */
function partsOf(entry: Entry, entries: readonly Entry[], names: Names): string[] {
  if (entry.kind !== 'undone') return entryParts(entry, names, now.value);
  const taken = entries.find(({ id }) => id === entry.entry);
  // What takes itself back is damage.
  return taken && taken !== entry ? [entryTitle(taken), ...entryParts(taken, names, now.value)] : [];
}

/** One entry: when, what, by whom and by which way. */
export const EntryLine = ({ entry, entries, names, children }: EntryLineProps) => (
  <li class="entry">
    <time dateTime={entry.at} title={entry.at}>
      {formatLocal(entry.at, now.value)}
    </time>
    <div>
      <b>{entryTitle(entry)}</b> <span>{partsOf(entry, entries, names).join(' · ')}</span>
      <span class="soft small">{[viaText(entry), entry.by].filter(Boolean).join(', ')}</span>
      {children}
    </div>
  </li>
);
