import type { EntryOf } from '@/lib/core/entries';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import type { Grid, GridRow } from './grids';
import { isFiltered } from './list-filter';
import { listLength } from './list-total';
import type { List } from './lists';
import { all } from './locate';
import type { Page } from './page';
import { isShown } from './visible';

/** A row that opens may hide add-ons. What hangs below an Azure plan is no subscription of its own (ledger.md, Words). */
const hidesMore = ({ element, cells }: GridRow): boolean =>
  !cells.some(({ text }) => /azure/i.test(text)) &&
  all([element], 'expander').some((expander) => isShown(expander));

/**
 * What is said about a whole list. It is complete only if its own total, or a pager of one page, proves that every row
 * was seen and identified, nothing is loading, failing or being rewritten, and no search or filter is on.
 */
export function listSeen(
  page: Page,
  grids: readonly Grid[],
  lists: readonly List<CustomerId | SubscriptionId>[],
): Omit<EntryOf<'list-seen'>, 'id' | 'at' | 'device'> {
  const { customer } = page.route;
  const ids = [...new Set(lists.flatMap(({ rows }) => rows.map(({ id }) => id)))];
  let filtered = false;
  // A grid that is still empty may belong to the list as well.
  let proven = page.whole && [...all(page.trees, 'busy'), ...all(page.trees, 'alert')].length === 0;
  proven &&= grids.every((grid) => grid.rows.length > 0);
  let total: number | undefined;
  for (const { grid, rows } of lists) {
    const length = listLength(grid, grids);
    const seen = rows.filter(({ row }) => !row.isChild).length;
    total = lists.length === 1 ? length.total : undefined;
    filtered = isFiltered(page.trees, grid.element, ids, length.isChosen) || filtered;
    proven &&=
      (length.total === undefined
        ? length.pages === 1
        : length.total === seen && (length.pages ?? 1) === 1) &&
      grid.skeletons === 0 &&
      !grid.rows.some(hidesMore) &&
      grid.rows.length === rows.length &&
      rows.every(({ settled }) => settled);
  }
  return {
    kind: 'list-seen',
    via: 'page',
    account: page.account,
    list: customer ? 'subscriptions' : 'customers',
    ...(customer && { customer }),
    complete: proven && !filtered,
    filtered,
    ...(total !== undefined && { total }),
    ids,
  };
}
