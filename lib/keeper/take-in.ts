import type { Entry, UnknownEntry } from '@/lib/core/entries';
import { readEntry } from '@/lib/core/read-entry';
import type { Answer } from '@/lib/platform/messages';
import { now } from '@/lib/platform/time';
import { append } from './append';
import { followUp } from './follow-up';
import { broughtBy, importOf, markBegun, markTakenBack, markTakenIn, openParcel } from './inbox';
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
  // The worker may be stopped between the ledger and the inbox: then everything of the parcel is there already.
  const isSecondTry = await markBegun(id);
  const added = await append(entries, unknown);
  const own = isSecondTry ? entries : entries.filter((entry) => added.has(entry.id));
  const idsOf = (isDecision: boolean) =>
    own.filter(({ via }) => (via === 'person') === isDecision).map((entry) => entry.id);
  const brought = { sightings: idsOf(false), decisions: idsOf(true) };
  const count = isSecondTry ? rows.length : added.size;
  await markTakenIn(id, new Date(await now()).toISOString(), count, brought);
  await followUp();
  return { ok: true };
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
