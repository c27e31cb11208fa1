import type { Shape, Tone } from '@/lib/core/card';
import type { SubscriptionId } from '@/lib/core/ids';

/**
 * What is said at the top of a page of one customer, in finished words. It is needed on one page at a time, so it lies
 * on no card: the page asks for it.
 */
export interface PageHead {
  /** How far the move of the customer is, in one line. */
  line?: Line;
  /** On the page of one subscription, in place of the line. */
  banner?: Banner;
}

export interface Line {
  tone: Tone;
  icon: Shape;
  text: string;
}

export interface Banner {
  tone: Tone;
  icon: Shape;
  title: string;
  todo?: string;
  facts: Fact[];
  /** The reasons, a few words each. */
  why: string[];
  suggestion?: Suggestion;
}

export interface Fact {
  label: string;
  value: string;
  /** The subscription of the same customer that it names. */
  to?: string;
  note?: string;
  strong?: boolean;
}

/** A twin that a person may confirm or reject at once. */
export interface Suggestion {
  source: SubscriptionId;
  target: SubscriptionId;
  text: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Checked in outline: only our own background answers. */
export const isPageHead = (value: unknown): value is PageHead =>
  isObject(value) &&
  (!value.line || (isObject(value.line) && typeof value.line.text === 'string')) &&
  (!value.banner ||
    (isObject(value.banner) && Array.isArray(value.banner.facts) && Array.isArray(value.banner.why)));
