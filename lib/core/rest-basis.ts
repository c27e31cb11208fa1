import type { Case } from './case';
import type { Facts } from './facts';
import type { Judged, Noticed } from './findings';
import type { SubscriptionId } from './ids';
import { disturberOf, quantitiesAround } from './quiet';
import type { Placed } from './timed';

/** What changed after a person had put one of the findings to rest. */
export const restlessIn = (findings: readonly Noticed[], at: Case, judged: readonly Judged[]) =>
  findings.flatMap((finding) => {
    const decided = at.context.aboutFinding(finding.id).at(-1);
    return (decided && disturberOf(finding, decided.time, at, judged)) ?? [];
  });

/** How many licences there were when a finding was put to rest, and were then. */
export const quantitiesSaid = (
  findings: readonly Noticed[],
  at: Case,
  concerned: ReadonlySet<SubscriptionId>,
): Placed[] =>
  findings
    .flatMap(({ id }) => at.context.aboutFinding(id).slice(-1))
    .flatMap(({ time }) => named(concerned, at).map((each) => quantitiesAround(each, time, at)))
    .flatMap(({ before, changed }) => [before ?? [], changed ?? []].flat());

export const named = (ids: ReadonlySet<SubscriptionId>, at: Case): Facts[] =>
  [...ids].flatMap((id) => at.all.get(id) ?? []);
