import * as z from 'zod/mini';
import type { Entry, UnknownEntry } from '@/lib/core/entries';
import { readEntry } from '@/lib/core/read-entry';
import type { Answer } from '@/lib/platform/messages';
import { now } from '@/lib/platform/time';
import { append } from './append';
import { inLedger, lookIntoLedger } from './database';
import { followUp } from './follow-up';
import { brought, broughtBy, importOf, markTakenBack, markTakenIn, openParcel } from './inbox';
import { type Draft, record } from './record';

/**
 * Brings a parcel of the inbox into the ledger: all of its entries, or none when one of them is not valid, or the ledger
 * has one of its ids with another content. What was there before is not this import's to take back.
 */
export async function takeIn(id: string): Promise<Answer> {
  const finished = await finishTakingIn();
  if (!finished.includes(id)) {
    const rows = await openParcel(id, readEntry);
    if (rows === undefined) return { ok: false, problem: 'invalid' };
    const entries: Entry[] = [];
    const unknown: UnknownEntry[] = [];
    for (const read of rows) {
      if (!read.ok) return { ok: false, problem: 'invalid' };
      if ('entry' in read) entries.push(read.entry);
      else unknown.push(read.unknown);
    }
    await append(entries, unknown, (tx, added) => {
      const own = entries.filter((entry) => added.has(entry.id));
      const idsOf = (isDecision: boolean) =>
        own.filter(({ via }) => (via === 'person') === isDecision).map((entry) => entry.id);
      const is: Note = { count: added.size, sightings: idsOf(false), decisions: idsOf(true) };
      return tx.objectStore('marks').put(is, `${NOTE}${id}`);
    });
    await finishTakingIn();
  }
  await followUp();
  return { ok: true };
}

/** What a parcel added lies beside it in the ledger, until the inbox knows it too. */
const NOTE = 'parcel:';
const note = z.extend(brought, { count: z.number() });
type Note = z.output<typeof note>;

/**
 * Tells the inbox what the ledger was given. In between, the worker may be stopped, or the disk be full: then it is
 * told at the next start, or before the next parcel. Returns the parcels of which it was told now.
 */
export async function finishTakingIn(): Promise<string[]> {
  const range = IDBKeyRange.bound(NOTE, `${NOTE}\uffff`);
  const keys = await lookIntoLedger((tx) => tx.objectStore('marks').getAllKeys(range));
  const at = new Date(await now()).toISOString();
  for (const key of keys) {
    const { data: is } = note.safeParse(await lookIntoLedger((tx) => tx.objectStore('marks').get(key)));
    if (is) await markTakenIn(key.slice(NOTE.length), at, is.count, is);
    await inLedger((tx) => tx.objectStore('marks').delete(key));
  }
  return keys.map((key) => key.slice(NOTE.length));
}

/** Takes an import back: its sightings count for nobody, its decisions are undone, the last one first. */
export async function takeBackImport(id: string): Promise<Answer> {
  const [is, own] = [await importOf(id), await broughtBy(id)];
  if (is === undefined || own === undefined || is.takenBackBy) return { ok: false, problem: 'invalid' };
  const { sightings, decisions } = own;
  const drafts: Draft[] = decisions.toReversed().map((entry) => ({ kind: 'undone', via: 'person', entry }));
  if (sightings.length > 0) drafts.unshift({ kind: 'reattributed', via: 'person', entries: sightings });
  const answer = await record(drafts, await now(), (kind) => kind === 'undone' || kind === 'reattributed');
  if (answer.ok) await markTakenBack(id, answer.entries ?? []);
  return answer;
}

/** Lets an import stand again that was taken back. */
export async function restoreImport(id: string): Promise<Answer> {
  const is = await importOf(id);
  if (!is?.takenBackBy) return { ok: false, problem: 'invalid' };
  const drafts = is.takenBackBy.toReversed().map((entry) => ({ kind: 'undone', via: 'person', entry }));
  const answer = await record(drafts, await now(), (kind) => kind === 'undone');
  if (answer.ok) await markTakenBack(id, []);
  return answer;
}
