import type { Card, DeclaredAccount } from '@/lib/core/card';
import type { Entry } from '@/lib/core/entries';
import type { AccountId, CustomerId } from '@/lib/core/ids';
import type { Route } from '@/lib/portal/routes';

/** What is asked about the top of a page, and what the keeper knows about it. */
export interface HeadAsked {
  route: Route;
  /** Names of the parts that are folded open. */
  open: ReadonlySet<string>;
  /** The tenant that the invitation link on the page names; undefined while none was seen. */
  link: AccountId | undefined;
  /** The account whose page it is. */
  account: DeclaredAccount;
  card: Card | undefined;
  scene: { accounts: readonly DeclaredAccount[]; now: number };
  /** With `why` open, what the conclusion rests on; with `panel` open, the customer's history. The newest first. */
  entries: readonly Entry[];
  /** With the list open of those to whom the link may have been sent. */
  invitable: readonly Invitable[];
}

/** A customer who has not accepted yet. */
export interface Invitable {
  customer: CustomerId;
  name: string;
  invited: boolean;
}
