import { type Box, textOf } from '../captured';
import { runsOf } from './box';

/** What stands above a part of a page. */
export interface Heading {
  level: number;
  text: string;
  /** The first of the page. */
  isFirst?: true;
  /** Not marked as a heading: it may also be something else. */
  isGuess?: true;
}

interface Open extends Heading {
  /** How many boxes deep it stands, and how many labels came before it. */
  depth: number;
  labels: number;
}

/** The level of texts that are not marked as headings, and of names of parts that are not shown. */
const DEEPEST = 10;

/**
 * Follows the headings of a page in reading order. One holds until another of its level, or to the end of the part of the
 * page in which it stands; a box with nothing labelled in it but the heading is only its frame.
 */
export function followHeadings() {
  let open: Open[] = [];
  let isFirst = true;
  let labels = 0;
  const begin = (heading: Heading, depth: number) => {
    open = [...open.filter(({ level }) => level < heading.level), { ...heading, depth, labels }];
  };
  return {
    /** The headings above what comes next, the highest first. */
    above: (): readonly Heading[] => open,
    /** Whether nothing was labelled yet. */
    isTop: () => labels === 0,
    label() {
      labels++;
    },
    enter(box: Box, depth: number) {
      if (box.term) labels++;
      if (box.part) begin({ level: DEEPEST, text: box.part, isGuess: true }, depth + 1);
      const text = box.heading ? textOf(runsOf(box)) : '';
      if (!box.heading || !text) return;
      begin({ level: box.heading, text, ...(isFirst && { isFirst }) }, depth);
      isFirst = false;
    },
    /** A text that reads like a heading. */
    guess: (text: string, depth: number) => begin({ level: DEEPEST, text, isGuess: true }, depth),
    leave({ part }: Box, depth: number) {
      open = open
        .filter((one) => one.depth <= depth || (part === undefined && labels === one.labels))
        .map((one) => ({ ...one, depth: Math.min(one.depth, depth) }));
    },
  };
}
