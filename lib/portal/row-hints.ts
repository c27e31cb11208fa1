import { type CapturedCell, textOf } from './captured';
import { guidsIn } from './guids';
import { FIELD_IDS } from './locators';
import type { Meaning, Wanted } from './row-identity';

const NAMING = new RegExp(FIELD_IDS.name, 'i');
const FOREIGN = new RegExp(FIELD_IDS.foreign, 'i');

/** What can be told of columns without knowing a language. */
export const WORDLESS: Meaning = {
  kindOf: ({ id }) => (FOREIGN.test(id) ? 'foreign' : 'guid'),
  fits: true,
  isLoneGuidOwn: false,
};

/** The cell that seems to name its row: the one that links to what the row is, else that of a name, else the head. */
export function namingCell(cells: readonly CapturedCell[], wanted: Wanted): CapturedCell | undefined {
  const signs: ((cell: CapturedCell) => boolean)[] = [
    ({ links }) => links.some(wanted.of),
    ({ id }) => NAMING.test(id),
    ({ head }) => head === true,
    ({ runs }) => runs.some(({ action }) => action),
    ({ runs }) => /\p{L}/u.test(textOf(runs)),
  ];
  const said = cells.filter(({ runs, guid }) => runs.length > 0 && !guid);
  return signs.map((sign) => said.find(sign)).find(Boolean);
}

/** The name that a cell shows: the only link or button in it, else its first line. Never an id. */
export function nameIn(cell: CapturedCell | undefined): string | undefined {
  const spoken = cell?.runs.filter((run) => !run.icon) ?? [];
  const actions = spoken.filter((run) => run.action);
  const name = (actions.length === 1 ? actions[0] : spoken[0])?.text;
  return name && guidsIn(name).length === 0 ? name : undefined;
}
