import type { Finding, SubscriptionAssessment } from './assessment';
import { type Case, isInScope } from './case';
import type { Clock } from './clock';
import { beginOf, DAY_MS, dateOf, type Instant, instantText, startOf } from './days';
import type { Facts } from './facts';
import { deletionOf } from './figures';
import type { AccountId, SubscriptionId } from './ids';
import { stopDayOf } from './overlap';
import { likeness } from './products';
import { baselineFor, factsAtBaseline } from './scope';
import type { Subject } from './subject';
import type { FindingKind, Group, Notice, OpenState, Reason, Severity } from './words';

/** A finding before it is known since when it has held. */
export type Undated = Omit<Finding, 'since' | 'due'>;
/** With what was asked of the time for it. */
export type Noticed = Undated & { readonly due?: Instant; readonly clock: Clock };

/** Field by field: an object that is begun with another one's fields gets a hidden class of its own in V8. */
export function dateFinding(
  { id, kind, severity, customer, subscription, account, reasons, text, due }: Noticed,
  since: Instant,
): Finding {
  const finding: Finding = { id, kind, severity, since: instantText(since), reasons, text };
  if (customer !== undefined) finding.customer = customer;
  if (subscription !== undefined) finding.subscription = subscription;
  if (account !== undefined) finding.account = account;
  if (due !== undefined) finding.due = instantText(due);
  return finding;
}

/** A subscription whose state is known, with what findings say of it. */
export interface Judged {
  readonly subject: Subject;
  readonly is: Pick<SubscriptionAssessment, 'state' | 'reasons' | 'deadline' | 'difference'>;
  /** Where in `attention` it stands. */
  readonly group: Group | undefined;
}

/** Those without a ! in ledger.md. */
type Ordinary =
  | 'quantity-changed'
  | 'new-at-source'
  | 'converted'
  | 'term-end-near'
  | 'window-near'
  | 'auto-renew-off'
  | 'trial-ending'
  | 'limit';
/** Marked with ! in ledger.md: high wherever they appear. */
const ALARMING: Partial<Record<Notice, true>> = {
  'added-after-closing': true,
  gone: true,
  'deletion-near': true,
  'charge-after-stop': true,
  'wrong-link': true,
  cloud: true,
} satisfies Record<Exclude<Notice, Ordinary>, true>;
const severityOfNotice = (notice: Notice): Severity => (ALARMING[notice] ? 'high' : 'medium');

/** More running subscriptions than this cannot be duplicated under the limit of 300 (data.md 4.5). */
const MOST_RUNNING = 150;

/** Everything about one customer that needs somebody: one list from which badge, popup, reminder and report are derived. */
export function findingsOf(at: Case, judged: readonly Judged[]): Noticed[] {
  const kinds: (Noticed | false)[] = [];
  for (const one of judged) {
    const { state } = one.is;
    if (state !== 'done' && state !== 'exempt') {
      kinds.push(state !== 'waiting' && ofState(one, state));
      kinds.push(...whileOpen(one));
    }
    kinds.push(...always(one));
  }
  kinds.push(...ofCustomer(at, judged));
  return kinds.filter((finding) => finding !== false);
}

/** What a subscription that is in scope and not done may have besides its state. */
function whileOpen(one: Judged): (Noticed | false)[] {
  const { facts, at } = one.subject;
  const { clock } = at;
  const frozen = baselineFor(facts, at.context, clock);
  const before =
    frozen === undefined ? undefined : factsAtBaseline(facts, frozen, at.context, at.accounts, clock);
  const isNew = frozen !== undefined && (before === undefined || before.trial);
  const isConverted = at.conversion.predecessorOf.has(facts.id);
  const deletion = one.is.state === 'outage-risk' ? deletionOf(one.subject)?.min : undefined;
  return [
    before?.quantity !== undefined &&
      facts.quantity !== undefined &&
      before.quantity !== facts.quantity &&
      about(one, 'quantity-changed'),
    isConverted && about(one, 'converted'),
    isNew && !isConverted && about(one, 'new-at-source'),
    isAddedAfterClosing(facts, at) && about(one, 'added-after-closing'),
    facts.gone && about(one, 'gone'),
    isTermEndNear(one) && about(one, 'term-end-near', facts.term?.end),
    isWindowNear(one) && about(one, 'window-near', facts.window?.until),
    facts.commerce === 'nce' &&
      facts.autoRenew === false &&
      facts.atTermEnd !== 'cancel' &&
      about(one, 'auto-renew-off', facts.term?.end),
    deletion !== undefined &&
      clock.reached(startOf(deletion) - 14 * DAY_MS) &&
      about(one, 'deletion-near', startOf(deletion)),
  ];
}

/** What may be said of a source subscription in any state. */
function always(one: Judged): (Noticed | false)[] {
  return [
    isTrialEnding(one.subject) && about(one, 'trial-ending', one.subject.facts.term?.end),
    isChargedAfterStop(one.subject) && about(one, 'charge-after-stop'),
  ];
}

function isAddedAfterClosing(facts: Facts, { closedAt }: Case): boolean {
  if (closedAt === undefined) return false;
  return (
    facts.firstSeen > closedAt ||
    (facts.everTrial && facts.firstPaid !== undefined && facts.firstPaid > closedAt)
  );
}

function isTermEndNear({ subject: { facts, at } }: Judged): boolean {
  if (facts.commerce !== 'nce' || facts.term === undefined) return false;
  return !at.clock.reached(facts.term.end) && at.clock.reached(facts.term.end - 30 * DAY_MS);
}

function isWindowNear({ subject: { facts, at, link, window } }: Judged): boolean {
  if (link === undefined || window !== 'open' || facts.window === undefined || facts.stopped) return false;
  return at.clock.reached(facts.window.until - 3 * DAY_MS);
}

/**
 * 7 days before its end; at once if auto-renew will make it paid. Once it is over, until it is seen what became of it:
 * unless auto-renew is off, it may be paid for.
 */
function isTrialEnding({ facts, at }: Subject): boolean {
  if (!facts.trial || facts.stopped) return false;
  if (facts.autoRenew === true) return true;
  if (facts.term === undefined || !at.clock.reached(facts.term.end - 7 * DAY_MS)) return false;
  return facts.autoRenew === undefined || !at.clock.reached(facts.term.end);
}

/** A positive charge for days after the last day on which it may have been stopped. */
function isChargedAfterStop({ facts, at }: Subject): boolean {
  const { charges } = at.context.file;
  const stop = charges.length === 0 ? undefined : stopDayOf(facts);
  if (stop === undefined) return false;
  return charges.some((charge) => {
    const { time, entry } = charge;
    if (time > at.clock.now || entry.subscription !== facts.id || entry.amount <= 0) return false;
    const from = dateOf(entry.from);
    return from !== undefined && from > stop.max && at.context.standing.accountOf(charge) !== undefined;
  });
}

function ofCustomer(at: Case, judged: readonly Judged[]): (Noticed | false)[] {
  // All that wait for one customer wait for the same.
  const waiting = judged.find(({ is }) => is.state === 'waiting');
  const running = at.sources.filter((source) => source.status === 'active').length;
  return [
    waiting !== undefined && {
      ...aboutCustomer(at, 'waiting', severityOf(waiting.group), waiting.is.reasons),
      ...(at.acceptance.chase !== undefined && { due: at.acceptance.chase }),
    },
    at.acceptance.wrongLink &&
      at.acceptance.since === undefined &&
      aboutCustomer(at, 'wrong-link', severityOfNotice('wrong-link')),
    running > MOST_RUNNING && aboutCustomer(at, 'limit', severityOfNotice('limit')),
  ];
}

/** A source account in another cloud than the target: none of its subscriptions can be paired. */
export const aboutAccount = (account: AccountId): Undated => ({
  id: `cloud:${account}`,
  kind: 'cloud',
  severity: severityOfNotice('cloud'),
  account,
  reasons: ['cloud'],
  text: textOf('cloud', {}),
});

const ofState = (one: Judged, state: OpenState): Noticed =>
  aboutSubscription(one, state, severityOf(one.group), one.is.reasons, beginOf(one.is.deadline));

const about = (one: Judged, notice: Notice, due?: Instant): Noticed =>
  aboutSubscription(one, notice, severityOfNotice(notice), [], due);

function aboutSubscription(
  { subject: { facts, at }, is }: Judged,
  kind: FindingKind,
  severity: Severity,
  reasons: readonly Reason[],
  due: Instant | undefined,
): Noticed {
  const params: Record<string, string | number> = {};
  if (facts.product.label !== undefined) params.product = facts.product.label;
  if (is.difference !== undefined) params.difference = is.difference;
  const finding = {
    id: `${kind}:${facts.id}`,
    kind,
    severity,
    customer: at.context.file.customer,
    subscription: facts.id,
    account: facts.account,
    reasons: [...reasons],
    text: textOf(kind, params),
    clock: at.clock,
  };
  return due === undefined ? finding : { ...finding, due };
}

function aboutCustomer(
  { context: { file }, clock }: Case,
  kind: FindingKind,
  severity: Severity,
  reasons: readonly Reason[] = [],
): Noticed {
  return {
    id: `${kind}:${file.customer}`,
    kind,
    severity,
    customer: file.customer,
    reasons: [...reasons],
    text: textOf(kind, {}),
    clock,
  };
}

/** The severity of what is found like a state. */
function severityOf(group: Group | undefined): Severity {
  switch (group) {
    case 'today':
      return 'high';
    case 'decisions':
    case 'blocked':
      return 'medium';
    case 'onHold':
    case undefined:
      return 'low';
    default:
      return group satisfies never;
  }
}

const textOf = (kind: FindingKind, params: Record<string, string | number>) => ({
  key: `finding.${kind.replaceAll('-', '_')}`,
  params,
});

/**
 * What a quiet finding listens to: a later sighting that changes status or quantity of source or twin ends the quiet.
 * Where the twin is what is asked for, all that may be or have been candidates are listened to.
 */
export function subjectsOf(finding: Noticed, at: Case, judged: readonly Judged[]): SubscriptionId[] {
  return judged
    .map(({ subject }) => subject)
    .filter(({ facts }) => (finding.subscription ?? facts.id) === facts.id)
    .filter(({ facts }) => finding.subscription !== undefined || isInScope(facts, at))
    .flatMap(({ facts, link }) => [
      facts.id,
      ...(link?.targets ?? []),
      ...(finding.kind === 'check-twin' ? lookAlikes(facts, at) : []),
    ]);
}

const lookAlikes = (source: Facts, { targets }: Case): SubscriptionId[] =>
  targets.filter(({ product }) => likeness(source.product, product) !== undefined).map(({ id }) => id);
