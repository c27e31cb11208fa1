import type { FindingCard } from '@/lib/core/card';
import type { FindingKind } from '@/lib/core/words';
import type { ReminderKind } from '@/lib/platform/reminding';

/** Undefined: it has neither a day nor hours to be told before. */
const KINDS: Record<FindingKind, ReminderKind | undefined> = {
  'outage-risk': 'outage',
  're-activated': 'stop',
  overlap: 'stop',
  'stop-today': 'stop',
  'still-billed': 'stop',
  unknown: undefined,
  'check-twin': undefined,
  create: undefined,
  'azure-ready': undefined,
  'azure-moved': undefined,
  'azure-told': undefined,
  waiting: 'chase',
  'azure-waiting': undefined,
  'in-transfer': undefined,
  hold: undefined,
  'quantity-changed': undefined,
  'new-at-source': undefined,
  'added-after-closing': undefined,
  gone: undefined,
  converted: undefined,
  'term-end-near': 'term',
  'window-near': 'window',
  'auto-renew-off': 'term',
  'deletion-near': 'deletion',
  'trial-ending': 'term',
  'charge-after-stop': undefined,
  'wrong-link': undefined,
  limit: undefined,
  cloud: undefined,
};

/** Finding kinds by their text, as cards have them. */
const BY_WORD: ReadonlyMap<string, ReminderKind | undefined> = new Map(Object.entries(KINDS));

/**
 * What a finding is reminded of as; undefined: of this one nobody is. A state only when it needs somebody today (so not
 * while planned, incurable or put to rest), anything else when it has a day and was not put to rest.
 */
export function reminderKindOf({ kind, group, quiet, due }: FindingCard): ReminderKind | undefined {
  const is = BY_WORD.get(kind);
  if (is === 'stop' || is === 'outage') return group === 'today' ? is : undefined;
  return quiet || due === undefined ? undefined : is;
}
