import { type CapturedCell, textOf } from './captured';
import { guidsIn } from './guids';
import type { Wanted } from './own-ids';

/** The cell that seems to name its row: the one that links to what the row is, else its head, else its first words. */
export function namingCell(cells: readonly CapturedCell[], wanted: Wanted): CapturedCell | undefined {
  const said = cells.filter(({ runs, guid }) => !guid && /\p{L}/u.test(textOf(runs)));
  return said.find(({ links }) => links.some(wanted.of)) ?? said.find(({ head }) => head) ?? said[0];
}

/** The name that a cell shows: the only link or button in it, else its first line. Never an id. */
export function nameIn(cell: CapturedCell | undefined): string | undefined {
  const spoken = cell?.runs.filter((run) => !run.icon) ?? [];
  const actions = spoken.filter((run) => run.action);
  const name = (actions.length === 1 ? actions[0] : spoken[0])?.text;
  return name && guidsIn(name).length === 0 ? name : undefined;
}
