import type { FindingCard } from '@/lib/core/card';
import type { FindingKind } from '@/lib/core/words';
import type { ReminderKind } from '@/lib/platform/reminding';

/** Has neither a day nor hours to be told before. */
type Untold =
  | 'unknown'
  | 'check-twin'
  | 'create'
  | 'azure-ready'
  | 'azure-moved'
  | 'azure-told'
  | 'azure-waiting'
  | 'in-transfer'
  | 'hold'
  | 'quantity-changed'
  | 'new-at-source'
  | 'added-after-closing'
  | 'gone'
  | 'converted'
  | 'charge-after-stop'
  | 'wrong-link'
  | 'limit'
  | 'cloud';

const KINDS: Record<Exclude<FindingKind, Untold>, ReminderKind> = {
  'outage-risk': 'outage',
  're-activated': 'stop',
  overlap: 'stop',
  'stop-today': 'stop',
  'still-billed': 'stop',
  waiting: 'chase',
  'term-end-near': 'term',
  'window-near': 'window',
  'auto-renew-off': 'term',
  'deletion-near': 'deletion',
  'trial-ending': 'term',
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
