/** What is gone through row by row in views that have no keys of their own. */
const ROWS = 'main :is(.finding, .log > .entry, .pair)';

/** Goes to the next row, or the previous one; true: the key was meant for that. */
export function goByRow(key: string): boolean {
  if (key !== 'j' && key !== 'k') return false;
  const rows = [...document.querySelectorAll(ROWS)];
  const held = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[key === 'j' ? held + 1 : held - 1];
  row?.querySelector<HTMLElement>('a, button, summary')?.focus();
  return row !== undefined;
}
