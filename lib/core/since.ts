import type { Finding } from './assessment';
import type { Book } from './book';
import type { Options } from './case';
import type { Clock } from './clock';
import type { Context } from './context';
import { beginOf, type Instant, instantText } from './days';
import { aboutAccount, type Noticed } from './findings';
import type { AccountId } from './ids';
import { newsOf } from './news';
import type { Standing } from './standing';
import { noticedAt } from './view';

/**
 * Since when the findings that hold now have held without a break: the first instant of the stretch that reaches up
 * to now. Walks back from one instant to another at which something new was said, or at which time alone turned a
 * conclusion, and stops as soon as every finding's begin is known.
 */
export function sinceOf(
  context: Context,
  noticed: readonly Noticed[],
  options: Options,
): ReadonlyMap<string, Instant> {
  const since = new Map<string, Instant>();
  if (noticed.length === 0) return since;
  const news = newsOf(context, context.standing.now);
  const [first = context.standing.now] = news;
  /** Those that may have held even before that. */
  let open: { readonly id: string; readonly begin: Instant }[] = [];
  const holds = (held: readonly Noticed[]) => {
    for (const { id, clock } of held) {
      const begin = Math.max(clock.turned, news.at(-1) ?? clock.now);
      since.set(id, begin);
      if (begin > first) open.push({ id, begin }); // before that nothing was known
    }
  };
  for (let held = noticed; ; ) {
    holds(held);
    if (open.length === 0) return since;
    const begin = Math.max(...open.map((one) => one.begin));
    const wanted = new Set(open.flatMap((one) => (one.begin === begin ? one.id : [])));
    open = open.filter((one) => one.begin !== begin);
    while ((news.at(-1) ?? begin) >= begin) news.pop();
    held = noticedAt(context, begin - 1, options, wanted);
  }
}

/** Source accounts in another cloud than the target, each since when; quiet while a person has put it to rest. */
export function accountFindings(book: Book, standing: Standing, clock: Clock): Finding[] {
  const since = new Map<AccountId, Instant>();
  for (const { time } of book.accounts.filter(standing.counts)) {
    const { declared, target } = standing.accountsAt(time);
    const cloud = target && declared.get(target)?.cloud;
    for (const [account, { role, cloud: own }] of declared) {
      if (role !== 'source' || cloud === undefined || own === cloud) since.delete(account);
      else if (!since.has(account)) since.set(account, time);
    }
  }
  return [...since].map(([account, instant]) => {
    const finding = aboutAccount(account);
    const decided = book.byFinding.get(finding.id)?.findLast(standing.counts);
    return {
      ...finding,
      since: instantText(instant),
      ...(decided && !clock.reached(beginOf(decided.entry.until)) && { quiet: true as const }),
    };
  });
}
