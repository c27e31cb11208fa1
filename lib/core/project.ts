import type { CustomerAssessment, Finding, SubscriptionAssessment } from './assessment';
import type { Book } from './book';
import {
  type Brief,
  type Card,
  type FindingCard,
  type StandingDecision,
  SUMMARY_FINDINGS,
  type SubscriptionCard,
  type Summary,
} from './card';
import { type Case, caseAt, lastSeenOf, type Options } from './case';
import { contextOf, newestAbout } from './context';
import { type Instant, instantText } from './days';
import type { EntryOf } from './entries';
import type { Facts } from './facts';
import type { AccountId, SubscriptionId } from './ids';
import { emptyIn } from './listing';
import { progressFrom, progressOf, sooner } from './portfolio';
import { baselineFor } from './scope';
import { standingAt } from './standing';
import { byUrgency } from './urgency';
import { DEFAULTS } from './view';
import { GROUPS, type Group, STATES } from './words';

/** From conclusions to what is shown: a card per customer, and one summary of all cards. No rule lives here. */

/** The card of a customer, from its assessment at the same instant and with the same options. */
export function cardOf(
  book: Book,
  assessment: CustomerAssessment,
  now: Instant,
  options: Partial<Options> = {},
): Card {
  const file = book.customers.get(assessment.customer);
  const at = file && caseAt(contextOf(book, file, standingAt(book, now)), now, { ...DEFAULTS, ...options });
  const name = at && nameOf(at);
  const empty = at ? emptyIn(at) : {};
  const states = Object.values(assessment.subscriptions).map(({ state }) => state);
  const worst = STATES.find((state) => states.includes(state));
  return {
    customer: assessment.customer,
    ...(name !== undefined && { name }),
    accepted: assessment.summary.accepted,
    ...(assessment.summary.acceptedSince !== undefined && {
      acceptedSince: assessment.summary.acceptedSince,
    }),
    invited: at?.acceptance.invited ?? false,
    closable: assessment.summary.closable,
    ...(at && whatPeopleSaid(at)),
    ...(worst && { worst }),
    byState: Object.fromEntries(Object.entries(progressOf(states).byState)),
    attention: {
      today: assessment.attention.today.length,
      decisions: assessment.attention.decisions.length,
      blocked: assessment.attention.blocked.length,
      onHold: assessment.attention.onHold.length,
    },
    subscriptions: at ? subscriptionsOf(at, assessment) : {},
    findings: assessment.findings.map((finding) => findingCardOf(finding, assessment, at, name)),
    assessedAt: instantText(now),
    ...(assessment.nextChange !== undefined && { nextChange: assessment.nextChange }),
    ...(at && at.context.file.charges.length > 0 && { billedUntil: billedUntil(at) }),
    ...(Object.keys(empty).length > 0 && { empty }),
    ...(at?.closedAt === undefined && isStale(assessment) && { stale: true as const }),
  };
}

const isInScope = (state: string): boolean => state !== 'exempt';

const isStale = ({ subscriptions }: CustomerAssessment): boolean =>
  Object.values(subscriptions).some(({ state, stale }) => isInScope(state) && stale);

/** What was taken back counts for nobody. */
function billedUntil({ context: { file, standing }, clock }: Case): Record<AccountId, string> {
  const until: Record<AccountId, string> = {};
  for (const { time, entry } of file.charges) {
    const account = standing.accountOf(entry);
    if (account && time <= clock.now && entry.to > (until[account] ?? '')) until[account] = entry.to;
  }
  return until;
}

function whatPeopleSaid({ context, closedAt, acceptance }: Case) {
  const owner = context.file.owners.findLast(context.standing.counts)?.entry.owner;
  const { chase, since } = acceptance;
  return {
    ...(closedAt !== undefined && { closedAt: instantText(closedAt) }),
    ...(owner && { owner }),
    ...(chase !== undefined && since === undefined && { chase: instantText(chase) }),
  };
}

/** The newest name; a partner may have its own for the same customer, so the source's is as good as the target's. */
const nameOf = ({ context, clock }: Case): string | undefined =>
  context.file.seen.findLast(
    (meeting) =>
      meeting.time <= clock.now &&
      meeting.entry.name !== undefined &&
      context.standing.accountOf(meeting) !== undefined,
  )?.entry.name;

function subscriptionsOf(at: Case, { subscriptions }: CustomerAssessment): Record<string, SubscriptionCard> {
  const cards: Record<string, SubscriptionCard> = {};
  for (const facts of at.all.values()) {
    const is = subscriptions[facts.id];
    const price = newestAbout(at.context, facts.id, 'price-set', at.clock.now)?.entry;
    cards[facts.id] = {
      ...whatIsKnown(facts, at),
      ...(isAfterBaseline(facts, at) && { afterBaseline: true as const }),
      ...(price && { unitPrice: price.unitPrice }),
      ...(is
        ? { ...ofSource(is), ...decisionAbout(facts.id, is, at) }
        : {
            reasons: [],
            twins: standsFor(facts.id, at),
            stale: at.clock.olderThan(facts.lastSeen, at.ageLimit),
          }),
    };
  }
  return cards;
}

/** What is owed, and what comes back, is for reports only. */
const ofSource = ({ customer, credit, commitment, ...rest }: SubscriptionAssessment) => rest;

function whatIsKnown(facts: Facts, at: Case) {
  return {
    account: facts.account,
    role: facts.role,
    ...(facts.product.label !== undefined && { product: facts.product.label }),
    ...(facts.quantity !== undefined && { quantity: facts.quantity }),
    status: facts.status,
    commerce: facts.commerce,
    lastSeen: instantText(lastSeenOf(facts, at)),
    ...(facts.window && { cancelUntil: instantText(facts.window.until) }),
    ...(facts.term && { termEndsAt: instantText(facts.term.end) }),
    ...(facts.trial && { trial: true as const }),
    ...(facts.parent && { parent: facts.parent }),
  };
}

function isAfterBaseline(facts: Facts, { context, clock }: Case): boolean {
  const frozen = facts.role === 'source' ? baselineFor(facts, context, clock) : undefined;
  return frozen !== undefined && facts.firstSeen > frozen;
}

/** The sources that a target replaces. */
const standsFor = (target: SubscriptionId, { decided }: Case): SubscriptionId[] =>
  decided.linkOf
    .get(target)
    ?.pairs.filter((pair) => pair.target === target)
    .map((pair) => pair.source) ?? [];

function findingCardOf(
  finding: Finding,
  assessment: CustomerAssessment,
  at: Case | undefined,
  name: string | undefined,
): FindingCard {
  const group = groupOf(finding, assessment);
  const { subscriptions } = assessment;
  const facts = finding.subscription && at?.all.get(finding.subscription);
  const overlapDays = finding.subscription && subscriptions[finding.subscription]?.overlapDays;
  return {
    id: finding.id,
    kind: finding.kind,
    severity: finding.severity,
    ...(finding.customer && { customer: finding.customer }),
    ...(name !== undefined && { customerName: name }),
    ...(finding.subscription && { subscription: finding.subscription }),
    ...(facts?.product.label !== undefined && { product: facts.product.label }),
    ...(facts && facts.commerce !== 'unknown' && { commerce: facts.commerce }),
    ...(finding.account && { account: finding.account }),
    since: finding.since,
    ...(finding.due !== undefined && { due: finding.due }),
    reasons: finding.reasons,
    ...(overlapDays !== undefined && { overlapDays }),
    ...(finding.quiet && { quiet: true }),
    ...(at && decisionOf(finding, assessment, at)),
    ...(group && { group }),
  };
}

/** What put a finding to rest; else what holds or plans the state that it is about. */
function decisionOf(finding: Finding, { subscriptions }: CustomerAssessment, at: Case) {
  if (finding.quiet) return asDecision(at.context.aboutFinding(finding.id).at(-1)?.entry);
  const is = finding.subscription && subscriptions[finding.subscription];
  return finding.subscription && is?.state === finding.kind
    ? decisionAbout(finding.subscription, is, at)
    : undefined;
}

function decisionAbout(
  id: SubscriptionId,
  { state, reasons }: Pick<SubscriptionAssessment, 'state' | 'reasons'>,
  { context, clock }: Case,
) {
  const newest = (kind: 'held' | 'exempted' | 'overlap-planned') =>
    asDecision(newestAbout(context, id, kind, clock.now)?.entry);
  if (reasons.includes('planned')) return newest('overlap-planned');
  if (!reasons.includes('decision')) return undefined;
  return newest(state === 'exempt' ? 'exempted' : 'held');
}

/** A decision as it is shown beside what it holds. */
export function asDecision(
  entry: EntryOf<'snoozed' | 'acknowledged' | 'held' | 'exempted' | 'overlap-planned'> | undefined,
): { decision: StandingDecision } | undefined {
  if (entry === undefined) return undefined;
  const { id, reason, by } = entry;
  const until = 'until' in entry ? entry.until : undefined;
  return {
    decision: {
      entry: id,
      ...(until !== undefined && { until }),
      ...(reason && { reason }),
      ...(by && { by }),
    },
  };
}

/** The group that a finding stands for: that of its subscription; of a waiting customer that of its waiting ones. */
function groupOf(finding: Finding, { attention, subscriptions }: CustomerAssessment): Group | undefined {
  const isOfThis = (id: SubscriptionId) =>
    subscriptions[id]?.state === finding.kind && (finding.subscription ?? id) === id;
  return finding.quiet ? undefined : GROUPS.find((group) => attention[group].some(isOfThis));
}

/** What popup and toolbar show at once. */
export function summaryOf(cards: Iterable<Brief>, now: Instant): Summary {
  const byState: Record<string, number> = {};
  const attention = { today: 0, decisions: 0, blocked: 0, onHold: 0 };
  const findings: Summary['findings'] = { today: [], decisions: [], blocked: [], onHold: [] };
  let customers = 0;
  let nextChange: string | undefined;
  let resting = 0;
  let stale = 0;
  let watched = 0;
  for (const card of cards) {
    customers++;
    if (card.stale) stale++;
    if (!card.closedAt && Object.keys(card.byState).some(isInScope)) watched++;
    for (const [state, count] of Object.entries(card.byState)) byState[state] = (byState[state] ?? 0) + count;
    for (const finding of card.findings) {
      if (finding.group) findings[finding.group].push(finding);
      if (finding.quiet) resting++;
    }
    for (const group of GROUPS) attention[group] += card.attention[group];
    nextChange = sooner(nextChange, card.nextChange);
  }
  return {
    progress: { ...progressFrom(byState), byState },
    attention,
    findings: {
      today: mostUrgent(findings.today),
      decisions: mostUrgent(findings.decisions),
      blocked: mostUrgent(findings.blocked),
      onHold: mostUrgent(findings.onHold),
    },
    found: {
      today: findings.today.length,
      decisions: findings.decisions.length,
      blocked: findings.blocked.length,
      onHold: findings.onHold.length,
    },
    ...(resting > 0 && { resting }),
    customers,
    ...(stale > 0 && { stale: { customers: stale, all: stale === watched } }),
    assessedAt: instantText(now),
    ...(nextChange !== undefined && { nextChange }),
  };
}

const mostUrgent = (findings: FindingCard[]): FindingCard[] =>
  findings.sort(byUrgency).slice(0, SUMMARY_FINDINGS);
