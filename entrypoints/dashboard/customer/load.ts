import { type Book, fold } from '@/lib/core/book';
import type { Card } from '@/lib/core/card';
import { type Case, caseAt } from '@/lib/core/case';
import { contextOf } from '@/lib/core/context';
import type { Entry } from '@/lib/core/entries';
import { standingAt } from '@/lib/core/standing';
import { lookAtCustomer } from '@/lib/keeper/look';

/** One customer: its card, and from the ledger everything that the card leaves out. */
export interface Loaded {
  entries: readonly Entry[];
  book: Book;
  card: Card;
  at: Case;
}

/** Undefined when the ledger has nothing about the customer of the card. */
export async function load(card: Card, now: number, ageLimitDays: number): Promise<Loaded | undefined> {
  const entries = await lookAtCustomer(card.customer);
  const book = fold(entries);
  const file = book.customers.get(card.customer);
  if (!file) return undefined;
  return {
    entries,
    book,
    card,
    at: caseAt(contextOf(book, file, standingAt(book, now)), now, { ageLimitDays }),
  };
}
