import { squash } from '../words';

/** The same fields stand in every row. */
const known = new Map<string, string>();
const MOST = 1000;

/** The field in the id of a cell, squashed: the middle of `cell-{field}-{row id}` and of `cell-{field}-column-header`. */
export function fieldIn(id: string): string {
  const before = known.get(id);
  if (before !== undefined) return before;
  const field = squash(
    id
      .replace(/(he-row-\d+|column-header|-\d+)$/, '')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*$/i, '')
      .replace(/(^|[-_:.])(cell|col|column|header|row)(?=[-_:.])/gi, ''),
  );
  if (known.size < MOST) known.set(id, field);
  return field;
}
