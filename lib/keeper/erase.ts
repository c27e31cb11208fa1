import { deleteDB } from 'idb';
import { browser } from 'wxt/browser';
import { forgetBriefs } from './cards';
import { DATABASE } from './database';
import { forgetShared } from './documents';
import { forgetInbox } from './inbox';
import { clearAllNotices } from './notify';

/**
 * Deletes the ledger and everything on the shelf, and takes back the notifications that still name somebody. Works for
 * a database that cannot be opened, too. Whoever has it open is asked to close it, and does (`database.ts`).
 */
export async function erase(): Promise<void> {
  await clearAllNotices();
  await deleteDB(DATABASE);
  forgetBriefs();
  await forgetInbox();
  forgetShared();
  await browser.storage.local.clear();
  await browser.storage.session.clear();
}
