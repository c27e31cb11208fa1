import type { Choice } from './captured';
import { inside } from './locate';

/** What was chosen beside a grid when it was last read, and the ids that it listed. */
const before = new WeakMap<Element, { chosen: string; ids: string; late: boolean }>();

/**
 * Whether a grid still lists what was chosen before: the answer of the server comes later than a choice, and until the
 * rows have changed the list is the old one, such as that of a search box that was emptied.
 */
export function isLate(grid: Element, ids: string, chosen: string): boolean {
  const was = before.get(grid);
  const late = was?.ids === ids && (was.late || was.chosen !== chosen);
  before.set(grid, { ids, late, chosen });
  return late;
}

export const isFilled = (box: Element): boolean =>
  inside(box, 'control').some((input) => input instanceof HTMLInputElement && !!input.value.trim());

/** What a list of choices, or an input, shows; `said`: its visible text. */
export function choiceOf(element: Element, said: string): Choice {
  if (element instanceof HTMLSelectElement)
    return {
      text: element.selectedOptions[0]?.text ?? '',
      ...(element.selectedIndex < 1 && { first: true as const }),
    };
  return { text: element instanceof HTMLInputElement ? element.value : said };
}
