import { type CapturedCell, textOf } from './captured';
import type { Wanted } from './own-ids';

/** The cell that seems to name its row: the one that links to what the row is, else its head, else its first words. */
export function namingCell(cells: readonly CapturedCell[], wanted: Wanted): CapturedCell | undefined {
  const said = cells.filter(({ runs, guid }) => !guid && /\p{L}/u.test(textOf(runs)));
  return said.find(({ links }) => links.some(wanted.of)) ?? said.find(({ head }) => head) ?? said[0];
}
