import type { Entry } from '@/lib/core/entries';
import type { Drawn } from '@/lib/platform/drawn';
import { entryParts, entryTitle, type Names, viaText } from '@/lib/texts/entry-text';
import { formatLocal } from '@/lib/texts/format';
import { soft, these } from './pieces';

/** One sighting or decision in a line: when, what, by whom and by which way. */
export const entryLine = (entry: Entry, names: Names, now: number): Drawn => [
  'span',
  {},
  ...these(
    ['span', { class: 'soft', title: entry.at }, `${formatLocal(entry.at, now)} `],
    ['strong', {}, entryTitle(entry)],
    ` ${entryParts(entry, names, now).join(' · ')} `,
    soft([viaText(entry), entry.by].filter(Boolean).join(', ')),
  ),
];
