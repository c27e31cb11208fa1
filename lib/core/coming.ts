import type { Finding } from './assessment';
import type { Book, CustomerFile } from './book';
import type { Context } from './context';
import type { Instant } from './days';
import type { Placed } from './timed';

/** What was said of a customer, row by row, each in order. */
export const rowsOf = (file: CustomerFile): Placed[][] => [
  file.seen,
  file.lists,
  file.transfers,
  file.charges,
  file.invites,
  file.twins,
  file.closings,
  file.owners,
  ...file.subscriptions.values(),
];

/** What was said of accounts and of other entries. */
const accountRows = (book: Book): (readonly Placed[])[] => [
  book.accounts,
  book.baselines,
  book.customerLists,
  book.accountLists,
  book.undone,
  book.reattributed,
];

/**
 * Entries later than now do not count yet, but they are here already: clocks differ. The first instant at which one of
 * them may change what is concluded about a customer; undefined, as mostly: there is none.
 */
export function comingAbout(
  book: Book,
  { file, standing }: Context,
  findings: readonly Pick<Finding, 'id'>[],
): Instant | undefined {
  if (book.newest <= standing.now) return undefined;
  const about = [...file.subscriptions.keys()].map((id) => book.bySubscription.get(id) ?? []);
  return firstLater(
    [...rowsOf(file), ...accountRows(book), ...about, ...putToRest(book, findings)],
    standing.now,
  );
}

/** The same about accounts, and about customers of whom nothing was said by now. */
export const comingAbroad = (
  book: Book,
  unknown: readonly CustomerFile[],
  findings: readonly Pick<Finding, 'id'>[],
  now: Instant,
): Instant | undefined =>
  book.newest <= now
    ? undefined
    : firstLater([...accountRows(book), ...unknown.flatMap(rowsOf), ...putToRest(book, findings)], now);

const putToRest = (book: Book, findings: readonly Pick<Finding, 'id'>[]): (readonly Placed[])[] =>
  findings.map(({ id }) => book.byFinding.get(id) ?? []);

function firstLater(rows: readonly (readonly Placed[])[], now: Instant): Instant | undefined {
  let first: Instant | undefined;
  for (const row of rows)
    for (let index = row.length - 1; index >= 0; index--) {
      const time = row[index]?.time ?? now;
      if (time <= now) break;
      if (first === undefined || time < first) first = time;
    }
  return first;
}
