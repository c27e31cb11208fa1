import type { FindingCard } from '@/lib/core/card';
import type { AccountId } from '@/lib/core/ids';
import { type NextStep, nextSteps } from '@/lib/texts/next';
import { toFindingKind } from '@/lib/texts/words';

/** Next steps that are taken in the target account; all others belong to the source. */
const IN_TARGET: ReadonlySet<NextStep> = new Set<NextStep>([
  'look_at_target',
  'azure_waiting',
  'azure_see_target',
  'outage_create',
  'outage_complete',
  'invite',
  'invited',
  'chase',
  'see_list',
  'create',
  'short',
  'over',
  'add_on',
  'target_inactive',
  'quantity_changed',
  'wrong_link',
]);

/**
 * The account that one has to be signed in to for the next step of a finding: findings of one account are worked off
 * together, to save sign-ins. Undefined where no account is known.
 */
export function accountToOpen(finding: FindingCard, target: AccountId | undefined): AccountId | undefined {
  const kind = toFindingKind(finding.kind);
  const [first] = kind ? nextSteps(kind, finding.reasons, finding.commerce ?? 'unknown') : [];
  return first !== undefined && IN_TARGET.has(first) ? target : (finding.account ?? target);
}
