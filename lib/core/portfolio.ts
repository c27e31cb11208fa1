import type { Assessment, Attention, CustomerAssessment, Finding, Progress, Range } from './assessment';
import { type Clock, holdsUntil } from './clock';
import { instantText } from './days';
import { addCents } from './money';
import type { Assessed } from './view';
import { GROUPS, type State } from './words';

export const emptyAttention = (): Attention => ({ today: [], decisions: [], blocked: [], onHold: [] });

/** What is concluded about one customer, to be told alone or as a part of the whole. */
export interface Concluded
  extends Pick<CustomerAssessment, 'customer' | 'summary' | 'findings' | 'attention'> {
  readonly assessed: readonly Assessed[];
}

/** The whole move: the sum of its customers, and what concerns accounts (ledger.md, Portfolio). */
export class Portfolio {
  readonly #subscriptions: Assessment['subscriptions'] = {};
  readonly #customers: Assessment['customers'] = {};
  readonly #byState: Progress['byState'] = {};
  readonly #attention = emptyAttention();
  readonly #findings: Finding[];
  readonly #overlapCost: Sums = new Map();
  readonly #credit: Sums = new Map();

  constructor(ofAccounts: readonly Finding[]) {
    this.#findings = [...ofAccounts];
  }

  add({ customer, assessed, summary, findings, attention }: Concluded): void {
    for (const { subject, is } of assessed) {
      this.#subscriptions[subject.facts.id] = is;
      this.#byState[is.state] = (this.#byState[is.state] ?? 0) + 1;
      if (is.currency === undefined) continue;
      addTo(this.#overlapCost, is.currency, is.overlapCost);
      addTo(this.#credit, is.currency, is.credit);
    }
    this.#customers[customer] = summary;
    this.#findings.push(...findings);
    for (const group of GROUPS) this.#attention[group].push(...attention[group]);
  }

  /** @param clock what was asked of the time for any part of it */
  told(clock: Clock): Assessment {
    return {
      at: instantText(clock.now),
      subscriptions: this.#subscriptions,
      customers: this.#customers,
      progress: progressFrom(this.#byState),
      attention: this.#attention,
      findings: this.#findings,
      totals: {
        overlapCost: Object.fromEntries(this.#overlapCost),
        credit: Object.fromEntries(this.#credit),
      },
      ...holdsUntil(clock),
    };
  }
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

/** Adds rounded amounts, each currency for itself. */
function addTo(sums: Sums, currency: string, amount: number | Range | undefined): void {
  if (amount === undefined) return;
  const { min, max } = typeof amount === 'number' ? { min: amount, max: amount } : amount;
  const sum = sums.get(currency) ?? { min: 0, max: 0 };
  sums.set(currency, { min: addCents(sum.min, min), max: addCents(sum.max, max) });
}

/** The earlier of two instants as they are written: with and without milliseconds they sort otherwise as text. */
export const sooner = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Date.parse(a) <= Date.parse(b) ? a : b;
