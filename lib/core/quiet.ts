import type { Sight } from './book';
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
  return disturberOf(finding, decided.time, at, judged) === undefined;
}

/** Whom a finding is about, with the one of its source and twins that has changed since an instant; undefined: none has. */
export function disturberOf(
  finding: Noticed,
  instant: Instant,
  at: Case,
  judged: readonly Judged[],
): { readonly of: Judged; readonly changed: SubscriptionId } | undefined {
  for (const of of judged) {
    const changed = subjectsOf(finding, at, [of]).find((id) => hasChangedSince(id, instant, at));
    if (changed !== undefined) return { of, changed };
  }
  return undefined;
}

function hasChangedSince(id: SubscriptionId, instant: Instant, at: Case): boolean {
  const facts = at.all.get(id);
  if (facts === undefined) return false;
  return (
    facts.runs.some((run) => run.from > instant) || quantitiesAround(id, instant, at).changed !== undefined
  );
}

/** The sighting that told how many licences there were at an instant, and the first after it that told another number. */
export function quantitiesAround(id: SubscriptionId, instant: Instant, at: Case) {
  const account = at.all.get(id)?.account;
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
