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
const accountRows = (book: Book): Row[] => [
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
  return firstLater(book, standing.now, () => {
    const about = [...file.subscriptions.keys()].map((id) => book.bySubscription.get(id) ?? []);
    return [...rowsOf(file), ...accountRows(book), ...about, ...putToRest(book, findings)];
  });
}

/** The same about accounts, and about customers of whom nothing was said by now. */
export const comingAbroad = (
  book: Book,
  unknown: readonly CustomerFile[],
  findings: readonly Pick<Finding, 'id'>[],
  now: Instant,
): Instant | undefined =>
  firstLater(book, now, () => [
    ...accountRows(book),
    ...unknown.flatMap(rowsOf),
    ...putToRest(book, findings),
  ]);

const putToRest = (book: Book, findings: readonly Pick<Finding, 'id'>[]): Row[] =>
  findings.map(({ id }) => book.byFinding.get(id) ?? []);

type Row = readonly Placed[];

function firstLater(book: Book, now: Instant, rowsOf: () => readonly Row[]): Instant | undefined {
  if (book.newest <= now) return undefined;
  const later = rowsOf().flatMap((row) => row.find(({ time }) => time > now)?.time ?? []);
  return later.length === 0 ? undefined : later.reduce((a, b) => Math.min(a, b));
}
