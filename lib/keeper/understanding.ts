import type { DeclaredAccount } from '@/lib/core/card';
import type { NewSighting } from '@/lib/core/entries';
import type { AccountId, SubscriptionId } from '@/lib/core/ids';
import type { Understood } from '@/lib/platform/messages';
import type { Received } from '@/lib/platform/receive';

export type PageSeen = Extract<Received, { type: 'page-seen' }>;

/** Makes sense of what a page shows. Who reads the portal knows how; the keeper only what to do with it. */
export type Understand = (
  seen: PageSeen,
  accounts: readonly DeclaredAccount[],
  knownAccountOf: (subscription: SubscriptionId) => AccountId | undefined,
) => {
  understood: Understood;
  sightings: NewSighting[];
  /** A list in which there is nothing, although nothing narrows it. */
  empty?: true;
  /** What speaks for the account, if anything does. */
  agrees?: string;
  /** The account that the page belongs to, when that is another one of the declared. */
  seems?: AccountId;
  /** What speaks against the account, if anything does. */
  against?: string;
};

let given: Understand | undefined;

/** Brings keeper and reading of the portal together; whoever starts the keeper does this first. */
export function understandWith(reader: Understand): void {
  given = reader;
}

export const understand: Understand = (...seen) => {
  if (!given) throw new Error('The keeper was started without a reader.');
  return given(...seen);
};
