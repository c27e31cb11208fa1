import { isOfOtherPartner, isOfOthers, isOwnTitle } from '../part-words';
import type { Heading } from './headings';

type Headed = { headings: readonly Heading[] };

export const pathOf = ({ headings }: Headed): string =>
  headings.map(({ level, text }) => `${level} ${text}`).join('\n');

/**
 * Whether something on a page tells of what the page is about: no heading stands above it but the page's title, its
 * names, and those of parts that are known to be its own. Under any other heading it may tell of something else.
 * @param title the title of the page, if it has one
 * @param names other names of what it is about
 */
export const isOwn =
  (title: string | undefined, names: readonly string[]) =>
  ({ headings }: Headed): boolean =>
    headings.every(({ text, level, isFirst, isGuess }) =>
      isGuess
        ? !isOfOthers(text)
        : (isFirst && (level === 1 || !title)) || text === title || names.includes(text) || isOwnTitle(text),
    );

/** Whether something stands in the same part of a page as another thing, or in one around it, and is no other partner's. */
export const isBeside =
  (other: Headed) =>
  (one: Headed): boolean => {
    const path = pathOf(one);
    const isAround = path === '' || pathOf(other) === path || pathOf(other).startsWith(`${path}\n`);
    return isAround && !one.headings.some(({ text }) => isOfOtherPartner(text));
  };
