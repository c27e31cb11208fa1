import type { CustomerSummary } from './assessment';
import { type Case, isInScope } from './case';
import { instantText } from './days';
import type { AccountId } from './ids';
import { isListed } from './listing';
import type { Assessed } from './view';

/** Closable: nothing open, and each of its sources listed completely within the age limit. */
export function customerSummaryOf(at: Case, assessed: readonly Assessed[]): CustomerSummary {
  const open = assessed
    .filter(({ subject, is }) => isInScope(subject.facts, at) && (is.state !== 'done' || is.stale))
    .map(({ subject }) => subject.facts.id);
  const sources = sourcesOf(at);
  const { since } = at.acceptance;
  return {
    accepted: since !== undefined,
    ...(since !== undefined && { acceptedSince: instantText(since) }),
    closable: open.length === 0 && sources.size > 0 && [...sources].every((account) => isListed(account, at)),
    open,
  };
}

/** The source accounts in which the customer, or a subscription of it, was seen. */
export function sourcesOf({ accounts, context, clock, sources }: Case): Set<AccountId> {
  const found = new Set(sources.map((facts) => facts.account));
  for (const [account, { role }] of accounts.declared) {
    const first = role === 'source' ? context.seenIn(account)[0] : undefined;
    if (first !== undefined && first.time <= clock.now) found.add(account);
  }
  return found;
}
