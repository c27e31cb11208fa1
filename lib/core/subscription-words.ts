import type { Commerce, Status } from './words';

/** The words for how a subscription stands and how it was bought, and how an entry's text is read as one of them. */

export const STATUSES = [
  'active',
  'suspended',
  'cancelled',
  'expired',
  'disabled',
  'pending',
  'unknown',
] as const;

export const COMMERCES = ['legacy', 'nce', 'azure', 'software', 'reservation', 'unknown'] as const;

const within =
  <const Word extends string>(words: readonly Word[]) =>
  (text: string): Word | undefined =>
    words.find((word) => word === text.toLowerCase());

const status = within(STATUSES);
const commerce = within(COMMERCES);

/** A status word of an entry; the API's `deleted` is `cancelled`, a word nobody knows is `unknown` (ledger.md, Entries). */
export const toStatus = (word: string): Status =>
  word.toLowerCase() === 'deleted' ? 'cancelled' : (status(word) ?? 'unknown');

/** A commerce word of an entry; a word nobody knows is `unknown`. */
export const toCommerce = (word: string): Commerce => commerce(word) ?? 'unknown';
