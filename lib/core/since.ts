import type { Finding } from './assessment';
import type { Book, CustomerFile, Timed } from './book';
import type { Options } from './case';
import { compact } from './compact';
import type { Context } from './context';
import { type Instant, instantOf, instantText } from './days';
import type { Entry } from './entries';
import { aboutAccount } from './findings';
import type { AccountId } from './ids';
import type { Standing } from './standing';
import { viewAt } from './view';

/**
 * Since when findings have held without a break: the first instant of the stretch that reaches up to now.
 * Walks back over the instants at which something new was said, and between them over those at which time alone
 * changes a conclusion, and stops as soon as every finding's begin is known.
 */
export function sinceOf(
  context: Context,
  now: Instant,
  ids: ReadonlySet<string>,
  options: Options,
): ReadonlyMap<string, Instant> {
  const since = new Map<string, Instant>();
  const open = new Set(ids);
  let end = now;
  for (const start of instantsOf(context, now).reverse()) {
    if (open.size === 0) break;
    for (const { instant, held } of viewsBetween(context, start, end, options).reverse())
      for (const id of open) {
        if (held.has(id)) since.set(id, instant);
        else open.delete(id);
      }
    end = start - 1;
  }
  return since;
}

/** What held at `start`, and at each later instant up to `end` at which time alone may have changed it. */
function viewsBetween(context: Context, start: Instant, end: Instant, options: Options) {
  const views: { instant: Instant; held: ReadonlySet<string> }[] = [];
  for (let instant = start; instant <= end; ) {
    const { at, noticed } = viewAt(context, instant, options);
    views.push({ instant, held: new Set(noticed.map(({ id }) => id)) });
    instant = at.clock.turn;
  }
  return views;
}

/** The instants up to `now` at which something new was said of a customer or of the accounts, in order. */
function instantsOf(context: Context, now: Instant): Instant[] {
  const { standing, file } = context;
  const decisions = [
    ...context.twins,
    ...context.invites,
    ...context.closings,
    ...standing.accountChanges,
    ...[...context.subscriptions.keys()].flatMap((id) => context.about(id)),
  ];
  const times = [
    ...compact(sightingsOf(file)).map((entry) => instantOf(entry.at)),
    ...absences(context),
    ...decisions.map(({ time }: Timed<Entry>) => time),
  ];
  return [...new Set(times.filter((time) => time <= now))].sort((a, b) => a - b);
}

/** When a list was first seen without the customer, or without one of its subscriptions, after it had been seen. */
function absences({ file, standing, missingFrom, lists }: Context): Instant[] {
  const ofCustomer = file.seen.flatMap(({ time, entry }) => {
    const account = standing.accountOf(entry);
    return (account && missingFrom(account).find((missing) => missing > time)) ?? [];
  });
  const ids = [...file.subscriptions.keys()];
  const wide = lists.filter(
    ({ entry, ids: listed }) => entry.customer === undefined && ids.some((id) => !listed.has(id)),
  );
  return [...ofCustomer, ...wide.map(({ time }) => time)];
}

const sightingsOf = (file: CustomerFile): Entry[] =>
  [
    ...file.seen,
    ...[...file.subscriptions.values()].flat(),
    ...file.lists,
    ...file.transfers,
    ...file.charges,
  ].map(({ entry }) => entry);

/** Source accounts in another cloud than the target, each since when. */
export function accountFindings(book: Book, standing: Standing): Finding[] {
  const since = new Map<AccountId, Instant>();
  for (const { time } of book.accounts.filter(standing.counts)) {
    const { declared, target } = standing.accountsAt(time);
    const cloud = target && declared.get(target)?.cloud;
    for (const [account, { role, cloud: own }] of declared) {
      if (role !== 'source' || cloud === undefined || own === cloud) since.delete(account);
      else if (!since.has(account)) since.set(account, time);
    }
  }
  return [...since].map(([account, instant]) => ({ ...aboutAccount(account), since: instantText(instant) }));
}
