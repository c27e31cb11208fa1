import { aboutAcceptance, aboutAccounts, newestFirst, statusOf, turncoats } from './basis';
import type { Book } from './book';
import { type Case, caseAt, type Options } from './case';
import { type Context, contextOf } from './context';
import { customerSummaryOf, sourcesOf } from './customer-summary';
import type { Instant } from './days';
import { groundsOf } from './explain';
import type { AccountId, CustomerId, EntryId, SubscriptionId } from './ids';
import { isListed, newestListOf } from './listing';
import { named, quantitiesSaid, restlessIn } from './rest-basis';
import { sinceOf } from './since';
import { type Standing, standingAt } from './standing';
import type { Placed } from './timed';
import { DEFAULTS, type View, viewAt } from './view';

/** What is concluded about a customer as a whole (ledger.md, Findings, Portfolio). */
export type OfCustomer = 'accepted' | 'closable' | 'waiting' | 'wrong-link' | 'limit';

/**
 * The entries that a conclusion about a customer rests on, newest first: from them alone it follows again, for a
 * finding with its since and its rest. Of a customer that cannot be closed they are those of what stands in the way.
 * Empty for what is not found, and for a customer of whom nothing was said.
 */
export function explainCustomer(
  book: Book,
  customer: CustomerId,
  what: OfCustomer,
  now: Instant,
  options: Partial<Options> = {},
): EntryId[] {
  const file = book.customers.get(customer);
  if (!file) return [];
  const standing = standingAt(book, now);
  const context = contextOf(book, file, standing);
  const asked = { book, context, standing, options: { ...DEFAULTS, ...options } };
  return newestFirst([...groundsFor(what, asked, viewAt(context, now, asked.options))], book, standing);
}

interface Asked {
  readonly book: Book;
  readonly context: Context;
  readonly standing: Standing;
  readonly options: Options;
}

function groundsFor(what: OfCustomer, asked: Asked, view: View): Iterable<Placed> {
  switch (what) {
    case 'accepted':
      return acceptanceAround([view.at.acceptance.since], view.at);
    case 'closable':
      return aboutClosing(asked, view);
    case 'waiting': {
      const waiting = view.assessed.find(({ is }) => is.state === 'waiting');
      return waiting ? ofSubscription(waiting.subject.facts.id, asked) : [];
    }
    case 'wrong-link':
    case 'limit':
      return aboutFinding(what, asked, view);
    default:
      return what satisfies never;
  }
}

const ofSubscription = (id: SubscriptionId, { book, standing, options }: Asked): Placed[] =>
  groundsOf(book, id, standing, options);

/** Whether it was accepted then, and just before; a target's first sighting proves it as it stood at that instant. */
function* acceptanceAround(instants: readonly (Instant | undefined)[], at: Case): Iterable<Placed> {
  const [first] = at.targets;
  const turns = [first?.firstSeen, ...instants].filter((instant) => instant !== undefined);
  const cases = turns.flatMap((turn) => [turn, turn - 1]).map((turn) => caseAt(at.context, turn, at.options));
  for (const one of [at, ...cases]) yield* aboutAcceptance(one);
  const turned = named(new Set(cases.flatMap((then) => turncoats(then, at)).map(({ id }) => id)), at);
  for (const facts of turned) yield* statusOf(facts, at);
  yield* aboutAccounts(
    turned.map(({ account }) => account),
    at,
  );
}

/** What is open; else the lists that are missing, old, or name what nobody has a row of; else all of it. */
function* aboutClosing(asked: Asked, { at, assessed }: View): Iterable<Placed> {
  const { open } = customerSummaryOf(at, assessed);
  for (const id of open) yield* ofSubscription(id, asked);
  if (open.length > 0) return;
  const accounts = [...sourcesOf(at)];
  const unlisted = accounts.filter((account) => !isListed(account, at));
  if (unlisted.length === 0)
    for (const { subject } of assessed) yield* ofSubscription(subject.facts.id, asked);
  for (const account of unlisted.length > 0 ? unlisted : accounts) yield* aboutListing(account, asked, at);
}

/** That the customer is in a source account, and what was listed there last. */
function* aboutListing(account: AccountId, { book }: Asked, at: Case): Iterable<Placed> {
  const { context, all } = at;
  yield* aboutAccounts([account], at);
  yield* context.seenIn(account).slice(0, 1);
  for (const source of at.sources.filter((facts) => facts.account === account).slice(0, 1))
    yield* statusOf(source, at);
  const list = newestListOf(account, at);
  if (!list) return;
  yield* [list];
  for (const [id, sights] of context.file.subscriptions) {
    if (!list.ids.has(id)) continue;
    const facts = all.get(id);
    if (facts) yield* statusOf(facts, at);
    else if (context.isElsewhere(id)) {
      yield* sights.slice(0, 1);
      yield* (book.sightsOf.get(id) ?? sights)
        .filter((sight) => context.standing.accountOf(sight) !== undefined)
        .slice(0, 1);
    }
  }
}

/** Since when it is found, what it rests on then and now, and what put it to rest or woke it. */
function* aboutFinding(
  kind: 'wrong-link' | 'limit',
  { context, options }: Asked,
  { at, assessed, noticed }: View,
) {
  const found = noticed.filter((one) => one.kind === kind);
  for (const begin of sinceOf(context, found, options).values()) {
    yield* acceptanceAround([begin], at);
    yield* aboutAccounts(
      at.sources.map(({ account }) => account),
      at,
    );
    if (kind === 'limit') for (const source of at.sources) yield* statusOf(source, at);
  }
  const restless = new Set(restlessIn(found, at, assessed));
  for (const facts of named(restless, at)) yield* statusOf(facts, at);
  yield* quantitiesSaid(found, at, restless);
  for (const { id } of found) yield* context.aboutFinding(id);
}
