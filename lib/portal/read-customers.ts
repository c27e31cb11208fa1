import type { NewSighting } from '@/lib/core/entries';
import type { Grid } from './grids';
import { toCustomerId } from './guids';
import { listSeen } from './list-seen';
import { listsOf, matchedBy, nameIn, placesOf } from './lists';
import { missing, type Page, type Reading, readAs } from './page';
import { isDomain } from './values';
import { relationshipOf } from './words';

/**
 * The customers list and the granular-admin list. The latter lists whom the partner may administer, not who buys from it:
 * its rows are `gdap` unless a column says otherwise, and it proves nothing about who is missing from the customers list.
 */
export function readCustomers(page: Page, grids: Grid[]): Reading {
  const isGranular = page.route.page === 'granular-admin';
  const lists = listsOf(
    page,
    grids,
    {
      own: 'microsoftId',
      of: (route) => route.customer,
      clashes: () => false,
      fits: () => true,
      not: [page.account],
    },
    toCustomerId,
  );
  if (lists.length === 0) return missing(page, 'row');
  const sightings = lists.flatMap(({ rows }) =>
    rows.flatMap(({ row, id, name, columns, settled }): NewSighting[] => {
      const text = (kind: 'domain' | 'relationship') => columns.cell(row, kind)?.text ?? '';
      const shown = nameIn(name);
      const domain = text('domain');
      const relation = text('relationship');
      const relationship = relation ? relationshipOf(relation) : isGranular && 'gdap';
      if (!settled) return [];
      return [
        {
          kind: 'customer-seen',
          via: 'page',
          account: page.account,
          customer: id,
          ...(shown && { name: shown }),
          ...(isDomain(domain) && { domain }),
          ...(relationship && { relationship }),
        },
      ];
    }),
  );
  return readAs({
    sightings: isGranular ? sightings : [...sightings, listSeen(page, grids, lists)],
    rows: placesOf(lists, 'customer' as const),
    matched: matchedBy(lists),
  });
}
