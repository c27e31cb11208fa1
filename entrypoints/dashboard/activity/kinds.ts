import type { EntryKind } from '@/lib/core/entries';

/** Every kind of entry, in the order in which a person looks for them: decisions, then sightings. */
const KINDS = {
  'twin-confirmed': true,
  'twin-rejected': true,
  held: true,
  exempted: true,
  included: true,
  'overlap-planned': true,
  'invite-sent': true,
  'invite-due': true,
  'azure-told': true,
  'azure-moved': true,
  'owner-set': true,
  noted: true,
  'price-set': true,
  snoozed: true,
  acknowledged: true,
  'customer-closed': true,
  'account-set': true,
  'baseline-frozen': true,
  'signed-in': true,
  reattributed: true,
  undone: true,
  'customer-seen': true,
  'subscription-seen': true,
  'list-seen': true,
  'transfer-seen': true,
  'charge-seen': true,
} satisfies Record<EntryKind, true>;

const isKind = (kind: string): kind is EntryKind => Object.hasOwn(KINDS, kind);
export const ENTRY_KINDS: readonly EntryKind[] = Object.keys(KINDS).filter(isKind);
