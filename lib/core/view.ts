import type { SubscriptionAssessment } from './assessment';
import { candidatesOf } from './candidates';
import { type Case, caseAt, type Options } from './case';
import { Clock } from './clock';
import type { Context } from './context';
import type { Instant } from './days';
import type { Facts } from './facts';
import { addFigures } from './figures';
import { findingsOf, type Judged, type Noticed } from './findings';
import { isQuiet } from './quiet';
import { stateOf } from './states';
import { subjectOf } from './subject';
import type { Group, Reason, State } from './words';

/** A sighting older than this many days is stale (ledger.md, `stale`). */
export const AGE_LIMIT_DAYS = 7;

export const DEFAULTS: Options = { ageLimitDays: AGE_LIMIT_DAYS };

/** A customer at one instant. */
export interface View {
  readonly at: Case;
  readonly assessed: readonly Assessed[];
  readonly noticed: readonly Noticed[];
  /** Ids of findings that a person has put to rest. */
  readonly quiet: ReadonlySet<string>;
}

/** A subscription that has been assessed, with what it was assessed from. */
export interface Assessed extends Judged {
  readonly is: SubscriptionAssessment;
}

export function viewAt(context: Context, instant: Instant, options: Options): View {
  const at = caseAt(context, instant, options);
  const assessed = judgedOf(at).map(({ subject, is: { state, reasons }, group }): Assessed => {
    const { facts, twins, candidates, exact, stale } = subject;
    const is: SubscriptionAssessment = {
      state,
      reasons,
      customer: context.file.customer,
      account: facts.account,
      twins: [...twins],
      stale,
    };
    addFigures(is, subject, state);
    if (candidates.length > 0) is.candidates = candidates.map(({ target }) => target.id);
    if (exact) is.exact = exact.target.id;
    return { subject, is, group };
  });
  const noticed = noticedIn(at, assessed);
  const quiet = new Set(
    noticed.filter((finding) => isQuiet(finding, at, assessed)).map((finding) => finding.id),
  );
  return { at, assessed, noticed, quiet };
}

/** What held at an earlier instant of some findings; only what may have them is judged, and without its figures. */
export function noticedAt(
  context: Context,
  instant: Instant,
  options: Options,
  wanted: ReadonlySet<string>,
): Noticed[] {
  const at = caseAt(context, instant, options);
  const about = new Set([...wanted].map((id) => id.slice(id.indexOf(':') + 1)));
  const isAbout = (facts: Facts) => about.has(facts.id) || about.has(context.file.customer);
  return noticedIn(at, judgedOf(at, isAbout)).filter(({ id }) => wanted.has(id));
}

/** What is found of those that were judged. */
export function noticedIn(at: Case, judged: readonly Judged[]): Noticed[] {
  const noticed = findingsOf(at, judged);
  for (const { subject } of judged) at.clock.heed(subject.at.clock);
  return noticed;
}

/** The state of each that is wanted. Each has a clock of its own, so that what time turns for one is no turn for the others. */
export function judgedOf(at: Case, isWanted: (facts: Facts) => boolean = () => true): Judged[] {
  const candidates = candidatesOf(at);
  return at.sources.filter(isWanted).map((facts) => {
    const clock = new Clock(at.clock.now);
    clock.heed(at.clock);
    const subject = subjectOf(facts, { ...at, clock }, candidates);
    const is = stateOf(subject);
    return { subject, is, group: groupOf(is.state, is.reasons) };
  });
}

/** Which group of `attention` a state belongs to (ledger.md, Portfolio). */
function groupOf(state: State, reasons: readonly Reason[]): Group | undefined {
  switch (state) {
    case 'stop-today':
      return reasons.includes('planned') ? 'onHold' : 'today';
    case 'overlap':
    case 're-activated':
    case 'outage-risk':
      return 'today';
    case 'still-billed':
      return reasons.includes('window-closed') ? undefined : 'today';
    case 'check-twin':
    case 'unknown':
      return 'decisions';
    case 'hold':
    case 'in-transfer':
      return 'onHold';
    case 'waiting':
    case 'azure-waiting':
    case 'azure-told':
      return reasons.includes('overdue') ? 'blocked' : undefined;
    case 'exempt':
    case 'done':
    case 'create':
    case 'azure-ready':
    case 'azure-moved':
      return undefined;
    default:
      return state satisfies never;
  }
}
