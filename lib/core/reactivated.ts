import { type Case, caseAt, isCovered, isInScope } from './case';
import type { Instant } from './days';
import type { Facts } from './facts';
import type { Run } from './runs';

/**
 * Whether a source that is active now was stopped before, in scope, while its link was covered: it was done, and has
 * come back (ledger.md, row `re-activated`). Looks at every instant of its last stop at which something was said.
 */
export function wasDoneBefore(facts: Facts, at: Case): boolean {
  return [...stopsBefore(facts)].some(([from, to]) =>
    instantsBetween(from, to, at).some((instant) => {
      const then = caseAt(at.context, instant, at.options);
      const before = then.all.get(facts.id);
      return before?.stopped === true && isInScope(before, then) && isCovered(before, then);
    }),
  );
}

/** From each first sighting as not active to the next as active. */
function* stopsBefore({ runs }: Facts): Iterable<[Instant, Instant]> {
  let before: Run | undefined;
  for (const run of runs) {
    if (before !== undefined && before.status !== 'active') yield [before.from, run.from];
    before = run;
  }
}

/** The instants in [from, to) at which an entry about this customer or about an account came. */
function instantsBetween(from: Instant, to: Instant, { context }: Case): Instant[] {
  const { file } = context;
  const timed = [
    ...[...file.subscriptions.values()].flat(),
    ...file.lists,
    ...file.transfers,
    ...context.twins,
    ...context.closings,
    ...context.standing.accountChanges,
    ...[...context.subscriptions.keys()].flatMap((id) => context.about(id)),
  ];
  const times = [from, ...timed.map(({ time }) => time)];
  return [...new Set(times.filter((time) => time >= from && time < to))];
}
