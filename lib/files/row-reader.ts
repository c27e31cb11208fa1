import type { AccountId, CustomerId, SubscriptionId } from '../core/ids';
import { toAccountId, toCustomerId, toSubscriptionId } from '../core/to-id';
import { yesOrNo } from '../portal/words';
import type { Problem, ProblemKind } from './problem';
import type { Row } from './table/table';
import { type DateOrder, type Decimals, dateIn, isAmbiguous, numberIn } from './values';

/** Where a field stands in the table. */
export interface Column {
  readonly index: number;
  readonly heading: string;
}
export type Columns = ReadonlyMap<string, Column>;

/** What a person said about the file as a whole. */
export interface About {
  /** The account whose file this is. */
  readonly account: AccountId;
  /** Whose subscriptions these are, where rows do not say it. */
  readonly customer?: CustomerId;
  readonly dates?: DateOrder;
}

/** A cell that cannot be read: the row is left out and shown with the reason. */
export class Unreadable extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/**
 * The texts of a file's cells, each held once. A cell is cut out of the text of the file, and what is kept of it would
 * keep the whole of that in the memory: so what is given out is a text of its own.
 */
export class Texts {
  readonly #known = new Map<string, string>();

  of(cell: string): string {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const own = structuredClone(cell);
    this.#known.set(own, own);
    return own;
  }
}

/** One row, read by the names of its kind's fields. What is absent or empty is `undefined` or ''. */
export class RowReader<Field extends string> {
  constructor(
    readonly row: Row,
    readonly about: About,
    readonly columns: Columns,
    readonly decimals: Decimals = 'point',
    readonly texts = new Texts(),
  ) {}

  text(field: Field): string {
    const column = this.columns.get(field);
    const cell = column === undefined ? '' : (this.row.cells[column.index] ?? '').trim();
    // What stands where nothing is.
    if (/^(?:[-–—]|n\/a)$/i.test(cell)) return '';
    // Spreadsheets put an apostrophe before what must stay text; so do we, before what looks like a formula.
    return this.texts.of(/^'[-+=@\d\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
  }

  customer(field: Field): CustomerId {
    const own = this.#id(field, (text) => toCustomerId(text.replace(/^org:/i, '')));
    return own ?? this.about.customer ?? this.fail(field, 'no-customer');
  }

  subscription(field: Field): SubscriptionId {
    return this.maybeSubscription(field) ?? this.fail(field, 'missing');
  }

  maybeSubscription(field: Field): SubscriptionId | undefined {
    return this.#id(field, toSubscriptionId);
  }

  /** A cell that may hold an id of an account, or some other number of the partner. */
  account(field: Field): AccountId | undefined {
    return toAccountId(this.text(field));
  }

  /** A whole number of things, not negative. */
  count(field: Field): number | undefined {
    const number = this.number(field);
    if (number === undefined) return undefined;
    if (number < 0) this.fail(field, 'negative');
    return Number.isInteger(number) ? number : this.fail(field, 'not-a-number');
  }

  number(field: Field): number | undefined {
    const text = this.text(field);
    if (text === '') return undefined;
    const isUnsure = this.decimals === 'unsure' && isAmbiguous(text);
    return numberIn(text, this.decimals) ?? this.fail(field, isUnsure ? 'ambiguous-number' : 'not-a-number');
  }

  date(field: Field): string | undefined {
    const text = this.text(field);
    return text === '' ? undefined : (dateIn(text, this.about.dates) ?? this.fail(field, 'not-a-date')).date;
  }

  yesOrNo(field: Field): boolean | undefined {
    return yesOrNo(this.text(field));
  }

  fail(field: Field, kind: ProblemKind): never {
    const heading = this.columns.get(field)?.heading;
    const found = this.text(field);
    throw new Unreadable({
      kind,
      row: this.row.number,
      ...(heading !== undefined && { column: heading }),
      ...(found !== '' && { found }),
    });
  }

  #id<Id>(field: Field, read: (text: string) => Id | undefined): Id | undefined {
    const text = this.text(field).replace(/^'/, '');
    return text === '' ? undefined : (read(text) ?? this.fail(field, 'not-an-id'));
  }
}
