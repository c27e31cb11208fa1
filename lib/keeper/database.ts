import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

/** One IndexedDB holds the ledger. Its name never changes; its version is the number of migrations. */
export const DATABASE = 'twinwatch';

export interface LedgerSchema extends DBSchema {
  /** Entries: a document per customer, and one, `SHARED`, for those that concern more than one. */
  documents: {
    key: string;
    value: unknown;
    indexes: { bySubscription: string; byDecision: string };
  };
  /** Customers whose card is older than their entries. */
  dirty: { key: string; value: { customer: string } };
  /** Small marks that must outlive the worker. */
  marks: { key: string; value: unknown };
  /** The card of each customer, plain, for whoever needs many. */
  cards: { key: string; value: { customer: string } };
  /** What could not be read, untouched, for export. */
  aside: { key: number; value: unknown };
}

export type LedgerDatabase = IDBPDatabase<LedgerSchema>;
type StoreName = 'documents' | 'dirty' | 'marks' | 'aside' | 'cards';
export type LedgerTransaction = IDBPTransaction<LedgerSchema, StoreName[], 'readwrite'>;
const STORES: StoreName[] = ['documents', 'dirty', 'marks', 'aside', 'cards'];

/**
 * Numbered steps, each from one version to the next. A released step never changes; a new one is appended,
 * with a stored example of the version before it in `database.test.ts`.
 */
type Migration = (database: LedgerDatabase) => void;
const MIGRATIONS: readonly Migration[] = [
  function layTheFirstStores(database) {
    const documents = database.createObjectStore('documents', { keyPath: 'of' });
    documents.createIndex('bySubscription', 'subscriptions', { multiEntry: true });
    documents.createIndex('byDecision', 'decisions', { multiEntry: true });
    database.createObjectStore('dirty', { keyPath: 'customer' });
    database.createObjectStore('marks');
    database.createObjectStore('aside', { autoIncrement: true });
  },
  function layTheCards(database) {
    database.createObjectStore('cards', { keyPath: 'customer' });
  },
];

/** The ledger cannot be opened: damaged, or written by a newer version. Nothing was changed. */
export class LedgerUnavailable extends Error {
  override name = 'LedgerUnavailable';
}

/** A connection may be lost at any time; it is only a shortcut, never a state that matters. */
let connection: Promise<LedgerDatabase> | undefined;

function openLedger(): Promise<LedgerDatabase> {
  connection ??= open();
  return connection;
}

async function open(): Promise<LedgerDatabase> {
  const forget = () => {
    connection = undefined;
  };
  try {
    return await openDB<LedgerSchema>(DATABASE, MIGRATIONS.length, {
      upgrade(upgraded, from) {
        for (const migrate of MIGRATIONS.slice(from)) migrate(upgraded);
      },
      blocking: (_current, _blocked, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });
  } catch (error) {
    forget();
    throw new LedgerUnavailable('The ledger cannot be opened', { cause: error });
  }
}

export type ReadTransaction = IDBPTransaction<LedgerSchema, StoreName[], 'readonly'>;

/** Runs `work` in one transaction that can only read. Fails with `LedgerUnavailable` when the ledger cannot be opened. */
export async function lookIntoLedger<Result>(
  work: (tx: ReadTransaction) => Promise<Result>,
): Promise<Result> {
  const database = await openLedger();
  return work(database.transaction(STORES));
}

/**
 * Runs `work` in one transaction over the whole ledger: all of it happens, or nothing does.
 * The transaction ends as soon as `work` awaits anything but the ledger.
 */
export async function inLedger<Result>(work: (tx: LedgerTransaction) => Promise<Result>): Promise<Result> {
  const database = await openLedger();
  const tx = database.transaction(STORES, 'readwrite');
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    await abort(tx);
    throw error;
  }
}

async function abort(tx: LedgerTransaction): Promise<void> {
  const ended = tx.done.catch(() => {}); // says again what `work` has thrown already
  try {
    tx.abort();
  } catch (error) {
    const hasEnded = error instanceof Error && error.name === 'InvalidStateError';
    if (!hasEnded) throw error;
  }
  await ended;
}
