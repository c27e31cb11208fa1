import type { SubscriptionId } from '@/lib/core/ids';
import { toSubscriptionId } from '@/lib/core/to-id';
import { wantedOn } from '../own-ids';
import { type SeenSubscription, type SubscriptionFacts, subscriptionFacts } from './facts';
import { listSeen } from './list-seen';
import { idsOf, listsOf, nameIn } from './lists';
import { type Interpretation, missing, type Page, readAs } from './page';
import { readTransfers, withoutTransfers } from './read-transfers';

/** Columns that lists of other things with a product have not. */
const TRAITS = ['status', 'offerId', 'productId', 'term', 'cancelUntil', 'termEndsAt', 'autoRenew'] as const;

/** A customer's list of subscriptions: any number of grids, some with rows that hang below others. */
export function readSubscriptions(page: Page<'grids'>): Interpretation {
  const { customer } = page.route;
  const wanted = wantedOn(page.route, page.account);
  if (!customer || !wanted) return { kind: 'not-ours' };
  const transfers = readTransfers(page);
  const others = { ...page, capture: withoutTransfers(page) };
  const lists = listsOf(
    others,
    wanted,
    ({ has }) => has('quantity') || (has('product') && TRAITS.some(has)),
    toSubscriptionId,
  );
  if (lists.length === 0)
    return transfers.length > 0 ? readAs({ sightings: transfers }) : missing(page, 'row');
  const seen = new Map<SubscriptionId, SeenSubscription>();
  for (const { row, id, name, columns } of lists.flatMap(({ rows }) => rows)) {
    if (row.moving) continue;
    const shown = name === columns.cell(row, 'nickname') ? undefined : nameIn(name);
    const { language } = page.capture;
    const facts = subscriptionFacts((kind) => columns.cell(row, kind)?.runs, shown, language);
    const bases = columns.cell(row, 'parent')?.links.flatMap((link) => link.subscription ?? []);
    const [base, ...more] = new Set(bases);
    if (base && more.length === 0 && base !== id) facts.parent ??= base;
    const before = seen.get(id);
    seen.set(id, {
      kind: 'subscription-seen',
      via: 'page',
      account: page.account,
      customer,
      subscription: id,
      ...(before ? agreeing(before, facts) : facts),
    });
  }
  return readAs({
    sightings: [...seen.values(), ...transfers, listSeen(others, lists)],
    ids: idsOf(page, lists),
  });
}

/** One subscription in two grids: what they say differently is not known. */
function agreeing(one: SubscriptionFacts, other: SubscriptionFacts): SubscriptionFacts {
  const merged = { ...one, ...other };
  for (const key of ['statusText', 'status', 'product', 'nickname', 'quantity', 'autoRenew'] as const)
    if (key in one && JSON.stringify(one[key]) !== JSON.stringify(merged[key])) delete merged[key];
  if (!merged.status) delete merged.statusText;
  return merged;
}
