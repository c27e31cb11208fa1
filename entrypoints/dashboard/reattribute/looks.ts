import { fold } from '@/lib/core/book';
import type { Entry, Sighting } from '@/lib/core/entries';
import type { AccountId, CustomerId, EntryId } from '@/lib/core/ids';
import { standingAt } from '@/lib/core/standing';
import { lookAtAll, lookAtShared } from '@/lib/keeper/look';

/** Looks at one page that lie closer together than this are one stay on it. */
const ONE_STAY_MS = 5 * 60_000;

/** One stay on a page: what was recorded of it, and for which account that counts now. */
export interface Stay {
  id: EntryId;
  account: AccountId;
  /** Whose page it was; undefined: a list of customers. */
  customer: CustomerId | undefined;
  /** Ms since the epoch. */
  from: number;
  to: number;
  entries: EntryId[];
  customers: ReadonlySet<CustomerId>;
}

const isFromPage = (entry: Entry): entry is Sighting => entry.via === 'page' && entry.kind !== 'charge-seen';

/** Everything that pages showed between two instants (ms since the epoch) and that counts for somebody, the newest first. */
export async function staysBetween(from: number, to: number, now: number): Promise<Stay[]> {
  const standing = standingAt(fold(await lookAtShared()), now);
  const found = new Map<EntryId, Sighting>();
  for await (const documents of lookAtAll())
    for (const { entries } of documents)
      for (const entry of entries) {
        const time = Date.parse(entry.at);
        if (time >= from && time < to && isFromPage(entry)) found.set(entry.id, entry);
      }
  return staysIn([...found.values()], (entry) => standing.accountOf(entry));
}

/** What one page shows is recorded at one instant: sightings of one instant and account are one look at it. */
export function staysIn(
  sightings: readonly Sighting[],
  accountOf: (sighting: Sighting) => AccountId | undefined,
): Stay[] {
  const looks = new Map<string, { account: AccountId; time: number; sightings: Sighting[] }>();
  for (const sighting of sightings) {
    const account = accountOf(sighting);
    if (account === undefined) continue;
    const key = `${sighting.at} ${account} ${sighting.device}`;
    const look = looks.get(key) ?? { account, time: Date.parse(sighting.at), sightings: [] };
    look.sightings.push(sighting);
    looks.set(key, look);
  }
  const stays: Stay[] = [];
  for (const { account, time, sightings: seen } of [...looks.values()].sort((a, b) => a.time - b.time)) {
    const isList = seen.some((one) => one.kind === 'list-seen' && one.list === 'customers');
    const customers = new Set(seen.flatMap((one) => one.customer ?? []));
    const [only, ...more] = customers;
    const customer = isList || more.length > 0 ? undefined : only;
    const last = stays.findLast((stay) => stay.account === account);
    if (last && last.customer === customer && time - last.to < ONE_STAY_MS) {
      last.to = time;
      last.entries.push(...seen.map(({ id }) => id));
      last.customers = new Set([...last.customers, ...customers]);
    } else if (seen[0])
      stays.push({
        id: seen[0].id,
        account,
        customer,
        from: time,
        to: time,
        entries: seen.map(({ id }) => id),
        customers,
      });
  }
  return stays.reverse();
}
