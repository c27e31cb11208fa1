import { deleteDB, type IDBPDatabase, openDB } from 'idb';

/**
 * A folder that a team's machines synchronise (OneDrive, SharePoint). Each profile writes one file of its own and only
 * reads the others', so no write can lose another's.
 */

/** What the File System Access API has and the types of the browser do not know yet. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
}
type Picker = (how: { id: string; mode: 'readwrite' }) => Promise<Folder>;

const isPicker = (value: unknown): value is Picker => typeof value === 'function';
const picker = (): Picker | undefined => {
  const found: unknown = Object.getOwnPropertyDescriptor(globalThis, 'showDirectoryPicker')?.value;
  return isPicker(found) ? found : undefined;
};

/** Whether the browser lets a page write to a folder that a person chose. */
export const hasFolders = (): boolean => picker() !== undefined;

const ENDING = '.twinwatch.jsonl';

/** Asks the person for the folder; undefined when they turned back. Needs a click. */
export async function chooseFolder(): Promise<Folder | undefined> {
  try {
    return await picker()?.({ id: 'twinwatch-team', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

export interface Found {
  others: File[];
  own?: File;
}

/** The ledger files in the folder. A file that vanishes while it is read is passed over: it comes back with the next look. */
export async function filesIn(folder: FileSystemDirectoryHandle, own: string): Promise<Found> {
  const found: Found = { others: [] };
  for await (const [name, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle) || !name.endsWith(ENDING)) continue;
    const file = await handle.getFile().catch(passOverMissing);
    if (!file) continue;
    if (name === own) found.own = file;
    else found.others.push(file);
  }
  found.others.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found;
}

function passOverMissing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error;
}

/** Writes this profile's file. The browser puts the new one in the old one's place only when it is complete. */
export async function writeOwn(
  folder: FileSystemDirectoryHandle,
  own: string,
  bytes: Uint8Array,
): Promise<void> {
  const handle = await folder.getFileHandle(own, { create: true });
  const stream = await handle.createWritable();
  await stream.write(new Uint8Array(bytes));
  await stream.close();
}

/** The name of a profile's own file. */
export const ownName = (profile: string): string => `${profile}${ENDING}`;

/** The folder is remembered as the browser's own handle of it, which only IndexedDB can hold. */
const DATABASE = 'twinwatch-team';

async function inDatabase<Result>(work: (database: IDBPDatabase) => Promise<Result>): Promise<Result> {
  const database = await openDB(DATABASE, 1, { upgrade: (made) => void made.createObjectStore('folder') });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

const isFolder = (value: unknown): value is Folder => value instanceof FileSystemDirectoryHandle;

export const rememberedFolder = (): Promise<Folder | undefined> =>
  inDatabase(async (database) => {
    const found: unknown = await database.get('folder', 'folder');
    return isFolder(found) ? found : undefined;
  });

export const rememberFolder = (folder: Folder): Promise<unknown> =>
  inDatabase((database) => database.put('folder', folder, 'folder'));

export const forgetFolder = (): Promise<void> => deleteDB(DATABASE);
