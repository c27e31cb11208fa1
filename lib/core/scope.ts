import type { Clock } from './clock';
import type { Context } from './context';
import type { Conversion } from './conversion';
import type { Instant } from './days';
import { type Facts, factsOf } from './facts';
import type { Accounts } from './standing';
import type { Reason } from './words';

/**
 * Why a source subscription is out of the scope; empty: it is in (ledger.md, Facts, `in scope`).
 * Trials stay out until they turn paid, and a converted one stays out, even if included.
 */
export function exemptions(
  facts: Facts,
  context: Context,
  accounts: Accounts,
  conversion: Conversion,
  clock: Clock,
): Reason[] {
  const decision = context
    .about(facts.id)
    .findLast(
      ({ time, entry }) => time <= clock.now && (entry.kind === 'exempted' || entry.kind === 'included'),
    )?.entry.kind;
  const reasons: Reason[] = [];
  if (facts.trial) reasons.push('trial');
  if (conversion.successorOf.has(facts.id)) reasons.push('converted');
  if (decision === 'exempted') reasons.push('decision');
  if (decision !== 'included' && wasStoppedInBaseline(facts, context, accounts, clock)) {
    reasons.push('already-stopped');
    if (!facts.stopped) reasons.push('still-billed');
  }
  return reasons;
}

/** Down or stopped when its account's baseline was frozen, and not seen active since. */
function wasStoppedInBaseline(facts: Facts, context: Context, accounts: Accounts, clock: Clock): boolean {
  const frozen = baselineFor(facts, context, clock);
  if (frozen === undefined || facts.runs.some((run) => run.status === 'active' && run.to > frozen))
    return false;
  const before = factsAtBaseline(facts, frozen, context, accounts, clock);
  return before !== undefined && (before.down || before.stopped);
}

/** When the baseline of a subscription's account was frozen, if it was by now. */
export function baselineFor(facts: Facts, { standing }: Context, clock: Clock): Instant | undefined {
  const frozen = standing.baselineOf(facts.account);
  return frozen !== undefined && frozen <= clock.now ? frozen : undefined;
}

/** What was known of a subscription when its baseline was frozen; undefined: it had not been seen. */
export function factsAtBaseline(
  facts: Facts,
  frozen: Instant,
  context: Context,
  accounts: Accounts,
  clock: Clock,
): Facts | undefined {
  if (facts.firstSeen > frozen) return undefined;
  return factsOf(facts.id, context, accounts, clock.at(frozen));
}
