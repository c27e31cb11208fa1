import type { Assessment, CustomerAssessment, Finding, SubscriptionAssessment } from './assessment';
import type { Book, CustomerFile } from './book';
import type { Options } from './case';
import { Clock, holdsUntil } from './clock';
import { comingAbout, comingAbroad } from './coming';
import { type Context, contextOf, isKnown } from './context';
import { customerSummaryOf } from './customer-summary';
import type { Instant } from './days';
import { dateFinding } from './findings';
import type { CustomerId, SubscriptionId } from './ids';
import { type Concluded, emptyAttention, Portfolio } from './portfolio';
import { accountFindings, sinceOf } from './since';
import { type Standing, standingAt } from './standing';

import { DEFAULTS, type View, viewAt } from './view';
import type { State } from './words';

/**
 * Everything that is concluded from a book at an instant (ms since the epoch). Entries later than `now` do not count.
 * Pure: the same book and instant give the same assessment.
 */
export function assess(book: Book, now: Instant, options: Partial<Options> = {}): Assessment {
  const standing = standingAt(book, now);
  const clock = new Clock(now);
  const ofAccounts = accountFindings(book, standing, clock);
  const portfolio = new Portfolio(ofAccounts);
  const unknown: CustomerFile[] = [];
  for (const file of book.customers.values())
    if (isKnown(file, standing))
      portfolio.add(conclude(book, file, standing, { ...DEFAULTS, ...options }, clock));
    else unknown.push(file);
  clock.reached(comingAbroad(book, unknown, ofAccounts, now));
  return portfolio.told(clock);
}

/** The conclusions about one customer. A book of its entries and the account-level ones gives the same as the full book. */
export function assessCustomer(
  book: Book,
  customer: CustomerId,
  now: Instant,
  options: Partial<Options> = {},
): CustomerAssessment {
  const file = book.customers.get(customer);
  if (file === undefined) return nothingAbout(customer);
  const clock = new Clock(now);
  const { assessed, ...concluded } = conclude(
    book,
    file,
    standingAt(book, now),
    { ...DEFAULTS, ...options },
    clock,
  );
  const subscriptions: Record<SubscriptionId, SubscriptionAssessment> = {};
  for (const { subject, is } of assessed) subscriptions[subject.facts.id] = is;
  return { ...concluded, subscriptions, ...holdsUntil(clock) };
}

/** What needs somebody about accounts themselves, and how long that holds. */
export function assessAccounts(
  book: Book,
  now: Instant,
): Pick<CustomerAssessment, 'findings' | 'nextChange'> {
  const clock = new Clock(now);
  const findings = accountFindings(book, standingAt(book, now), clock);
  clock.reached(comingAbroad(book, [], findings, now));
  return { findings, ...holdsUntil(clock) };
}

/** @param clock is told until when the conclusions hold */
function conclude(
  book: Book,
  file: CustomerFile,
  standing: Standing,
  options: Options,
  clock: Clock,
): Concluded {
  const { customer } = file;
  const context = contextOf(book, file, standing);
  const view = viewAt(context, standing.now, options);
  const attention = emptyAttention();
  for (const { subject, is, group } of view.assessed) {
    const { id } = subject.facts;
    if (group && !view.quiet.has(findingOf(is.state, id, customer))) attention[group].push(id);
  }
  const summary = customerSummaryOf(view.at, view.assessed);
  clock.heed(view.at.clock);
  clock.reached(comingAbout(book, context, view.noticed));
  return { customer, assessed: view.assessed, summary, findings: dated(view, context, options), attention };
}

/** Waiting has one finding per customer, every other state one per subscription. */
const findingOf = (state: State, subscription: SubscriptionId, customer: CustomerId): string =>
  `${state}:${state === 'waiting' ? customer : subscription}`;

function dated(view: View, context: Context, options: Options): Finding[] {
  const { noticed, quiet } = view;
  const since = sinceOf(context, noticed, options);
  return noticed.map((one) => {
    const finding = dateFinding(one, since.get(one.id) ?? one.clock.now);
    if (quiet.has(one.id)) finding.quiet = true;
    return finding;
  });
}

const nothingAbout = (customer: CustomerId): CustomerAssessment => ({
  customer,
  subscriptions: {},
  summary: { accepted: false, closable: false, open: [] },
  findings: [],
  attention: emptyAttention(),
});
