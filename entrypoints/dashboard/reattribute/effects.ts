import { assessCustomer } from '@/lib/core/assess';
import { fold } from '@/lib/core/book';
import type { Entry } from '@/lib/core/entries';
import { type AccountId, type CustomerId, type EntryId, entryId } from '@/lib/core/ids';

/** What putting sightings right changes about one customer. */
export interface Effect {
  customer: CustomerId;
  acceptedBefore: boolean;
  acceptedAfter: boolean;
  /** Source subscriptions whose state is another one, or which come or go. */
  states: number;
}

/** What a customer's move looks like before and after some sightings count for another account, or for nobody. */
export function effectOn(
  customer: CustomerId,
  known: readonly Entry[],
  moved: readonly EntryId[],
  to: AccountId | undefined,
  now: number,
): Effect {
  const put: Entry = {
    id: entryId.parse('ffffffff-ffff-4fff-bfff-ffffffffffff'),
    at: new Date(now).toISOString(),
    via: 'person',
    kind: 'reattributed',
    entries: [...moved],
    ...(to && { to }),
  };
  const [before, after] = [known, [...known, put]].map((entries) =>
    assessCustomer(fold(entries), customer, now),
  );
  const stateOf = (of: typeof before, id: string) =>
    Object.entries(of?.subscriptions ?? {}).find(([key]) => key === id)?.[1].state;
  const ids = new Set([before, after].flatMap((one) => Object.keys(one?.subscriptions ?? {})));
  return {
    customer,
    acceptedBefore: before?.summary.accepted ?? false,
    acceptedAfter: after?.summary.accepted ?? false,
    states: [...ids].filter((id) => stateOf(before, id) !== stateOf(after, id)).length,
  };
}
