import type { CapturedCell, CapturedGrid, CapturedRow } from '../captured';
import { type Wanted, withoutDoubles } from '../own-ids';

/** What is known of the columns of a grid. */
export interface Meaning {
  /** `guid`: a column that says nothing about itself; `foreign` and `parent`: GUIDs of something else. */
  kindOf: (cell: CapturedCell) => string | undefined;
  /** Whether a link in this cell leads to what the row is, because the cell names it. */
  names: (cell: CapturedCell) => boolean;
  /** Whether a grid that does not say what it lists looks like one of these. */
  fits: boolean;
  /** The only column of GUIDs can only be that of the rows' own ids. */
  isLoneGuidOwn: boolean;
}

interface Evidence {
  row: CapturedRow;
  keys: readonly string[];
  /** What the link of its name and the column of its own id say. */
  typed: Set<string>;
  /** What its other links lead to: something that it belongs to, came from, or is. */
  linked: Set<string>;
  /** What stands in the column of the own id, and must agree. */
  shown: Set<string>;
  others: Set<string>;
  /** GUIDs of columns that say nothing else about themselves, by position. */
  guids: Map<number, string>;
  clash: boolean;
}

/**
 * The GUID of each row, from row id, cell ids, links and text, only where all that speak agree. A row without one, with
 * several, or in which an id belongs to something else beside it, gets none; so do two rows of one id.
 */
export function identify(
  { rows, keyed }: CapturedGrid,
  meaning: Meaning,
  wanted: Wanted,
): (string | undefined)[] {
  // Where some rows hang below others, and names lead to what they name, an id that is only shown may be anything's.
  const isTree =
    rows.some(({ child }) => child) &&
    rows.some(({ cells }) => cells.some((cell) => meaning.names(cell) && cell.links.some(wanted.of)));
  const evidence = rows.map((row) => evidenceOf(row, meaning, wanted, isTree || row.child === true));
  const both = evidence.filter(({ keys, typed }) => keys.length === 1 && typed.size === 1);
  // Where not one row id agrees with what the rows say of themselves, row ids name something else here.
  if (both.length > 1 && !keyed && !both.some(({ keys, typed }) => typed.has(keys[0] ?? '')))
    for (const one of evidence) one.keys = [];
  const judged = judgeColumns(evidence);
  const isLone = meaning.isLoneGuidOwn && isLoneOwn(evidence);
  return withoutDoubles(evidence.map((one) => decide(one, judged, { ...meaning, isLoneGuidOwn: isLone })));
}

/** The only column of GUIDs may be that of the ids if it has one for each row, and no row says that it is another. */
const isLoneOwn = (rows: readonly Evidence[]): boolean => {
  const shown = rows.flatMap(({ guids }) => [...guids.values()]);
  const isOther = ({ keys, typed, linked, guids }: Evidence) =>
    guids.size > 0 && [...keys, ...typed, ...linked].some((id) => ![...guids.values()].includes(id));
  return new Set(shown).size === shown.length && !rows.some(isOther);
};

function evidenceOf(row: CapturedRow, meaning: Meaning, wanted: Wanted, isBelow: boolean): Evidence {
  const typed = new Set<string>();
  const linked = new Set<string>();
  const others = new Set<string>(wanted.not);
  const shown = new Set<string>();
  const guids = new Map<number, string>();
  let clash = false;
  for (const cell of row.cells) {
    const kind = meaning.kindOf(cell);
    for (const link of cell.links) {
      const id = wanted.of(link);
      if (wanted.clashes(link)) clash = true;
      // A link to the base of an add-on stands in the row of the add-on.
      if (id && kind !== 'parent' && kind !== 'foreign') (meaning.names(cell) ? typed : linked).add(id);
    }
    if (!cell.guid) continue;
    // What hangs below a row has columns of its own: that its id stands under a word for ours proves nothing.
    if (kind === wanted.own) (isBelow ? shown : typed).add(cell.guid);
    else if (kind === 'microsoftId' && !wanted.not.includes(cell.guid)) clash = true;
    else if (kind === 'guid') guids.set(cell.at, cell.guid);
    else others.add(cell.guid);
  }
  // A row may be named after both what it belongs to and what it is.
  const keys = row.keys.filter((key) => !wanted.not.includes(key));
  return { row, keys, typed, linked, shown, others, guids, clash };
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

function decide(one: Evidence, judged: Judged, meaning: Meaning): string | undefined {
  const { keys, typed, linked, shown, guids, others, row } = one;
  const said = new Set([...keys, ...typed, ...linked, ...shown]);
  for (const [at, guid] of guids) if (judged.get(at) === 'own') said.add(guid);
  if (said.size === 0 && meaning.isLoneGuidOwn) for (const guid of guids.values()) said.add(guid);
  const [id] = said;
  if (said.size !== 1 || !id || others.has(id) || one.clash) return undefined;
  if (typed.size > 0 || (linked.size > 0 && keys.length > 0)) return id;
  // A link alone, of another cell than the one that names the row, may lead to anything.
  if (linked.size > 0) return undefined;
  // Nothing says whose id this is: then nothing else may be an id, and what hangs below a row may be something else.
  const nameless = [...judged.values()];
  const isRivalled = keys.length > 0 && nameless.includes('rival') && !nameless.includes('own');
  return isRivalled || row.child || shown.size > 0 || !meaning.fits ? undefined : id;
}
