import { fold } from '@/lib/core/book';
import type { DeclaredAccount } from '@/lib/core/card';
import type { Entry, NewSighting } from '@/lib/core/entries';
import type { AccountId, CustomerId } from '@/lib/core/ids';
import { type Standing, standingAt } from '@/lib/core/standing';
import type { Doubt } from '@/lib/platform/shelf';
import type { LedgerTransaction } from './database';
import { readDocument, readShared } from './documents';

/**
 * The expensive mistake is a list read under the wrong account: everybody in it would count as accepted, or as gone.
 * One customer more or less is everyday; from two on a person is asked first.
 */
const SEVERAL = 2;

/** How a customer is known in one account: `buys` from it, or is only administered by it. */
interface Relation {
  buys: boolean;
  last: number;
}
type Relations = ReadonlyMap<AccountId, Relation>;

interface Weighed {
  /** Why what a page shows may be of another account than the one that was said; absent when nothing speaks for that. */
  doubt?: Pick<Doubt, 'why' | 'customers' | 'seems'>;
  /** Whom it would make count as accepted. */
  accepted: readonly CustomerId[];
}

/**
 * Weighs what a page shows against what is known of every account.
 * @param sightings of one account, all that wait to be recorded
 * @param earlier whom the same visit has made count as accepted already: rows may come one by one
 * @param now ms since the epoch
 */
export async function weigh(
  tx: LedgerTransaction,
  sightings: readonly NewSighting[],
  earlier: readonly CustomerId[],
  accounts: readonly DeclaredAccount[],
  now: number,
): Promise<Weighed> {
  const said = accounts.find(({ account }) => account === sightings[0]?.account);
  const customers = new Set(sightings.flatMap((one) => ('customer' in one && one.customer) || []));
  const lists = sightings.flatMap((one) => (one.kind === 'list-seen' && one.list === 'customers' ? one : []));
  if (!said || customers.size === 0) return { accepted: [] };
  const shared = (await readShared(tx)).known;
  const standing = standingAt(fold(shared), now);
  const relations = new Map<CustomerId, Relations>();
  for (const customer of customers)
    relations.set(customer, relationsIn((await readDocument(tx, customer)).known, customer, standing));

  const listed = lists.length > 0 ? customers : new Set<CustomerId>();
  const whole = lists.filter(({ complete, filtered }) => complete && !filtered).at(-1)?.ids;
  const strangersTo = (account: AccountId): number =>
    [...listed].filter((customer) => !relations.get(customer)?.has(account)).length +
    missingFrom(whole, newestList(shared, account, standing));
  const strangers = strangersTo(said.account);
  const [closest] = accounts
    .filter(({ account }) => account !== said.account)
    .map(({ account }) => ({ account, strangers: strangersTo(account) }))
    .sort((a, b) => a.strangers - b.strangers);
  const seems = closest && strangers - closest.strangers >= SEVERAL ? { seems: closest.account } : undefined;

  const accepting = said.role === 'target' ? sightings.flatMap(acceptsIn) : [];
  const news = accepting.filter((one) => !relations.get(one)?.get(said.account)?.buys);
  const accepted = [...new Set([...earlier, ...news])];
  if (news.length > 0 && accepted.length >= SEVERAL)
    return { accepted, doubt: { why: 'accepts', customers: accepted.length, ...seems } };
  return { accepted, ...(seems && { doubt: { why: 'other-list', customers: listed.size, ...seems } }) };
}

/** Whom a sighting in the target would make count as accepted (ledger.md, Facts). */
function acceptsIn(sighting: NewSighting): CustomerId[] {
  if (sighting.kind === 'subscription-seen') return [sighting.customer];
  if (sighting.kind !== 'customer-seen') return [];
  const relationship = sighting.relationship?.trim().toLowerCase() || 'reseller';
  return relationship === 'reseller' ? [sighting.customer] : [];
}

/** In which accounts a customer was when each was last looked at. */
function relationsIn(entries: readonly Entry[], customer: CustomerId, standing: Standing): Relations {
  const found = new Map<AccountId, Relation>();
  for (const entry of entries) {
    if (entry.kind !== 'customer-seen' && entry.kind !== 'subscription-seen') continue;
    const [account, time] = [standing.accountOf(entry), Date.parse(entry.at)];
    if (account === undefined || time > standing.now) continue;
    const before = found.get(account) ?? { buys: false, last: Number.NEGATIVE_INFINITY };
    const word = entry.kind === 'customer-seen' ? entry.relationship?.trim().toLowerCase() : 'reseller';
    const buys = word ? word === 'reseller' : before.buys || before.last === Number.NEGATIVE_INFINITY;
    found.set(account, time < before.last ? before : { buys, last: time });
  }
  for (const [account, { last }] of found) {
    const newest = standing.customerLists(account).at(-1);
    if (newest && newest.time > last && !newest.ids.has(customer)) found.delete(account);
  }
  return found;
}

/** The ids of the newest complete list of an account's customers. */
function newestList(
  shared: readonly Entry[],
  account: AccountId,
  standing: Standing,
): readonly string[] | undefined {
  const newest = standing.customerLists(account).at(-1)?.entry.id;
  const entry = newest && shared.find(({ id }) => id === newest);
  return entry && entry.kind === 'list-seen' ? entry.ids : undefined;
}

/** How many of a list that was known are not in one that is whole. */
function missingFrom(whole: readonly string[] | undefined, known: readonly string[] | undefined): number {
  if (!whole || !known) return 0;
  const there = new Set(whole);
  return known.filter((id) => !there.has(id)).length;
}
