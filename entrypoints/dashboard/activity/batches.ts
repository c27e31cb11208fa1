import type { EntryId } from '@/lib/core/ids';
import type { Line, Log } from './scan';

/** Decisions that were taken at one instant by one person: entries of one kind that were made as one. */
export interface Batch {
  /** The newest entry's. */
  id: EntryId;
  /** The newest first; at least one. */
  lines: readonly [Line, ...Line[]];
}

/** The lines of a log, those of one deed as one; each sighting stands for itself. */
export function batched(lines: readonly Line[]): Batch[] {
  const found = new Map<string, [Line, ...Line[]]>();
  for (const line of lines) {
    const { id, at, kind, via, device } = line.entry;
    const key = via === 'person' ? `${at} ${device} ${kind}` : id;
    const batch = found.get(key);
    if (batch) batch.push(line);
    else found.set(key, [line]);
  }
  return [...found.values()].map((of) => ({ id: of[0].entry.id, lines: of }));
}

/** What a line is about in the end: of something taken back, the decision that it was. */
export function aboutOf(line: Line, { decisions }: Pick<Log, 'decisions'>): Line {
  const passed = new Set<Line>();
  let about = line;
  while (about.entry.kind === 'undone' && !passed.has(about)) {
    passed.add(about);
    about = decisions.get(about.entry.entry) ?? about;
  }
  return about;
}
