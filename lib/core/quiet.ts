import type { Case } from './case';
import { beginOf, type Instant } from './days';
import { type Judged, type Noticed, subjectsOf } from './findings';
import type { SubscriptionId } from './ids';

/**
 * Whether a person has put a finding to rest: the newest snooze or acknowledgement of it has not run out, and no later
 * sighting has changed status or quantity of its source or twin (ledger.md, Findings).
 */
export function isQuiet(finding: Noticed, at: Case, judged: readonly Judged[]): boolean {
  const decided = at.context.aboutFinding(finding.id).at(-1);
  if (decided === undefined || at.clock.reached(beginOf(decided.entry.until))) return false;
  return !subjectsOf(finding, at, judged).some((id) => hasChangedSince(id, decided.time, at));
}

function hasChangedSince(id: SubscriptionId, instant: Instant, at: Case): boolean {
  const facts = at.all.get(id);
  if (facts === undefined) return false;
  return facts.runs.some((run) => run.from > instant) || quantityChangedSince(id, instant, at);
}

function quantityChangedSince(id: SubscriptionId, instant: Instant, at: Case): boolean {
  let standing: number | undefined;
  for (const { time, says } of at.context.subscriptions.get(id) ?? []) {
    const { quantity } = says.entry;
    if (time > at.clock.now || quantity === undefined) continue;
    if (time > instant && quantity !== standing) return true;
    standing = quantity;
  }
  return false;
}
