import type { EntryKind } from '@/lib/core/entries';
import type { Answer } from '@/lib/platform/messages';
import { append } from './append';
import { deviceId } from './device';
import { followUp } from './follow-up';
import { stamp } from './stamp';

export type Draft = Record<string, unknown>;

/** Records all drafts or none: none if one is not a valid entry of a kind that its sender may write. `at` in ms since the epoch. */
export async function record(
  drafts: readonly Draft[],
  at: number,
  may: (kind: EntryKind) => boolean,
): Promise<Answer> {
  const entries = stamp(drafts, new Date(at).toISOString(), await deviceId());
  if (entries === undefined || !entries.every(({ kind }) => may(kind)))
    return { ok: false, problem: 'invalid' };
  await append(entries);
  await followUp();
  return { ok: true, entries: entries.map(({ id }) => id) };
}
