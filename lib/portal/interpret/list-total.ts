import type { CapturedGrid } from '../captured';
import { totalIn } from '../words';
import { quantityIn } from './values';

/** `1-10 of 83`, in any language and order: proven by the number of rows. */
const RANGE = /^\D{0,20}?(\d[\d .,]*?)(\D{1,12})(\d[\d .,]*?)(\D{1,12})(\d[\d .,]*)\D{0,20}$/;

/** The length of a grid's list, as the grid or the page beside it states it; undefined where they differ. */
export function listTotal({ stated, headings, rows, beside }: CapturedGrid): number | undefined {
  const totals = new Set(
    beside.flatMap((text) => quantityIn(totalIn(text) ?? '') ?? rangeTotal(text, rows.length) ?? []),
  );
  // It may include the heading row or not: where nothing else tells, the larger count proves nothing too much.
  const isSaid = headings.length > 0 && totals.has(stated - 1);
  if (stated > 0 && !isSaid) totals.add(stated);
  const [total] = totals;
  return totals.size === 1 ? total : undefined;
}

function rangeTotal(text: string, rows: number): number | undefined {
  const [, from, one, to, other, total] = RANGE.exec(text) ?? [];
  const [a, b, c] = [from, to, total].map((part) => quantityIn((part ?? '').trim()));
  if (a === undefined || b === undefined || c === undefined || !isParted(one, other)) return undefined;
  if (b - a + 1 === rows && b <= c) return c;
  return c - b + 1 === rows && c <= a ? a : undefined;
}

/** By two signs or words; the numbers of a date are not. */
const isParted = (one = '', other = ''): boolean =>
  one.trim() !== '' && other.trim() !== '' && one.trim() !== other.trim();

/** Whether a text beside a grid speaks of more than the rows that were seen: then a pager of one page proves nothing. */
export const countsMore = ({ beside }: CapturedGrid, seen: number): boolean =>
  beside.some((text) => (text.match(/\d+/g) ?? []).some((number) => Number(number) > seen));
