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
  /** Whether a grid that does not say what it lists looks like one of these. */
  fits: (columns: Columns) => boolean;
  /** GUIDs that are certainly something else, such as the customer on its own page. */
  not: readonly string[];
}

interface Evidence {
  row: GridRow;
  keys: readonly string[];
  /** What links and the column of its own id say. */
  typed: Set<string>;
  others: Set<string>;
  /** GUIDs of columns that say nothing else about themselves, by position. */
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
  if (both.length > 1 && agreeing.length === 0 && !keyed.has(grid.element))
    for (const one of rows) one.keys = [];
  const judged = judgeColumns(rows);
  const found = new Map<GridRow, string>();
  for (const one of rows) {
    const id = decide(one, judged, columns, wanted);
    if (id) found.set(one.row, id);
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

type Judged = Map<number, 'own' | 'rival'>;

/**
 * What nameless columns of GUIDs are: `own` if they agree with the ids of most rows, and then they must agree in each;
 * a `rival` if they could be ids as well, one for each row, and never agree.
 */
function judgeColumns(rows: readonly Evidence[]): Judged {
  const judged: Judged = new Map();
  for (const at of new Set(rows.flatMap(({ guids }) => [...guids.keys()]))) {
    const filled = rows.filter(({ guids }) => guids.has(at));
    const agreeing = filled.filter(({ guids, keys, typed }) =>
      [...keys, ...typed].includes(guids.get(at) ?? ''),
    );
    const values = new Set(filled.map(({ guids }) => guids.get(at)));
    if (agreeing.length * 2 > filled.length) judged.set(at, 'own');
    else if (values.size === filled.length) judged.set(at, 'rival');
  }
  return judged;
}

function decide(one: Evidence, judged: Judged, columns: Columns, wanted: Identified): string | undefined {
  const { keys, typed, guids, others, row } = one;
  const said = new Set([...keys, ...typed]);
  for (const [at, guid] of guids) if (judged.get(at) === 'own') said.add(guid);
  // Where no heading is understood, the only column of GUIDs beside one of domains is the customers' Microsoft ID.
  if (said.size === 0 && wanted.own === 'microsoftId' && columns.hasLoneGuid && columns.has('domain'))
    for (const guid of guids.values()) said.add(guid);
  const [id] = said;
  if (said.size !== 1 || !id || others.has(id) || one.clash) return undefined;
  if (typed.size > 0) return id;
  // Nothing says whose id this is: then nothing else may be an id, and what hangs below a row may be something else.
  const nameless = [...judged.values()];
  const isRivalled = keys.length > 0 && nameless.includes('rival') && !nameless.includes('own');
  return isRivalled || row.isChild || !wanted.fits(columns) ? undefined : id;
}

function dropDoubles(found: Map<GridRow, string>): Map<GridRow, string> {
  const times = new Map<string, number>();
  for (const id of found.values()) times.set(id, (times.get(id) ?? 0) + 1);
  return new Map([...found].filter(([, id]) => times.get(id) === 1));
}
