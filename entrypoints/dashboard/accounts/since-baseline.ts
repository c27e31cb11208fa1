import type { Card, FindingCard } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import type { Notice } from '@/lib/core/words';

/** Findings that tell what has changed at a source since its baseline was frozen. */
const CHANGES: readonly Notice[] = [
  'new-at-source',
  'quantity-changed',
  'converted',
  'gone',
  'added-after-closing',
];

export interface AccountSummary {
  customers: number;
  subscriptions: number;
  done: number;
  /** In scope. */
  of: number;
  /** What has changed since the baseline and is not finished yet. */
  changes: FindingCard[];
}

/** What each account holds and how far it is; for sources also what has changed since the baseline. */
export function accountSummaries(cards: Iterable<Card>): ReadonlyMap<AccountId, AccountSummary> {
  const found = new Map<AccountId, AccountSummary>();
  const of = (account: AccountId): AccountSummary => {
    const known = found.get(account) ?? { customers: 0, subscriptions: 0, done: 0, of: 0, changes: [] };
    found.set(account, known);
    return known;
  };
  for (const { subscriptions, findings } of cards) {
    const seen = new Set<AccountId>();
    for (const { account, state } of Object.values(subscriptions)) {
      const summary = of(account);
      if (!seen.has(account)) summary.customers += 1;
      seen.add(account);
      summary.subscriptions += 1;
      if (state !== undefined && state !== 'exempt') summary.of += 1;
      if (state === 'done') summary.done += 1;
    }
    for (const finding of findings)
      if (finding.account && CHANGES.some((kind) => kind === finding.kind))
        of(finding.account).changes.push(finding);
  }
  return found;
}
