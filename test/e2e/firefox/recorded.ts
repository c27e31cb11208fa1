import * as z from 'zod/mini';
import type { Subscription } from '../../portal/types';
import type { Extension } from './extension';
import { AT } from './small-partner';

const seen = z.object({
  account: z.string(),
  subscription: z.string(),
  quantity: z.number(),
  status: z.string(),
});
type Seen = z.infer<typeof seen>;

/** What pages have shown of subscriptions in this test, in the order of their ids. */
export async function recorded(extension: Extension): Promise<Seen[]> {
  const entries = await extension.ledger();
  return (
    entries
      // With and without milliseconds: compared as text, the first second after noon would lie before it.
      .filter(({ kind, at }) => kind === 'subscription-seen' && Date.parse(at) >= Date.parse(AT))
      .map((entry) => seen.parse(entry))
      .sort(byId)
  );
}

/** What there is to be recorded of them. */
export const asSeen = (...subscriptions: Subscription[]): Seen[] =>
  subscriptions
    .map(({ account, id, quantity, status }) => ({
      account,
      subscription: id.toLowerCase(),
      quantity,
      status,
    }))
    .sort(byId);

const byId = (a: Seen, b: Seen): number => (a.subscription < b.subscription ? -1 : 1);
