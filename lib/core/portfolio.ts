import type { Assessment, Attention, CustomerAssessment, Finding, Progress, Range } from './assessment';
import type { Clock } from './clock';
import { instantText } from './days';
import { addCents } from './money';
import type { State } from './words';

export const emptyAttention = (): Attention => ({ today: [], decisions: [], blocked: [], onHold: [] });

/** The whole move: the sum of its customers, and what concerns accounts (ledger.md, Portfolio). */
export function portfolioOf(
  customers: readonly CustomerAssessment[],
  ofAccounts: readonly Finding[],
  clock: Clock,
): Assessment {
  const subscriptions: Assessment['subscriptions'] = {};
  const summaries: Assessment['customers'] = {};
  const attention = emptyAttention();
  const findings = [...ofAccounts];
  const [overlapCost, credit] = [new Map<string, Range>(), new Map<string, Range>()];
  let nextChange = Number.isFinite(clock.next) ? instantText(clock.next) : undefined;
  for (const customer of customers) {
    Object.assign(subscriptions, customer.subscriptions);
    summaries[customer.customer] = customer.summary;
    findings.push(...customer.findings);
    for (const group of ['today', 'decisions', 'blocked', 'onHold'] as const)
      attention[group].push(...customer.attention[group]);
    addTotals(overlapCost, credit, customer);
    nextChange = sooner(nextChange, customer.nextChange);
  }
  return {
    at: instantText(clock.now),
    subscriptions,
    customers: summaries,
    progress: progressOf(Object.values(subscriptions).map(({ state }) => state)),
    attention,
    findings,
    totals: { overlapCost: Object.fromEntries(overlapCost), credit: Object.fromEntries(credit) },
    ...(nextChange !== undefined && { nextChange }),
  };
}

/** Done of what is in scope; `exempt` is counted by state only. */
export function progressOf(states: Iterable<State>): Progress {
  const byState: Partial<Record<State, number>> = {};
  for (const state of states) byState[state] = (byState[state] ?? 0) + 1;
  return progressFrom(byState);
}

/** The same from numbers of subscriptions by state. */
export function progressFrom(byState: Progress['byState']): Progress {
  const { done = 0, exempt = 0 } = byState;
  const of = Object.values(byState).reduce((sum, count) => sum + count, 0) - exempt;
  return { done, of, percent: of === 0 ? 0 : Math.floor((done * 100) / of), byState };
}

type Sums = Map<string, Range>;

/** Sums of rounded amounts, each currency for itself. */
function addTotals(overlapCosts: Sums, credits: Sums, { subscriptions }: CustomerAssessment): void {
  for (const { currency, overlapCost, credit } of Object.values(subscriptions)) {
    if (currency === undefined) continue;
    add(overlapCosts, currency, overlapCost);
    add(credits, currency, credit);
  }
}

function add(sums: Sums, currency: string, amount: number | Range | undefined): void {
  if (amount === undefined) return;
  const { min, max } = typeof amount === 'number' ? { min: amount, max: amount } : amount;
  const sum = sums.get(currency) ?? { min: 0, max: 0 };
  sums.set(currency, { min: addCents(sum.min, min), max: addCents(sum.max, max) });
}

/** The earlier of two instants as they are written: with and without milliseconds they sort otherwise as text. */
export const sooner = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Date.parse(a) <= Date.parse(b) ? a : b;
