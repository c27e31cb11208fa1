import * as z from 'zod/mini';
import type { Entry, UnknownEntry } from '@/lib/core/entries';
import type { EntryId } from '@/lib/core/ids';
import { readEntry } from '@/lib/core/read-entry';
import type { Answer } from '@/lib/platform/messages';
import { now } from '@/lib/platform/time';
import { append } from './append';
import { inLedger, type LedgerTransaction } from './database';
import { followUp } from './follow-up';
import { broughtBy, importOf, markTakenBack, markTakenIn, openParcel } from './inbox';
import { type Draft, record } from './record';

/**
 * Brings a parcel of the inbox into the ledger: all of its entries, or none when one of them is not valid, or the ledger
 * has one of its ids with another content. What was there before is not this import's to take back.
 */
export async function takeIn(id: string): Promise<Answer> {
  const rows = await openParcel(id);
  if (rows === undefined) return { ok: false, problem: 'invalid' };
  const entries: Entry[] = [];
  const unknown: UnknownEntry[] = [];
  for (const row of rows) {
    const read = readEntry(row);
    if (!read.ok) return { ok: false, problem: 'invalid' };
    if ('entry' in read) entries.push(read.entry);
    else unknown.push(read.unknown);
  }
  // Between the ledger and the inbox the worker may be stopped, or the disk be full: then it is all there already.
  const added: ReadonlySet<string> = (await addedBefore(id)) ?? (await append(entries, unknown, noteOf(id)));
  const own = entries.filter((entry) => added.has(entry.id));
  const idsOf = (isDecision: boolean) =>
    own.filter(({ via }) => (via === 'person') === isDecision).map((entry) => entry.id);
  const brought = { sightings: idsOf(false), decisions: idsOf(true) };
  await markTakenIn(id, new Date(await now()).toISOString(), added.size, brought);
  await inLedger((tx) => tx.objectStore('marks').delete(noteKey(id)));
  await followUp();
  return { ok: true };
}

/** What a parcel added lies beside it in the ledger, until the inbox knows it too. */
const noteKey = (parcel: string): string => `parcel:${parcel}`;
const noteOf = (parcel: string) => (tx: LedgerTransaction, added: ReadonlySet<EntryId>) =>
  tx.objectStore('marks').put([...added], noteKey(parcel));

/** Undefined: the ledger has not been given this parcel yet. */
async function addedBefore(parcel: string): Promise<ReadonlySet<string> | undefined> {
  const noted: unknown = await inLedger((tx) => tx.objectStore('marks').get(noteKey(parcel)));
  const ids = z.array(z.string()).safeParse(noted).data;
  return ids && new Set(ids);
}

/** Takes an import back: its sightings count for nobody, its decisions are undone, the last one first. */
export async function takeBackImport(id: string): Promise<Answer> {
  const [is, brought] = [await importOf(id), await broughtBy(id)];
  if (is === undefined || brought === undefined || is.takenBackBy) return { ok: false, problem: 'invalid' };
  const { sightings, decisions } = brought;
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
