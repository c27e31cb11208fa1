import type { SubscriptionId } from '@/lib/core/ids';
import { type SeenSubscription, type SubscriptionFacts, subscriptionFacts } from './facts';
import type { Grid } from './grids';
import { toSubscriptionId } from './guids';
import { listSeen } from './list-seen';
import { listsOf, matchedBy, nameIn, placesOf } from './lists';
import { missing, type Page, type Reading, readAs } from './page';

/** Columns that lists of other things with a product have not. */
const TRAITS = ['status', 'offerId', 'productId', 'term', 'cancelUntil', 'termEndsAt', 'autoRenew'] as const;

/** A customer's list of subscriptions: any number of grids, some with rows that hang below others. */
export function readSubscriptions(page: Page, grids: Grid[]): Reading {
  const { customer } = page.route;
  if (!customer) return { kind: 'not-ours' };
  const lists = listsOf(
    page,
    grids,
    {
      own: 'subscriptionId',
      of: (route) => route.subscription,
      clashes: (route) => route.customer !== undefined && route.customer !== customer,
      fits: ({ has }) => has('quantity') || (has('product') && TRAITS.some(has)),
      not: [customer, page.account],
    },
    toSubscriptionId,
  );
  if (lists.length === 0) return missing(page, 'row');
  const language = page.document.documentElement.lang;
  const seen = new Map<SubscriptionId, SeenSubscription>();
  for (const { row, id, name, columns, settled } of lists.flatMap(({ rows }) => rows)) {
    if (!settled) continue;
    const shown = name === columns.cell(row, 'nickname') ? undefined : nameIn(name);
    const facts = subscriptionFacts((kind) => columns.cell(row, kind)?.runs, shown, language);
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
    sightings: [...seen.values(), listSeen(page, grids, lists)],
    rows: placesOf(lists, 'subscription' as const),
    matched: matchedBy(lists),
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
