import type { Amount, SubscriptionAssessment } from './assessment';
import { newestAbout } from './context';
import { addDays, type Day, dateOf, dayOf, dayText, type Instant, instantText, later, startOf } from './days';
import { amount, anchorOf, commitmentOf, costOf, creditBetween, type Price } from './money';
import { stopDayOf } from './overlap';
import type { Subject } from './subject';
import type { State } from './words';
import { WORK } from './work';

type Figures = Pick<
  SubscriptionAssessment,
  | 'difference'
  | 'overlapDays'
  | 'overlapCost'
  | 'currency'
  | 'credit'
  | 'commitment'
  | 'deadline'
  | 'clockSince'
  | 'deletion'
>;

/** Adds days, money and deadlines of one source subscription; what does not apply or cannot be known is absent. */
export function addFigures(figures: Figures, subject: Subject, state: State): void {
  const price = priceOf(subject);
  const owed = commitment(subject, price);
  const deadline = deadlineOf(subject, state);
  const deletion = deletionOf(subject);
  if (price) figures.currency = price.currency;
  if (owed !== undefined) figures.commitment = owed;
  if (deadline !== undefined) figures.deadline = instantText(deadline);
  if (deletion) figures.deletion = { min: dayText(deletion.min), max: dayText(deletion.max) };
  if (subject.exempt.length === 0) addMoveFigures(figures, subject, price);
}

/** What concerns only a subscription that is being moved. */
function addMoveFigures(figures: Figures, subject: Subject, price: Price | undefined): void {
  const { overlap } = subject;
  const difference = differenceOf(subject);
  const cost = overlapCost(subject, price);
  const back = credit(subject, price);
  if (difference !== undefined) figures.difference = difference;
  if (overlap) {
    figures.overlapDays = amount(overlap.days.min, overlap.days.max);
    figures.clockSince = instantText(overlap.since);
  }
  if (cost !== undefined) figures.overlapCost = cost;
  if (back !== undefined) figures.credit = back;
}

/** The newest price counts, for all days. */
function priceOf({ facts, at }: Subject): Price | undefined {
  const set = newestAbout(at.context, facts.id, 'price-set', at.clock.now)?.entry;
  if (set === undefined) return undefined;
  const [from, to] = [dateOf(set.period?.from), dateOf(set.period?.to)];
  const period = from === undefined || to === undefined ? undefined : { from, to };
  return { unitPrice: set.unitPrice, currency: set.currency, anchor: anchorOf(period) };
}

/** Licences of the target side less those of the source side; without link or candidate all of the source are missing. */
function differenceOf({ facts, balance, candidates, exact }: Subject): number | undefined {
  if (balance !== undefined) return minus(balance.have, balance.need);
  if (candidates.length === 0) return minus(0, facts.quantity);
  const one = exact ?? (candidates.length === 1 ? candidates[0] : undefined);
  return minus(one?.quantity, facts.quantity);
}

const minus = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a - b;

function overlapCost({ facts, link, overlap }: Subject, price: Price | undefined): Amount | undefined {
  if (!link || !overlap || !price || facts.quantity === undefined) return undefined;
  return amount(costOf(overlap.fewest, facts.quantity, price), costOf(overlap.most, facts.quantity, price));
}

/** What Microsoft credits for the unused rest of the period: legacy, suspended or cancelled (data.md 4.1). */
function credit({ facts }: Subject, price: Price | undefined): Amount | undefined {
  if (facts.commerce !== 'legacy' || (facts.status !== 'suspended' && facts.status !== 'cancelled'))
    return undefined;
  const stop = stopDayOf(facts);
  if (!price || facts.quantity === undefined || stop?.min === undefined) return undefined;
  return creditBetween(stop.min, stop.max, facts.quantity, price);
}

/** What an nce subscription that is not stopped still costs until its term ends (data.md 5). */
function commitment({ facts, at, transfer }: Subject, price: Price | undefined): number | undefined {
  if (facts.commerce !== 'nce' || facts.stopped || facts.trial || !price) return undefined;
  if (transfer?.kind === 'complete') return undefined; // who took it over pays (data.md 4.4)
  if (facts.term === undefined || facts.quantity === undefined || at.clock.reached(facts.term.end))
    return undefined;
  return commitmentOf(at.clock.today(), facts.term.day, facts.quantity, price);
}

/** By when a source must be stopped (ledger.md, Days, money, deadlines). */
function deadlineOf(subject: Subject, state: State): Instant | undefined {
  if (WORK[state] !== 'stop') return undefined;
  const { facts, at, plan, window } = subject;
  const windowEnd = window === 'open' && facts.commerce !== 'legacy' ? facts.window?.until : undefined;
  if (state !== 'stop-today') return windowEnd;
  const lastDay = plan && !plan.ended ? plan.lastDay : at.clock.today();
  const dayEnd = startOf(addDays(lastDay, 1));
  return windowEnd === undefined ? dayEnd : Math.min(dayEnd, windowEnd);
}

/** A suspended legacy subscription is deleted 90 days after it was suspended, older texts say up to 120 (data.md 4.1). */
export function deletionOf({ facts }: Subject): { min: Day; max: Day } | undefined {
  if (facts.commerce !== 'legacy' || facts.status !== 'suspended') return undefined;
  const stop = stopDayOf(facts);
  if (stop === undefined) return undefined;
  // First seen suspended: it may go any day, only not before it was last seen.
  const min = stop.min === undefined ? dayOf(facts.lastSeen) : addDays(stop.min, 90);
  return { min, max: later(min, addDays(stop.max, 120)) };
}
