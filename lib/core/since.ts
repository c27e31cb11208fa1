import type { Finding } from './assessment';
import type { Book } from './book';
import type { Options } from './case';
import type { Clock } from './clock';
import type { Context } from './context';
import { beginOf, type Instant, instantText } from './days';
import { aboutAccount } from './findings';
import type { AccountId } from './ids';
import { newsOf } from './news';
import type { Standing } from './standing';
import { type Held, heldAt } from './view';

/**
 * Since when the findings that hold now have held without a break: the first instant of the stretch that reaches up
 * to now. Walks back from one instant to another at which something new was said, or at which time alone turned a
 * conclusion, and stops as soon as every finding's begin is known.
 */
export function sinceOf(context: Context, held: Held, options: Options): ReadonlyMap<string, Instant> {
  const since = new Map<string, Instant>();
  const open = new Set(held.ids);
  const news = open.size === 0 ? [] : newsOf(context, held.clock.now);
  for (let then = held; open.size > 0; ) {
    const { now, turned } = then.clock;
    while ((news.at(-1) ?? now) > now) news.pop();
    const begin = Math.max(turned, news.at(-1) ?? now);
    for (const id of open) {
      if (then.ids.has(id)) since.set(id, begin);
      else open.delete(id);
    }
    if (begin <= (news[0] ?? now)) break; // nothing was known before
    if (open.size > 0) then = heldAt(context, begin - 1, options, open);
  }
  return since;
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
