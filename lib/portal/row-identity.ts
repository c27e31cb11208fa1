import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import type { Columns } from './columns';
import type { Grid, GridRow } from './grids';
import { guidOf } from './guids';
import type { Route } from './routes';

/** What a grid's rows are, and on which page: that decides which of its GUIDs may identify a row. */
export interface Identified {
  own: 'microsoftId' | 'subscriptionId';
  of: (route: Route) => CustomerId | SubscriptionId | undefined;
  /** True for a link that cannot stand in a row of this page. */
  clashes: (route: Route) => boolean;
  /** GUIDs that are certainly something else, such as the customer on its own page. */
  not: readonly string[];
}

interface Evidence {
  row: GridRow;
  keys: string[];
  /** What links and the column of its own id say. */
  typed: Set<string>;
  others: Set<string>;
  guids: Map<number, string>;
  clash: boolean;
}

/** Grids whose row ids have once agreed with their content: a row that differs from then on is being rewritten. */
const keyed = new WeakSet<Element>();

/**
 * The GUID of each row, from row id, cell ids, links and text, only where all that speak agree. A row without one, with
 * several, or in which an id belongs to something else beside it, is missing from the result; so are two rows of one id.
 */
export function identify(grid: Grid, columns: Columns, wanted: Identified): Map<GridRow, string> {
  const rows = grid.rows.map((row) => evidenceOf(row, columns, wanted));
  const both = rows.filter(({ keys, typed }) => keys.length === 1 && typed.size === 1);
  const agreeing = both.filter(({ keys, typed }) => typed.has(keys[0] ?? ''));
  if (agreeing.length > 0) keyed.add(grid.element);
  // Where not one row id agrees with what the rows say of themselves, row ids name something else here.
  const foreign = both.length > 1 && agreeing.length === 0 && !keyed.has(grid.element);
  // Where no heading is understood, the only column of GUIDs in a list of customers is their Microsoft ID.
  const lone = wanted.own === 'microsoftId' && columns.alone === 'guid';
  const found = new Map<GridRow, string>();
  for (const one of rows) {
    const id = decide(foreign ? { ...one, keys: [] } : one, rows, lone);
    if (id && !wanted.not.includes(id)) found.set(one.row, id);
  }
  return dropDoubles(found);
}

function evidenceOf(row: GridRow, columns: Columns, wanted: Identified): Evidence {
  const typed = new Set<string>();
  const others = new Set<string>(wanted.not);
  const guids = new Map<number, string>();
  let clash = false;
  for (const cell of row.cells) {
    const kind = columns.kindOf(cell);
    for (const link of cell.links) {
      const id = wanted.of(link);
      if (wanted.clashes(link)) clash = true;
      // A link to the base of an add-on stands in the row of the add-on.
      if (id && kind !== 'parent' && kind !== 'foreign') typed.add(id);
    }
    const guid = guidOf(cell.text);
    if (!guid) continue;
    if (kind === wanted.own) typed.add(guid);
    else if (kind === 'guid') guids.set(cell.at, guid);
    else others.add(guid);
  }
  return { row, keys: row.keys, typed, others, guids, clash };
}

function decide(one: Evidence, rows: readonly Evidence[], lone: boolean): string | undefined {
  const said = new Set([...one.keys, ...one.typed, ...(lone ? one.guids.values() : [])]);
  // A column of GUIDs without a name is the id's if it agrees with the ids of most rows; then it must agree here.
  for (const [at, guid] of one.guids) {
    const agreeing = rows.filter(
      (row) => row.guids.get(at) && [...row.keys, ...row.typed].includes(row.guids.get(at) ?? ''),
    );
    if (agreeing.length * 2 > rows.length) said.add(guid);
  }
  const [id] = said;
  // Below another row may hang something else with an id of its own: only what says of itself what it is counts.
  const named = !one.row.isChild || one.typed.size > 0;
  return said.size === 1 && id && named && !one.clash && !one.others.has(id) ? id : undefined;
}

function dropDoubles(found: Map<GridRow, string>): Map<GridRow, string> {
  const times = new Map<string, number>();
  for (const id of found.values()) times.set(id, (times.get(id) ?? 0) + 1);
  return new Map([...found].filter(([, id]) => times.get(id) === 1));
}
