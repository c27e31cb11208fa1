import type { CapturedGrid } from '../captured';
import { bringsMore, isVague, totalIn } from '../list-words';
import { quantityIn } from './values';

/** `1-10 of 83`, in any language and order: proven by the number of rows. */
const RANGE = /^\D{0,20}?(\d[\d .,]*?)(\D{1,12})(\d[\d .,]*?)(\D{1,12})(\d[\d .,]*)\D{0,20}$/;
/** `2 of 83`, `Page 1 of 9` */
const PART = /^\D*(\d+)(?=[^\d\p{Lu}]{1,12}\d)[^\d\p{L}/]*[\p{L}/]\D*(\d+)\D*$/u;
/** In how many elements a page may part `1-10 of 83`. */
const PARTS = 6;
/** `83`, `All (83)`, `Customers: 83` */
const COUNT = /^(?:[\p{L} ]+[:：]? ?)?\(?(\d[\d .,]*)\)?$/u;
/** `83 Kunden` */
const COUNTED = /^(\d[\d .,]*) ?\p{L}+$/u;

/** Texts, each also together with those that follow it. */
const phrases = (texts: readonly string[], parts: number): string[] =>
  texts.flatMap((_, at) =>
    Array.from({ length: parts }, (_, more) => texts.slice(at, at + more + 1).join(' ')),
  );

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** The length of a grid's list, as the grid or the page beside it states it; undefined where they differ. */
export function listTotal({ stated, first, headings, rows, beside }: CapturedGrid): number | undefined {
  const totals = new Set(beside.filter(isAlone).flatMap((text) => quantityIn(totalIn(text) ?? '') ?? []));
  for (const text of phrases(beside, PARTS))
    for (const total of rangeTotal(text, rows.length)) totals.add(total);
  // It may include the heading row or not. The number of the row after it tells, or another count; where nothing does, the
  // larger one proves nothing too much.
  const isHeadCounted = headings.length > 0 && (first === 2 || (!first && totals.has(stated - 1)));
  if (stated > 0) totals.add(isHeadCounted ? stated - 1 : stated);
  const [total] = totals;
  return totals.size === 1 ? total : undefined;
}

/** A text that goes on in the next element, like `2 items` `selected`, counts something else. */
const isAlone = (text: string, at: number, texts: readonly string[]): boolean =>
  /[.。]$/.test(text) || !/^\p{Ll}/u.test(texts[at + 1] ?? '');

/** By two signs or words; the numbers of a pager are not, nor those of a date. */
const isParted = (one = '', other = ''): boolean =>
  one.trim() !== '' && other.trim() !== '' && one.trim() !== other.trim();

function rangeTotal(text: string, rows: number): number[] {
  if (text.length > 60) return [];
  const [, from, one, to, other, total] = RANGE.exec(text) ?? [];
  const [a, b, c] = [from, to, total].map((part) => quantityIn((part ?? '').trim()));
  if (a === undefined || b === undefined || c === undefined || !isParted(one, other)) return [];
  if (b - a + 1 === rows && b <= c) return [c];
  return c - b + 1 === rows && c <= a ? [a] : [];
}

/**
 * Whether a grid's list was seen from end to end: its own count says so, or a pager of one page, and nothing beside it
 * speaks of more. When in doubt, it was not: what is missing from it would count as gone.
 */
export function isAllOf(grid: CapturedGrid, seen: number): boolean {
  const { beside, pager, more, stated } = grid;
  if (more || stated < 0 || beside.some((text) => bringsMore(text) || isVague(text))) return false;
  if (isOfPages([...pager, ...beside], seen)) return false;
  const total = listTotal(grid);
  if (total !== undefined) return total === seen && !beside.some((text) => countIn(text) > seen);
  // Without a count only a pager of one page proves it, beside which nothing counts more.
  const isOne = pager.includes('1') && pager.flatMap(numbersIn).every((number) => number <= 1);
  return isOne && stated <= seen + 1 && beside.flatMap(numbersIn).every((number) => number <= seen);
}

/** Whether these texts speak of several pages, or of a part: `Page 1 of 9`, `2 of 83`, `1` beside `2`. */
function isOfPages(texts: readonly string[], seen: number): boolean {
  const isPart = (text: string) => {
    const [part = 0, all = 0] = PART.exec(text)?.slice(1).map(Number) ?? [];
    return part < all && (part === seen || part === 1);
  };
  return (
    phrases(texts, 3).some(isPart) ||
    texts.some((text, at) => /^\d+$/.test(text) && Number(texts[at + 1]) === Number(text) + 1)
  );
}

/** The number that a text seems to count; 0 for none. Years and names of products count nothing. */
function countIn(text: string): number {
  if (text.length > 40) return 0;
  const number = (COUNT.exec(text) ?? COUNTED.exec(text))?.[1]?.trim() ?? '';
  return /^(19|20)\d\d$|^365$/.test(number) ? 0 : (quantityIn(number) ?? 0);
}
