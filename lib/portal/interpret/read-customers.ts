import type { NewSighting } from '@/lib/core/entries';
import { textOf } from '../captured';
import { toCustomerId } from '../guids';
import { wantedOn } from '../own-ids';
import { relationshipOf } from '../words';
import { listSeen } from './list-seen';
import { idsOf, listsOf, nameIn } from './lists';
import { type Interpretation, missing, type Page, readAs } from './page';
import { isDomain } from './values';

/**
 * The customers list and the granular-admin list. The latter lists whom the partner may administer, not who buys from it:
 * its rows are `gdap` unless a column says otherwise, and it proves nothing about who is missing from the customers list.
 */
export function readCustomers(page: Page<'grids'>): Interpretation {
  const isGranular = page.route.page === 'granular-admin';
  const wanted = wantedOn(page.route, page.account);
  if (!wanted) return { kind: 'not-ours' };
  const lists = listsOf(page, wanted, () => true, toCustomerId);
  if (lists.length === 0) return missing(page, 'row');
  const sightings = lists.flatMap(({ rows }) =>
    rows.flatMap(({ row, id, name, columns }): NewSighting[] => {
      if (row.moving) return [];
      const text = (kind: 'domain' | 'relationship') => textOf(columns.cell(row, kind)?.runs ?? []);
      const shown = nameIn(name);
      const domain = text('domain');
      const relation = text('relationship');
      const relationship = relation ? relationshipOf(relation) : isGranular && 'gdap';
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
    sightings: isGranular ? sightings : [...sightings, listSeen(page, lists)],
    ids: idsOf(page, lists),
  });
}
