import type { NewSighting } from '@/lib/core/entries';
import type { SubscriptionId } from '@/lib/core/ids';
import { type SeenSubscription, type SubscriptionFacts, subscriptionFacts } from './facts';
import type { Grid } from './grids';
import { toSubscriptionId } from './guids';
import { gridAlternative, listGrids, listSeen, nameIn } from './lists';
import { placeIn } from './places';
import type { Page, Reading } from './reading';

/** A customer's list of subscriptions: any number of grids, some with rows that hang below others. */
export function readSubscriptions(page: Page, grids: Grid[]): Reading {
  const { customer } = page.route;
  if (!customer) return { kind: 'not-ours' };
  const lists = listGrids(
    page,
    grids,
    {
      own: 'subscriptionId',
      of: (route) => route.subscription,
      clashes: (route) => route.customer !== undefined && route.customer !== customer,
      not: [customer, page.account],
    },
    toSubscriptionId,
  );
  if (lists.length === 0) return { kind: 'unreadable', locator: 'row' };
  const language = page.document.documentElement.lang;
  const seen = new Map<SubscriptionId, SeenSubscription>();
  for (const { columns, rows } of lists)
    for (const { row, id, name, settled } of rows) {
      if (!settled) continue;
      const nickname = columns.cell(row, 'nickname');
      const shown = name === nickname ? undefined : nameIn(name);
      const facts = subscriptionFacts((kind) => columns.cell(row, kind)?.runs, shown, language);
      const before = seen.get(id);
      const one = { kind: 'subscription-seen', via: 'page', account: page.account, customer } as const;
      seen.set(id, { ...one, subscription: id, ...(before ? agreeing(before, facts) : facts) });
    }
  const sightings: NewSighting[] = [...seen.values()];
  return {
    kind: 'read',
    sightings: [...sightings, listSeen(page, grids, lists, { list: 'subscriptions', customer })],
    rows: lists.flatMap(({ rows }) =>
      rows.map(({ row, id, name }) => ({
        kind: 'subscription' as const,
        id,
        element: row.element,
        place: name ? placeIn(name) : row.element,
      })),
    ),
    evidence: [],
    matched: { grid: gridAlternative(lists) },
  };
}

/** One subscription in two grids: what they say differently is not known. */
function agreeing(one: SubscriptionFacts, other: SubscriptionFacts): SubscriptionFacts {
  const merged = { ...one, ...other };
  const clash = (key: keyof SubscriptionFacts) =>
    key in one && key in other && JSON.stringify(one[key]) !== JSON.stringify(other[key]);
  if (clash('status')) delete merged.statusText;
  for (const key of [
    'status',
    'product',
    'nickname',
    'quantity',
    'autoRenew',
    'termEndsAt',
    'cancelUntil',
  ] as const)
    if (clash(key)) delete merged[key];
  return merged;
}
