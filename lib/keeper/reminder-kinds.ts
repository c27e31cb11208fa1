import type { FindingCard } from '@/lib/core/card';
import type { FindingKind } from '@/lib/core/words';
import type { ReminderKind } from '@/lib/platform/reminding';

const KINDS: Partial<Record<FindingKind, ReminderKind>> = {
  'stop-today': 'stop',
  overlap: 'stop',
  'still-billed': 'stop',
  're-activated': 'stop',
  'outage-risk': 'outage',
  'window-near': 'window',
  'term-end-near': 'term',
  'auto-renew-off': 'term',
  'trial-ending': 'term',
  'deletion-near': 'deletion',
  waiting: 'chase',
};

/** Finding kinds by their text, as cards have them. */
const BY_WORD: ReadonlyMap<string, ReminderKind> = new Map(Object.entries(KINDS));

/**
 * What a finding is reminded of as; undefined: of this one nobody is. A state only when it needs somebody today (so not
 * while planned, incurable or put to rest), anything else when it has a day and was not put to rest.
 */
export function reminderKindOf({ kind, group, quiet, due }: FindingCard): ReminderKind | undefined {
  const is = BY_WORD.get(kind);
  if (is === 'stop' || is === 'outage') return group === 'today' ? is : undefined;
  return quiet || due === undefined ? undefined : is;
}
