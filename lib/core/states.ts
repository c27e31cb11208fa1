import { isDown } from './billing';
import { DAY_MS } from './days';
import { stopDayOf } from './overlap';
import type { Subject } from './subject';
import { type Commerce, type Reason, STATES, type State } from './words';

/**
 * The state table of ledger.md ("State of a source subscription, first row that applies"), row by row and in its order.
 * This is the only place where a state is decided.
 */
interface Row {
  readonly state: State;
  readonly applies: (s: Subject) => boolean;
  readonly reasons: (s: Subject) => readonly (Reason | false)[];
}

const THIRTY_DAYS = 30 * DAY_MS;

const isActive = (s: Subject) => s.facts.status === 'active';
const isAccepted = (s: Subject) => s.at.acceptance.since !== undefined;
const hasCandidate = (s: Subject) => s.candidates.length > 0;
const isUncertain = (s: Subject) => s.facts.status === 'unknown' || s.facts.status === 'pending';
const hasPlan = (s: Subject) => s.plan !== undefined && !s.plan.ended;
const nothing = () => [];

/** Tells the compiler which states have a row. Not by `as const`: inside of it Stryker changes nothing. */
const table = <const Rows extends readonly Row[]>(rows: Rows): Rows => rows;

const TABLE = table([
  { state: 'exempt', applies: (s) => s.exempt.length > 0, reasons: (s) => s.exempt },

  // Azure is moved by Microsoft: nobody is ever asked to suspend it.
  {
    state: 'done',
    applies: (s) => s.azure?.moved === true && s.facts.stopped && s.azure.targetActive,
    reasons: nothing,
  },
  {
    state: 'azure-moved',
    applies: (s) => s.azure?.moved === true,
    reasons: (s) => [
      isActive(s) && 'source-still-active',
      isUncertain(s) && (s.facts.gone ? 'gone' : 'status-text'),
      !s.azure?.targetActive && 'target-not-seen',
    ],
  },
  {
    state: 'outage-risk',
    applies: (s) => s.azure !== undefined && s.facts.down && !s.azure.targetActive,
    reasons: (s) => [
      s.link ? 'target-not-active' : hasCandidate(s) ? 'twin-unconfirmed' : 'no-twin',
      s.targetUnseenSinceDown && 'target-stale',
    ],
  },
  {
    state: 'azure-waiting',
    applies: (s) => s.azure !== undefined && !isAccepted(s),
    reasons: (s) => s.at.acceptance.waiting,
  },
  {
    state: 'azure-told',
    applies: (s) => s.azure?.told !== undefined,
    reasons: (s) => [
      s.azure?.told !== undefined && s.at.clock.reached(s.azure.told + THIRTY_DAYS) && 'overdue',
    ],
  },
  { state: 'azure-ready', applies: (s) => s.azure !== undefined, reasons: nothing },

  { state: 'in-transfer', applies: (s) => s.transfer?.kind === 'open', reasons: nothing },
  { state: 'done', applies: (s) => s.transfer?.kind === 'complete', reasons: () => ['transferred'] },

  {
    state: 'unknown',
    applies: (s) => isUncertain(s) || s.cloudDiffers || isSuspendedUnknown(s),
    reasons: (s) => [
      isUncertain(s) && (s.facts.gone ? 'gone' : 'status-text'),
      s.cloudDiffers && 'cloud',
      isSuspendedUnknown(s) && 'commerce',
    ],
  },
  {
    state: 'done',
    applies: (s) => s.facts.stopped && s.covered,
    reasons: (s) => [isLate(s) && 'late', hasGap(s) && 'gap'],
  },
  {
    state: 'still-billed',
    applies: (s) => s.facts.down && !s.facts.stopped && s.covered,
    reasons: (s) => ['suspended-not-cancelled', windowReason(s)],
  },
  {
    state: 'outage-risk',
    applies: (s) => s.facts.down && !s.covered,
    reasons: (s) => [
      ...(s.link ? uncovered(s) : ([hasCandidate(s) ? 'twin-unconfirmed' : 'no-twin'] as const)),
      !s.facts.stopped && 'still-billed',
      s.targetUnseenSinceDown && 'target-stale',
    ],
  },
  {
    state: 're-activated',
    applies: (s) => isActive(s) && s.reactivated,
    reasons: (s) => [...stopReasons(s), s.backFromTransfer && 'transferred'],
  },
  { state: 'waiting', applies: (s) => !isAccepted(s), reasons: (s) => s.at.acceptance.waiting },
  {
    state: 'hold',
    applies: (s) => (s.held && !s.covered) || isHeldByTerm(s),
    reasons: (s) => [s.held && 'decision', isHeldByTerm(s) && windowReason(s), isTermNear(s) && 'term-ends'],
  },
  {
    state: 'create',
    applies: (s) => !s.link && !hasCandidate(s),
    reasons: (s) => [s.facts.commerce === 'unknown' && 'commerce'],
  },
  {
    state: 'check-twin',
    applies: (s) => !s.covered,
    reasons: (s) => (s.link ? uncovered(s) : unconfirmed(s)),
  },
  {
    state: 'stop-today',
    applies: (s) => isActive(s) && (hasPlan(s) || s.overlap?.begunEarlier === false),
    reasons: stopReasons,
  },
  {
    state: 'overlap',
    applies: isActive,
    reasons: (s) => [...stopReasons(s), s.targetStale && 'target-stale'],
  },
]);

/** A state without a row would never be reached: the compiler names it here. */
STATES satisfies readonly (typeof TABLE)[number]['state'][];

/** The state of a source subscription and why; the first row of the table that applies. */
export function stateOf(subject: Subject): { state: State; reasons: Reason[] } {
  const row = TABLE.find(({ applies }) => applies(subject));
  if (row === undefined) throw new Error(`no state for status ${subject.facts.status}`);
  const named = [...row.reasons(subject), ...ofAnyLink(subject)].filter((reason) => reason !== false);
  return { state: row.state, reasons: [...new Set(named)] };
}

/** "With a link, any state names `over` and `product-differs`; they do not undo coverage." */
function ofAnyLink({ balance, productDiffers }: Subject): (Reason | false)[] {
  if (balance === undefined) return [];
  const { have, need } = balance;
  return [
    have !== undefined && need !== undefined && have > need && 'over',
    productDiffers && 'product-differs',
  ];
}

/** Suspended, and whether that stops the billing depends on a commerce model nobody has seen. */
const isSuspendedUnknown = (s: Subject) =>
  s.facts.status === 'suspended' && s.facts.commerce === 'unknown' && s.covered;

/** Without a plan any day of overlap is late; with one, a stop that may have come after its last day. */
function isLate({ overlap, plan, facts }: Subject): boolean {
  if (plan === undefined) return overlap !== undefined && overlap.days.max > 0;
  const stop = stopDayOf(facts);
  return overlap !== undefined && stop !== undefined && stop.max > plan.lastDay && overlap.days.max > 0;
}

/** Its users were cut off: at the last sighting before the target was up it was down. */
function hasGap({ facts, overlap }: Subject): boolean {
  const before = overlap && facts.runs.findLast((run) => run.from < overlap.since);
  return before !== undefined && isDown(before.status, facts.commerce);
}

const isHeldByTerm = (s: Subject) =>
  s.facts.commerce === 'nce' && isActive(s) && s.window !== 'open' && !hasCandidate(s) && !s.link;

const isTermNear = ({ facts, at }: Subject) =>
  facts.commerce === 'nce' &&
  facts.term !== undefined &&
  !at.clock.reached(facts.term.end) &&
  at.clock.reached(facts.term.end - THIRTY_DAYS);

function windowReason(s: Subject): Reason | false {
  switch (s.window) {
    case 'open':
      return false;
    case 'closed':
      return 'window-closed';
    case 'unknown':
      return 'window-unknown';
    default:
      return s.window satisfies never;
  }
}

/** What keeps a link from being covered. */
function uncovered({ balance, addOnMissing }: Subject): (Reason | false)[] {
  if (balance === undefined) return [];
  const { need, have, promised, anyUp, allActive } = balance;
  const isEnough = anyUp && need !== undefined && have !== undefined && have >= need;
  const isShort = need !== undefined && promised !== undefined && promised < need;
  return [
    (need === undefined || promised === undefined) && 'quantity-unknown',
    isShort && (promised > 0 || allActive) && 'short',
    !allActive && !isEnough && 'target-not-active',
    addOnMissing && 'add-on-missing',
  ];
}

/** What a person has to decide about candidates. */
function unconfirmed({ facts, candidates, confirmable, wanted }: Subject): (Reason | false)[] {
  const [only, another] = candidates;
  const one = confirmable ?? (another === undefined ? only : undefined);
  if (one === undefined) return ['ambiguous'];
  const isKnown = facts.quantity !== undefined && one.quantity !== undefined;
  const difference = isKnown ? Number(one.quantity) - Number(facts.quantity) : undefined;
  return [
    confirmable ? 'confirm' : (one.used || wanted) && 'ambiguous',
    difference === undefined && 'quantity-unknown',
    difference !== undefined && difference < 0 && 'short',
    difference !== undefined && difference > 0 && 'over',
    one.target.status !== 'active' && 'target-not-active',
  ];
}

/** How to stop a source, by commerce model (data.md 4.6). */
function stopReasons(s: Subject): (Reason | false)[] {
  const { facts, base } = s;
  return [
    ...howToStop(s),
    (s.hasAddOns || (base !== undefined && !base.down && !base.stopped)) && 'base-only',
    base !== undefined && (base.down || base.stopped) && 'base-stopped',
    ...(s.window === 'closed' && facts.commerce !== 'legacy' ? atTermEnd(s) : []),
    s.plan?.ahead === true && 'planned',
  ];
}

const STOPPED_BY: Record<Commerce, 'suspend' | 'cancel' | 'commerce'> = {
  legacy: 'suspend',
  nce: 'cancel',
  azure: 'cancel',
  software: 'cancel',
  reservation: 'cancel',
  unknown: 'commerce',
};

function howToStop(s: Subject): (Reason | false)[] {
  const how = STOPPED_BY[s.facts.commerce];
  if (how !== 'cancel') return [how];
  return s.window === 'closed' ? ['window-closed', 'not-curable'] : [how, windowReason(s)];
}

/** What the end of the term brings; auto-renew off without a scheduled cancellation may extend it (data.md 4.2). */
function atTermEnd({ facts }: Subject): (Reason | false)[] {
  if (facts.atTermEnd === 'cancel') return ['ends-with-term'];
  return [
    (facts.autoRenew === true || facts.atTermEnd === 'renew') && 'renews',
    (facts.autoRenew === false || facts.atTermEnd === 'extend') &&
      facts.atTermEnd !== 'renew' &&
      'may-extend',
  ];
}
