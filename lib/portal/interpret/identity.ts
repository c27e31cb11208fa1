import type { DeclaredAccount } from '@/lib/core/card';
import type { AccountId, SubscriptionId } from '@/lib/core/ids';
import type { Interpretation } from './page';

export interface Verdict {
  kind: 'agrees' | 'unknown' | 'contradiction';
  /** What spoke: `tenant`, `invitation` or `subscriptions`; empty when nothing did. */
  evidence: string;
  /** The declared account that the page seems to belong to. */
  seems?: AccountId;
}

const SILENT: Verdict = { kind: 'unknown', evidence: '' };

/**
 * Whether a page agrees with the account that a person has declared to be signed in. The partner's own Microsoft ID or
 * invitation link speaks first. Then subscriptions, which belong to one account: the account that most of them are known
 * from; few of many may have been transferred and kept their ids. Nothing is concluded from silence.
 */
export function judgeAccount(
  declared: AccountId | undefined,
  accounts: readonly DeclaredAccount[],
  reading: Interpretation,
  knownAccountOf: (subscription: SubscriptionId) => AccountId | undefined,
): Verdict {
  const account = accounts.find((one) => one.account === declared);
  if (!account || reading.kind !== 'read') return SILENT;
  for (const said of reading.evidence) {
    const evidence = said.kind;
    if (said.tenantId === account.tenantId) return { kind: 'agrees', evidence };
    const other = accounts.find((one) => one.tenantId === said.tenantId);
    if (other) return { kind: 'contradiction', evidence, seems: other.account };
    // An account may have several tenants; then its name says so.
    const isNamed = said.kind === 'tenant' && said.name?.toLowerCase() === account.name.toLowerCase();
    return isNamed ? { kind: 'unknown', evidence } : { kind: 'contradiction', evidence };
  }
  return judgeSubscriptions(account.account, reading, knownAccountOf);
}

function judgeSubscriptions(
  declared: AccountId,
  reading: Extract<Interpretation, { kind: 'read' }>,
  knownAccountOf: (subscription: SubscriptionId) => AccountId | undefined,
): Verdict {
  const votes = new Map<AccountId, number>();
  for (const sighting of reading.sightings) {
    const known = sighting.kind === 'subscription-seen' ? knownAccountOf(sighting.subscription) : undefined;
    if (known) votes.set(known, (votes.get(known) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  if (!most) return SILENT;
  const evidence = 'subscriptions';
  if (most[1] === votes.get(declared)) return { kind: 'agrees', evidence };
  return { kind: 'contradiction', evidence, seems: most[0] };
}
