import type { EntryOf } from '@/lib/core/entries';
import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import { type CapturedRow, textOf } from '../captured';
import { isFiltered } from './list-filtered';
import { isAllOf, listTotal } from './list-total';
import type { List } from './lists';
import type { Page } from './page';

/** A row that opens may hide add-ons. What hangs below an Azure plan is no subscription of its own (ledger.md, Words). */
const hidesMore = ({ opens, cells }: CapturedRow): boolean =>
  opens === true && !cells.some(({ runs }) => /azure/i.test(textOf(runs)));

/**
 * What is said about a whole list. It is complete only if its own total, or a pager of one page, proves that every row
 * was seen and identified, nothing is loading, failing or being rewritten, and no search or filter is on.
 */
export function listSeen(
  { route: { customer }, account, capture }: Page<'grids'>,
  lists: readonly List<CustomerId | SubscriptionId>[],
): Omit<EntryOf<'list-seen'>, 'id' | 'at' | 'device'> {
  // A row that is being rewritten, or was left behind by the last page, is no row of this list yet.
  const still = lists.flatMap(({ rows }) => rows.filter(({ row }) => !row.moving));
  const ids = [...new Set(still.map(({ id }) => id))];
  const filtered = lists.some(({ grid }) => isFiltered(grid));
  // A grid that is still empty may belong to the list as well.
  const isCalm = capture.whole && !capture.busy && !capture.alert;
  const proven = isCalm && capture.grids.every(({ rows }) => rows.length > 0) && lists.every(isProven);
  const [only, ...more] = lists;
  const total = only && more.length === 0 ? listTotal(only.grid) : undefined;
  return {
    kind: 'list-seen',
    via: 'page',
    account,
    list: customer ? 'subscriptions' : 'customers',
    ...(customer && { customer }),
    complete: proven && !filtered,
    filtered,
    ...(total !== undefined && { total }),
    ids,
  };
}

function isProven({ grid, rows }: List<unknown>): boolean {
  const seen = rows.filter(({ row }) => !row.child).length;
  return (
    isAllOf(grid, seen) &&
    grid.skeletons === 0 &&
    grid.rows.length === rows.length &&
    !grid.rows.some((row) => row.moving || hidesMore(row))
  );
}
