import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import type { Matched } from './locators';
import type { Route } from './routes';

/**
 * What is visible on a page, as plain data: what the content script takes down, and the background makes sense of.
 * Nothing here depends on a language.
 */
export type Capture = {
  /** The language of the document, as it names it; empty if it does not. */
  language: string;
  /** Something on the page shows that it is working. */
  busy: boolean;
  /** By which alternatives things were found: for the health of the locators, not for what the page means. */
  matched?: Matched;
} & (
  | {
      kind: 'grids';
      grids: CapturedGrid[];
      /** False while parts of the page may not have been looked at. */
      whole: boolean;
      /** The page warns of something. */
      alert: boolean;
      /** Headings of columns stand on it outside of all grids. */
      loose?: true;
    }
  | {
      kind: 'content';
      content: Box;
      titles: string[];
    }
  | {
      kind: 'invitation';
      /** Texts and addresses in which an invitation stands. */
      texts: string[];
    }
);

/** One piece of visible text. `action`: it stands in a button or link; `icon`: it is only the name of a picture. */
export interface Run {
  text: string;
  action?: true;
  icon?: true;
}

export interface CapturedCell {
  runs: Run[];
  /** Portal pages that links in it lead to. */
  links: Route[];
  /** The GUID that it shows, if it shows nothing else. */
  guid?: string;
  /** Its id, without the GUID at its end: `cell-{field}-`. */
  id: string;
  /** Its number in its row, from 0. */
  at: number;
  /** What it says of how many columns and rows it takes, and of the number of its column: `2,,3`. */
  spans?: string;
  /** It heads its row. */
  head?: true;
}

export interface CapturedRow {
  /** GUIDs in the ids of the row and of its cells: one, when the row is in order. */
  keys: string[];
  cells: CapturedCell[];
  /** It hangs below another row. */
  child?: true;
  /** It can be opened, or is open. */
  opens?: true;
  /** It is being rewritten: nothing of it may be recorded. */
  moving?: true;
}

/** A row of headings, and the number of rows with data above it. */
export interface Heads {
  after: number;
  cells: CapturedCell[];
}

export interface CapturedGrid {
  headings: CapturedCell[];
  /** Further rows of headings. */
  heads?: Heads[];
  rows: CapturedRow[];
  /** Rows that stand for data still to come. */
  skeletons: number;
  /** Row ids have once agreed with what the rows say: one that differs from then on is being rewritten. */
  keyed: boolean;
  /** A search is on, or something beside it is marked as chosen, or its rows are still those of what was. */
  filtered: boolean;
  /** Where it was seen: an address may name a filter. */
  address?: string;
  choices?: Choice[];
  /** Its own count of rows, which may include the heading row; at most 0 when it has none. */
  stated: number;
  /** By its own count, the number of the first row with data; 0 when it has none. */
  first?: number;
  /** Texts beside it, from near to far. */
  beside: string[];
  /** What stands above it, from near to far. */
  titles?: string[];
  /** What a pager beside it says; empty when there is none. */
  pager: string[];
  /** Beside it is a control that may bring more rows. */
  more?: boolean;
}

/** A control as it was saved: `true` or `false` of a checkbox, else its text; without a value once somebody has changed it. */
export interface Control {
  value?: boolean | string;
}

/** What a list of choices or an input beside a grid shows. `first`: the first of its choices. */
export interface Choice {
  text: string;
  first?: true;
}

/** An element of a page with what it shows, in reading order. */
export interface Box {
  inside: (Box | PageRun)[];
  /** News or navigation: not the content, unless a label says what it is. */
  passing?: true;
  /** Choices stand here: they say what could be, not what is. */
  choice?: true;
  /** It labels what follows it. */
  term?: true;
  /** It heads what follows it, on this level: 1 is the page's title. */
  heading?: number;
  /** A part of the page by itself, by the name that it has for those who cannot see it; often empty. */
  part?: string;
  control?: Control;
  /** The control that this labels. */
  labels?: Control;
  /** To whose page it links. */
  customer?: CustomerId;
  subscription?: SubscriptionId;
}

/** `left`: it stood here already under another address. `moving`: it, or what precedes it, has just changed. */
export interface PageRun extends Run {
  left?: true;
  moving?: true;
}

/** Nothing that is read has more letters; the background takes no longer texts, and no more of them. */
export const clip = (text: string): string => text.slice(0, 500);
export const MOST_TEXTS = 100;

/** What runs say together. */
export const textOf = (runs: readonly Run[]): string =>
  runs.length === 0
    ? ''
    : runs
        .filter((run) => !run.icon)
        .map((run) => run.text)
        .join(' ');

/** The same without buttons and links that stand beside other texts: `Copy`, `Edit`. One with a number may be what is said. */
export function plainOf(runs: readonly Run[]): string {
  const isSaid = runs.some(({ action, text }) => action && /\p{N}/u.test(text));
  return (!isSaid && textOf(runs.filter(({ action }) => !action))) || textOf(runs);
}
