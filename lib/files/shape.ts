import { isGuid } from '../core/guid';
import { statusOf } from '../portal/words';
import { mapped } from './kinds/mapped';
import type { Recognised } from './recognise';
import type { Column } from './row-reader';
import type { Table } from './table/table';

/**
 * Reads strange headings by what stands below them: ids, domains, status words, counts (data.md 1.3).
 * A proposal, for a person to confirm. Undefined without a column of ids.
 */
export function shapeOf(table: Table): Recognised | undefined {
  const isHeaderless = table.header.some(isGuid);
  const rows = table.sample.map(({ cells }) => cells);
  const columns = table.header.map((heading, index): Seen => {
    const cells = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    if (isHeaderless) cells.push(heading);
    return { column: { index, heading }, cells };
  });
  const ids = columns.filter(all(isGuid));
  const status = columns.find(all((cell) => statusOf(cell) !== undefined));
  const counts = columns.find(all((cell) => /^\d{1,6}$/.test(cell)));
  const domain = columns.find(all((cell) => /^[\w-]+(\.[\w-]+)+$/.test(cell) && /[a-z]/i.test(cell)));
  const name = columns.find(
    (seen) => ![...ids, status, counts, domain].includes(seen) && seen.cells.length > 0,
  );
  const [subscription, customer] =
    status || counts ? inRoles(ids) : ids.length === 1 && domain ? [undefined, ids[0]] : [];
  const found = new Map<string, Column>();
  const set = (field: string, seen: Seen | undefined) => seen && found.set(field, seen.column);
  set('subscription', subscription);
  set('customer', customer);
  if (subscription === undefined && customer === undefined) return undefined;
  set('status', status);
  set('quantity', counts);
  set('domain', domain);
  set(subscription ? 'product' : 'name', name);
  return { kind: mapped, by: 'shape', columns: found, ...(isHeaderless && { isHeaderless }) };
}

interface Seen {
  column: Column;
  cells: string[];
}

const all =
  (is: (cell: string) => boolean) =>
  ({ cells }: Seen): boolean =>
    cells.length > 0 && cells.every(is);

/** Of two columns of ids, the one that repeats is the customer's; a subscription has a row of its own. */
function inRoles(ids: readonly Seen[]): [Seen | undefined, Seen | undefined] {
  const [one, two] = ids;
  if (one === undefined || two === undefined) return [one, undefined];
  const distinct = ({ cells }: Seen) => new Set(cells).size;
  return distinct(one) >= distinct(two) ? [one, two] : [two, one];
}
