import { type Instant, instantOf } from '../core/days';
import type { Entry } from '../core/entries';
import type { AccountId } from '../core/ids';
import { toAccountId } from '../core/to-id';
import type { Change } from './compare';
import { Gathering } from './gathering';
import type { Price } from './kind';
import type { Known } from './known';
import type { Problem } from './problem';
import type { Recognised } from './recognise';
import { type About, type Columns, RowReader, Texts, Unreadable } from './row-reader';
import { stamped } from './stamped';
import type { Row, Table } from './table/table';

export interface Ask {
  readonly table: Table;
  readonly as: Recognised;
  readonly about: About;
  /** The instant the file shows: its own date. Entries are ordered by it, so an old file overrides nothing newer. */
  readonly at: string;
  /** A person says that this list is whole and unfiltered: it then proves what is not there. */
  readonly isWhole?: boolean;
  readonly known: Known;
  readonly signal?: AbortSignal;
}

/** What would be written, and what speaks against it. Nothing has been written. */
export interface Preview {
  /** To be applied all together, or not at all. */
  entries: Entry[];
  counts: {
    rows: number;
    new: number;
    changed: number;
    same: number;
    older: number;
    /** Rows that say nothing Twinwatch keeps. */
    passed: number;
    /** Subscriptions with lines on a bill that nobody has seen: import those first. */
    unmatched: number;
  };
  changes: RowChange[];
  /** Each with its row, for the file of rejected rows (`rejectedRows`). */
  rejected: { row: Row; problem: Problem }[];
  prices: Price[];
  /** Why the list proves no absence although a person said that it is whole. */
  isNotWhole?: 'rejected-rows' | 'total-differs';
}

export interface RowChange extends Change {
  row: number;
  /** Id of the subscription or customer. */
  of: string;
}

/**
 * Reads a whole table against what is known. Yields the part that has been read, from 0 to 1, and can be stopped there;
 * returns the preview. Throws the signal's reason when stopped.
 */
export async function* preview(ask: Ask): AsyncGenerator<number, Preview> {
  const { table, as, about, known, signal } = ask;
  const at: Instant = instantOf(ask.at);
  const gathering = new Gathering(as.kind, known, at);
  const texts = new Texts();
  const read = (row: Row) => {
    const named = partnerOf(row, as.columns);
    if (named !== undefined && named !== about.account && known.accounts.has(named)) {
      gathering.reject(row, { kind: 'other-account', found: named });
      return;
    }
    try {
      gathering.add(row, as.kind.read(new RowReader(row, about, as.columns, table.decimals, texts)));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      gathering.reject(row, error.problem);
    }
  };
  if (as.isHeaderless) read({ number: table.headerRow, cells: table.header });
  for await (const { rows, share } of table.chunks()) {
    for (const row of rows) if (!isHeading(row, table)) read(row);
    yield share;
    await breath();
    signal?.throwIfAborted();
  }
  const { list, ...result } = gathering.finish(about, ask.isWhole === true, table.total);
  const entries = await stamped([...result.found, ...list], ask.at, known.takenBack);
  const { found: _, ...rest } = result;
  return { ...rest, entries };
}

/** Lets a message come in, such as the one that stops this. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Parts of an export that were joined, as the members of a gzip file are, have a heading each. */
const isHeading = ({ cells }: Row, { header }: Table): boolean =>
  cells.length === header.length && cells.every((cell, at) => cell.trim() === header[at]?.trim());

/** The account that a row names as its own. */
function partnerOf({ cells }: Row, columns: Columns): AccountId | undefined {
  for (const field of ['partner', 'reseller']) {
    const column = columns.get(field);
    const id = column && toAccountId(cells[column.index]);
    if (id) return id;
  }
  return undefined;
}
