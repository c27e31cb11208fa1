import type { Entry, NewDecision } from '../core/entries';

/** Takes an import back: its sightings count for nobody, its decisions are undone. Importing the file again says them anew. */
export function undoImport(entries: readonly Entry[]): NewDecision[] {
  const sightings = entries.filter(({ via }) => via !== 'person').map(({ id }) => id);
  const undone = entries
    .filter(({ via }) => via === 'person')
    .map(({ id }): NewDecision => ({ kind: 'undone', via: 'person', entry: id }));
  return sightings.length > 0
    ? [{ kind: 'reattributed', via: 'person', entries: sightings }, ...undone]
    : undone;
}
