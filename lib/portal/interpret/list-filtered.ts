import type { CapturedGrid, Choice } from '../captured';
import { isAll, isClearing, isOfFilter, isOfPages, isOfSearch, isSelection } from '../list-words';
import { isRemoving } from '../part-words';
import { fieldOf, statusOf } from '../words';

/** A parameter of the address that is none of paging, sorting, language or origin. */
const SEARCHING =
  /[?&](?!(page|size|take|skip|top|limit|offset|sort|order|dir|lang|locale|mkt|utm_|wt\.|ocid|ref)[^=&#]*(=|&|#|$))[^&#]|#[^?]*=/i;

/**
 * Whether a search or a filter is on, as marks, choices, texts beside a grid, its title or the address tell: then the list
 * says nothing about what is missing from it.
 */
export const isFiltered = ({ filtered, address = '', choices = [], beside, titles }: CapturedGrid): boolean =>
  filtered ||
  SEARCHING.test(address) ||
  choices.some(isNarrowing) ||
  beside.some(
    (text, at) => isTakenBack(text) || isOfSearch(text) || isRemoving(text, beside[at - 1] ?? ''),
  ) ||
  isSelection(titles?.[0] ?? '') ||
  // A status to choose from, and no choice of all.
  (beside.some(statusOf) && !beside.some(isAll));

const hasStatus = (text: string): boolean => text.split(/[\s:：,;()]+/).some(statusOf);

/** The first of several choices is taken for that of all, unless it names a status. */
const isNarrowing = ({ text, first }: Choice): boolean =>
  hasStatus(text) ||
  (first !== true && text.trim() !== '' && !isAll(text) && !isOfPages(text) && !fieldOf(text));

/** A choice that can be taken back: `Status: Active`, `Filtered by: Active`, or the cross after it, or a word for taking back. */
function isTakenBack(text: string): boolean {
  const [label = '', value = ''] = text.split(/[:：]\s*/);
  const isOn = isOfFilter(label)
    ? value !== '' && !isAll(value)
    : fieldOf(label) !== undefined && hasStatus(value);
  return isOn || /[×✕✖✗⨯]$/.test(text) || isClearing(text);
}
