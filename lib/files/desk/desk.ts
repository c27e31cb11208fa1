import { type Book, fold } from '../../core/book';
import type { Instant } from '../../core/days';
import type { Entry, UnknownEntry } from '../../core/entries';
import type { AccountId, CustomerId } from '../../core/ids';
import { KIND_IDS } from '../kind';
import { type Known, knownFrom } from '../known';
import { byMapping, type Mapping } from '../mapping';
import { type Preview, preview } from '../preview';
import { proposePrices } from '../prices';
import type { ProblemKind } from '../problem';
import { readFile } from '../read-file';
import { inReadingOrder, type Recognised, recognise } from '../recognise';
import { rejectedRows } from '../rejected-rows';
import type { Table } from '../table/table';
import type { DateOrder } from '../values';
import { type Opened, openedLedger, openedTable } from './opened';
import { type Picked, pickedEntries } from './picked';
import { type Summary, summaryOf } from './summary';

export interface Ledger {
  known: Entry[];
  unknown: UnknownEntry[];
}

/** What the desk is given: the ledger to compare with, and the clock. */
export interface Surroundings {
  ledger(): Promise<Ledger>;
  now(): Instant;
}

/** A file as a person handed it over. */
export interface Handed {
  name: string;
  /** When it was last changed: the instant that it shows. */
  at: string;
  bytes: Uint8Array;
}

/** What a person said about an opened table. */
export interface Choice {
  id: number;
  account: AccountId;
  customer?: CustomerId;
  at: string;
  isWhole: boolean;
  /** Columns named by hand; absent: as they were recognised. */
  mapping?: Mapping;
  dates?: DateOrder;
}

interface OnDesk {
  name: string;
  table: Table;
  as: Recognised | undefined;
}

/** Bills and prices only add to what is known: before the first of them, what the lists of the same import say is known too. */
const ADDS_TO_KNOWN = KIND_IDS.indexOf('insights');

/**
 * Everything between files and a parcel of entries, for one import: opening, comparing, and what a person picked. It
 * lives in a worker, and nothing is written by it.
 */
export class Desk {
  readonly #tables = new Map<number, OnDesk>();
  readonly #ledgers = new Map<number, Ledger & { name: string }>();
  #previews = new Map<number, Preview>();
  #merged = new Map<number, Ledger & { name: string }>();
  #known: Known | undefined;
  #count = 0;

  constructor(readonly surroundings: Surroundings) {}

  /** Opens one file; it may hold several tables. Whatever it is, something comes back that says so. */
  async open({ name, at, bytes }: Handed): Promise<Opened[]> {
    const read = await readFile(bytes);
    if (!read.ok) return [{ id: this.#nextId(), name, is: 'problem', problem: read.problem }];
    const ledger = await this.surroundings.ledger();
    this.#known ??= knownFrom(fold(ledger.known), this.surroundings.now());
    const opened: Opened[] = [];
    for (const content of read.contents) {
      const of = { id: this.#nextId(), name };
      if (content.kind === 'ledger') {
        const found = await openedLedger(of, content.bytes, ledger);
        this.#ledgers.set(of.id, { ...found.fresh, name });
        opened.push(found.opened);
        continue;
      }
      const as = recognise(content.table);
      this.#tables.set(of.id, { name, table: content.table, as });
      opened.push(await openedTable(of, content.table, as, at, this.#known));
    }
    return opened;
  }

  /**
   * Compares the chosen tables with what is known, and notes which ledgers are to be merged. Yields the part that is
   * done, from 0 to 1; nothing is written. Throws the signal's reason when stopped.
   */
  async *preview(
    choices: readonly Choice[],
    ledgers: readonly number[],
    signal?: AbortSignal,
  ): AsyncGenerator<number, Summary> {
    // Two previews of a large file at once would be too much.
    this.#previews = new Map();
    this.#merged = new Map([...this.#ledgers].filter(([id]) => ledgers.includes(id)));
    const previews = new Map<number, Preview>();
    const ledger = await this.surroundings.ledger();
    const taken = [...this.#merged.values()].flatMap(({ known }) => known);
    let entries = [...ledger.known, ...taken];
    let book = fold(entries);
    let known = this.#knownOf(book);
    let isCurrent = true;
    const asked = inReadingOrder(choices.flatMap((choice) => this.#asked(choice)));
    for (const [index, { choice, table, as }] of asked.entries()) {
      if (!isCurrent && KIND_IDS.indexOf(as.kind.id) >= ADDS_TO_KNOWN) {
        entries = [...entries, ...[...previews.values()].flatMap((one) => one.entries)];
        book = fold(entries);
        known = this.#knownOf(book);
      }
      const { account, customer, dates, at, isWhole } = choice;
      const about = { account, ...(customer && { customer }), ...(dates && { dates }) };
      const running = preview({ table, as, about, at, isWhole, known, ...(signal && { signal }) });
      for (;;) {
        const step = await running.next();
        if (step.done) {
          previews.set(choice.id, step.value);
          isCurrent = false;
          break;
        }
        yield (index + step.value) / asked.length;
      }
    }
    this.#previews = previews;
    this.#known = known;
    return summaryOf(
      asked.map(({ choice, as }) => ({ choice, kind: as.kind.id })),
      previews,
      proposePrices(
        [...previews.values()].flatMap(({ prices }) => prices),
        known,
      ),
      book,
      [...this.#merged.values()],
    );
  }

  /** The rows of a previewed table that could not be taken, as a file, with the reasons in words. */
  rejected(id: number, words: ReadonlyMap<ProblemKind, string>): Uint8Array | undefined {
    const [on, is] = [this.#tables.get(id), this.#previews.get(id)];
    if (on === undefined || is === undefined) return undefined;
    return rejectedRows(on.table, is.rejected, ({ kind, found, column }) =>
      [column, words.get(kind), found].filter(Boolean).join(': '),
    );
  }

  /** Everything that would be written: what was previewed, ledgers, chosen prices, settled conflicts. */
  entries(picked: Picked): Promise<(Entry | UnknownEntry)[]> {
    return pickedEntries(picked, this.#previews, this.#merged, this.surroundings.now());
  }

  /** The files of what is previewed or merged. */
  names(): string[] {
    const ids = [...this.#previews.keys()];
    const tables = ids.flatMap((id) => this.#tables.get(id)?.name ?? []);
    return [...new Set([...[...this.#merged.values()].map(({ name }) => name), ...tables])];
  }

  #nextId(): number {
    this.#count += 1;
    return this.#count;
  }

  #knownOf(book: Book): Known {
    return knownFrom(book, this.surroundings.now());
  }

  #asked(choice: Choice): { choice: Choice; table: Table; as: Recognised }[] {
    const on = this.#tables.get(choice.id);
    const as = on && (choice.mapping ? byMapping(on.table, choice.mapping) : on.as);
    return on && as ? [{ choice, table: on.table, as }] : [];
  }
}
