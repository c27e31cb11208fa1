import type { InstantText } from './assessment';
import type { FullList } from './book';
import type { Case } from './case';
import { instantText } from './days';
import type { AccountId } from './ids';
import { inOrder } from './timed';

/** Whether the newest list that covers the customer in an account was seen within the age limit, and shows all there is. */
export function isListed(account: AccountId, at: Case): boolean {
  const newest = newestListOf(account, at);
  return newest !== undefined && !at.clock.olderThan(newest.time, at.ageLimit) && namesKnownAlone(newest, at);
}

export const newestListOf = (account: AccountId, { context, clock }: Case): FullList | undefined =>
  context.lists.findLast((list) => list.time <= clock.now && context.standing.accountOf(list) === account);

/** A list that names what nobody has a row of proves that something is left to look at. */
function namesKnownAlone({ entry: { customer, ids } }: FullList, { all, context }: Case): boolean {
  // A list of the whole account does not say whose such a row is.
  if (customer === undefined) return true;
  const others = [...context.file.subscriptions.keys()].filter(context.isElsewhere);
  const known = new Set<string>([...all.keys(), ...others]);
  return ids.every((id) => known.has(id));
}

/**
 * Accounts in which the customer was seen without any subscription: since when a list shows that there is none, '' where
 * it was only named. Whoever is listed to the end with nothing was looked at, as much as one of whom something was seen.
 */
export function emptyIn(at: Case): Record<AccountId, InstantText | ''> {
  const { all, context, clock } = at;
  const empty: Record<AccountId, string> = {};
  for (const seen of [...context.file.seen, ...context.lists].sort(inOrder)) {
    const account = seen.time <= clock.now ? context.standing.accountOf(seen) : undefined;
    if (account === undefined) continue;
    if (!('ids' in seen)) empty[account] ??= '';
    else if (seen.entry.customer || account in empty)
      empty[account] = namesKnownAlone(seen, at) ? instantText(seen.time) : '';
  }
  for (const { account } of all.values()) delete empty[account];
  return empty;
}
