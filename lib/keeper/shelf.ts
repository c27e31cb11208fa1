import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from '@/lib/platform/glance';
import { type Settings, SHELF_SCHEMAS } from '@/lib/platform/shelf';
import { putAside } from './aside';
import { inLedger } from './database';
import { reminderLog } from './reminder-log';

/**
 * The keeper's side of `storage.local`. Nothing here is overwritten unread: a value that does not parse
 * is first moved aside, into the ledger's database.
 */
const SCHEMAS = {
  ...SHELF_SCHEMAS,
  reminders: reminderLog,
  device: z.string(),
  cardsBy: z.string(),
  cardsIn: z.string(),
} as const;
type Key = keyof typeof SCHEMAS;
type Value<K extends Key> = z.output<(typeof SCHEMAS)[K]>;
/** The same in a form in which the compiler sees that the schema of a key gives the value of that key. */
const BY_KEY: { [K in Key]: z.ZodMiniType<Value<K>> } = SCHEMAS;

/** The value of a key; undefined when there is none, or none that can be read. */
export async function read<K extends Key>(key: K): Promise<Value<K> | undefined> {
  return readParsed(key, BY_KEY[key]);
}

/** Writes a key; undefined removes it. */
export async function write<K extends Key>(key: K, value: Value<K> | undefined): Promise<void> {
  await read(key);
  if (value === undefined) await browser.storage.local.remove(key);
  else await browser.storage.local.set({ [key]: value });
}

/** Moves aside whatever lies on the shelf and cannot be read, so that the user is told of it. */
export async function sortShelf(): Promise<void> {
  const stored = await browser.storage.local.get(Object.keys(SCHEMAS));
  for (const [key, schema] of Object.entries(SCHEMAS)) {
    const value = stored[key];
    if (value !== undefined && !z.safeParse(schema, value).success) await moveAside(key, value);
  }
}

export async function readSettings(): Promise<Settings> {
  return (await read('settings')) ?? DEFAULT_SETTINGS;
}

/** The value of any key; one that does not parse is moved aside. */
export async function readParsed<T>(key: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  const value = (await browser.storage.local.get(key))[key];
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  await moveAside(key, value);
  return undefined;
}

export async function moveAside(key: string, raw: unknown): Promise<void> {
  await inLedger((tx) => putAside(tx, { what: 'storage', of: key, raw }));
  await browser.storage.local.remove(key);
}
