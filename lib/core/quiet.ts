import type { Sight } from './book';
import type { Case } from './case';
import { beginOf, type Instant } from './days';
import type { Facts } from './facts';
import { type Judged, type Noticed, subjectsOf } from './findings';
import type { SubscriptionId } from './ids';

/**
 * Whether a person has put a finding to rest: the newest snooze or acknowledgement of it has not run out, and no later
 * sighting has changed status or quantity of its source or twin (ledger.md, Findings).
 */
export function isQuiet(finding: Noticed, at: Case, judged: readonly Judged[]): boolean {
  const decided = at.context.aboutFinding(finding.id).at(-1);
  if (decided === undefined || at.clock.reached(beginOf(decided.entry.until))) return false;
  return disturberOf(finding, decided.time, at, judged) === undefined;
}

/** Which of those that a finding is about, their sources and twins, has changed since an instant; undefined: none has. */
export const disturberOf = (
  finding: Noticed,
  instant: Instant,
  at: Case,
  judged: readonly Judged[],
): SubscriptionId | undefined =>
  subjectsOf(finding, at, judged).find((id) => hasChangedSince(id, instant, at));

function hasChangedSince(id: SubscriptionId, instant: Instant, at: Case): boolean {
  const facts = at.all.get(id);
  if (facts === undefined) return false;
  return (
    facts.runs.some((run) => run.from > instant) || quantitiesAround(facts, instant, at).changed !== undefined
  );
}

/** The sighting that told how many licences there were at an instant, and the first after it that told another number. */
export function quantitiesAround({ id, account }: Facts, instant: Instant, at: Case) {
  let before: Sight | undefined;
  for (const sight of at.context.subscriptions.get(id) ?? []) {
    const { quantity } = sight.says.entry;
    if (sight.time > at.clock.now || quantity === undefined) continue;
    if (at.context.standing.accountOf(sight) !== account) continue;
    if (sight.time <= instant) before = sight;
    else if (quantity !== before?.says.entry.quantity) return { before, changed: sight };
  }
  return { before, changed: undefined };
}
