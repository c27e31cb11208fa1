import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';

/**
 * Where files that were read lie until the keeper takes them in: too much for a message. Whoever read the files lays
 * down a parcel and says its id; only the keeper brings it into the ledger. What was taken in stays listed here, so that
 * it can be taken back as a whole.
 */
const DATABASE = 'twinwatch-inbox';

/** Entries that are stored under one key. */
const PART = 5_000;
/** A parcel that nobody took in is of a page that was closed. */
const FORGOTTEN_MS = 3_600_000;

const importRecord = z.object({
  id: z.string(),
  /** The files' names. */
  files: z.array(z.string()),
  laidAt: z.string(),
  /** Number of entries. */
  count: z.number(),
  takenInAt: z.optional(z.string()),
  /** Entries that took it back; absent while it stands. */
  takenBackBy: z.optional(z.array(z.string())),
});
export type ImportRecord = z.output<typeof importRecord>;

/** Ids of what a parcel brought: sightings, and decisions, which are taken back one by one. Unknown entries stay. */
export const brought = z.object({ sightings: z.array(z.string()), decisions: z.array(z.string()) });
export type Brought = z.output<typeof brought>;

interface Schema extends DBSchema {
  imports: { key: string; value: unknown };
  brought: { key: string; value: unknown };
  parts: { key: [string, number]; value: unknown };
}

async function inInbox<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
  const database = await openDB<Schema>(DATABASE, 1, {
    upgrade(upgraded) {
      upgraded.createObjectStore('imports');
      upgraded.createObjectStore('brought');
      upgraded.createObjectStore('parts');
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Lays down a parcel, all of it or nothing. Entries are read again, with their schema, by whoever takes them in. */
export function layDown(
  files: readonly string[],
  entries: readonly { id: string; via?: unknown }[],
  at: string,
): Promise<string> {
  const id = crypto.randomUUID();
  const record: ImportRecord = { id, files: [...files], laidAt: at, count: entries.length };
  return inInbox(async (database) => {
    const tx = database.transaction(['imports', 'brought', 'parts'], 'readwrite');
    for (const found of await tx.objectStore('imports').getAll()) {
      const old = importRecord.safeParse(found).data;
      if (old && old.takenInAt === undefined && Date.parse(at) - Date.parse(old.laidAt) > FORGOTTEN_MS) {
        await tx.objectStore('imports').delete(old.id);
        await tx.objectStore('parts').delete(partsOf(old.id));
      }
    }
    await tx.objectStore('imports').put(record, id);
    for (let start = 0; start < entries.length; start += PART)
      await tx.objectStore('parts').put(entries.slice(start, start + PART), [id, start]);
    await tx.done;
    return id;
  });
}

const partsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/**
 * The entries of a parcel, each as `read` makes it; undefined when there is none of that id. A part after the other:
 * of a large parcel, what was laid down and what is made of it would both be too much.
 */
export function openParcel<Row>(id: string, read: (row: unknown) => Row): Promise<Row[] | undefined> {
  return inInbox(async (database) => {
    const { store } = database.transaction('parts');
    const keys = await store.getAllKeys(partsOf(id));
    const rows: Row[] = [];
    for (const key of keys) {
      const part = await store.get(key);
      if (Array.isArray(part)) for (const row of part) rows.push(read(row));
    }
    return keys.length === 0 ? undefined : rows;
  });
}

/**
 * The parcel has been brought into the ledger: its entries are forgotten here, and only what it brought is remembered,
 * `count` entries in all; if that is nothing, the whole parcel is forgotten.
 */
export function markTakenIn(id: string, at: string, count: number, ids: Brought): Promise<void> {
  return inInbox(async (database) => {
    const tx = database.transaction(['imports', 'brought', 'parts'], 'readwrite');
    const record = importRecord.safeParse(await tx.objectStore('imports').get(id)).data;
    if (count === 0) await tx.objectStore('imports').delete(id);
    else if (record) {
      await tx.objectStore('brought').put(ids, id);
      await tx.objectStore('imports').put({ ...record, count, takenInAt: at }, id);
    }
    await tx.objectStore('parts').delete(partsOf(id));
    await tx.done;
  });
}

/** Notes which entries took an import back; none: it stands again. */
export function markTakenBack(id: string, by: readonly string[]): Promise<void> {
  return inInbox(async (database) => {
    const tx = database.transaction('imports', 'readwrite');
    const record = importRecord.safeParse(await tx.store.get(id)).data;
    const { takenBackBy: _, ...rest } = record ?? {};
    if (record) await tx.store.put(by.length > 0 ? { ...rest, takenBackBy: [...by] } : rest, id);
    await tx.done;
  });
}

/** What an import brought; undefined when it was never taken in. */
export const broughtBy = (id: string): Promise<Brought | undefined> =>
  inInbox(async (database) => brought.safeParse(await database.get('brought', id)).data);

/** One import, or undefined. */
export const importOf = (id: string): Promise<ImportRecord | undefined> =>
  inInbox(async (database) => importRecord.safeParse(await database.get('imports', id)).data);

/** Everything that was taken in on this profile, the newest first. */
export function takenIn(): Promise<ImportRecord[]> {
  return inInbox(async (database) =>
    (await database.getAll('imports'))
      .flatMap((found) => importRecord.safeParse(found).data ?? [])
      .filter(({ takenInAt }) => takenInAt !== undefined)
      .sort((a, b) => (a.laidAt < b.laidAt ? 1 : -1)),
  );
}

export const forgetInbox = (): Promise<void> => deleteDB(DATABASE);
