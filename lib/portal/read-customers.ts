import type { NewSighting } from '@/lib/core/entries';
import type { Grid } from './grids';
import { toCustomerId } from './guids';
import { gridAlternative, listGrids, listSeen, nameIn } from './lists';
import { placeIn } from './places';
import type { Page, Reading } from './reading';
import { isDomain, textOf } from './values';
import { relationshipOf } from './words';

/**
 * The customers list and the granular-admin list. The latter lists whom the partner may administer, not who buys from it:
 * its rows are `gdap` unless a column says otherwise, and it proves nothing about who is missing from the customers list.
 */
export function readCustomers(page: Page, grids: Grid[]): Reading {
  const isGranular = page.route.page === 'granular-admin';
  const lists = listGrids(
    page,
    grids,
    { own: 'microsoftId', of: (route) => route.customer, clashes: () => false, not: [page.account] },
    toCustomerId,
  );
  if (lists.length === 0) return { kind: 'unreadable', locator: 'row' };
  const sightings = lists.flatMap(({ columns, rows }) =>
    rows
      .filter(({ settled }) => settled)
      .map(({ row, id, name }): NewSighting => {
        const shown = nameIn(name);
        const domainCell = columns.cell(row, 'domain');
        const domain = domainCell && textOf(domainCell.runs);
        const relationCell = columns.cell(row, 'relationship');
        const relation = relationCell && textOf(relationCell.runs);
        const relationship = relation ? relationshipOf(relation) : isGranular ? 'gdap' : undefined;
        return {
          kind: 'customer-seen',
          via: 'page',
          account: page.account,
          customer: id,
          ...(shown && { name: shown }),
          ...(domain && isDomain(domain) && { domain }),
          ...(relationship && { relationship }),
        };
      }),
  );
  return {
    kind: 'read',
    sightings: isGranular ? sightings : [...sightings, listSeen(page, grids, lists, { list: 'customers' })],
    rows: lists.flatMap(({ rows }) =>
      rows.map(({ row, id, name }) => ({
        kind: 'customer' as const,
        id,
        element: row.element,
        place: name ? placeIn(name) : row.element,
      })),
    ),
    evidence: [],
    matched: { grid: gridAlternative(lists) },
  };
}
