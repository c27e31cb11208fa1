import type { Instant } from '../../core/days';
import { instantText } from '../../core/days';
import type { Entry, NewDecision, UnknownEntry } from '../../core/entries';
import type { SubscriptionId } from '../../core/ids';
import type { Price } from '../kind';
import { type Conflict, settle } from '../ledger/conflicts';
import type { Preview } from '../preview';
import { priceSet } from '../prices';
import { stamped } from '../stamped';
import type { Ledger } from './desk';

/** What a person picked after the preview. */
export interface Picked {
  prices: { subscription: SubscriptionId; price: Price }[];
  conflicts: { conflict: Conflict; pick: 'ours' | 'theirs' }[];
}

/** The entries of a whole import, each once. What was picked was decided now, not when the files were made. */
export async function pickedEntries(
  { prices, conflicts }: Picked,
  previews: ReadonlyMap<number, Preview>,
  ledgers: ReadonlyMap<number, Ledger>,
  now: Instant,
): Promise<(Entry | UnknownEntry)[]> {
  const decisions: NewDecision[] = [
    ...prices.map(({ subscription, price }) => priceSet(subscription, price)),
    ...conflicts.map(({ conflict, pick }) => settle(conflict, pick)),
  ];
  const decided = await stamped(
    decisions.map((entry) => ({ entry })),
    instantText(now),
    new Set(),
  );
  const all = new Map<string, Entry | UnknownEntry>();
  for (const { known, unknown } of ledgers.values())
    for (const entry of [...known, ...unknown]) all.set(entry.id, entry);
  for (const { entries } of previews.values()) for (const entry of entries) all.set(entry.id, entry);
  for (const entry of decided) all.set(entry.id, entry);
  return [...all.values()];
}
