import type { CapturedGrid } from '../captured';
import { totalIn } from '../words';
import { quantityIn } from './values';

/** `1-10 of 83`, in any language: proven by the number of rows. */
const RANGE =
  /^\D{0,20}?(\d[\d .,]*?) ?[-–—] ?(\d[\d .,]*?) (?:of|von|de|sur|из|di|\/) ?(\d[\d .,]*)\D{0,20}$/i;

/** The length of a grid's list, as the grid or the page beside it states it. */
export function listTotal({ stated, headings, rows, beside }: CapturedGrid): number | undefined {
  // The count includes the heading row.
  if (stated > 0 && headings.length > 0) return stated - 1;
  const totals = beside.map((text) => quantityIn(totalIn(text) ?? '') ?? rangeTotal(text, rows.length));
  return totals.find((total) => total !== undefined);
}

function rangeTotal(text: string, rows: number): number | undefined {
  const [, from, to, total] = RANGE.exec(text) ?? [];
  const [first, last, all] = [from, to, total].map((one) => quantityIn(one ?? ''));
  if (first === undefined || last === undefined || all === undefined) return undefined;
  return last - first + 1 === rows && last <= all ? all : undefined;
}
