import { instantOf } from './days';
import type { Entry, UnknownEntry } from './entries';
import { instant } from './entry-fields';
import type { EntryId } from './ids';
import { inOrder } from './timed';

type Any = Entry | UnknownEntry;

const GUIDS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

export type Merged<E extends Any> =
  | { ok: true; entries: E[] }
  /** One id with two contents: damage or forgery. Both are named, nothing is taken. */
  | { ok: false; id: EntryId; contents: [E, E] };

/**
 * The union of two ledgers by `id`. The result does not depend on the order of merging, nor on how often the same file
 * is merged (ledger.md, rule 2).
 */
export function merge<E extends Any>(ours: Iterable<E>, theirs: Iterable<E>): Merged<E> {
  const byId = new Map<EntryId, E>();
  for (const entries of [ours, theirs])
    for (const entry of entries) {
      const known = byId.get(entry.id);
      if (known !== undefined && !isSame(known, entry))
        return { ok: false, id: entry.id, contents: [known, entry] };
      // Of two that say the same in other words the same one is kept, whichever comes first.
      if (known === undefined || contentOf(entry) < contentOf(known)) byId.set(entry.id, entry);
    }
  const placed = [...byId.values()].map((entry) => ({ time: instantOf(entry.at), id: entry.id, entry }));
  return { ok: true, entries: placed.sort(inOrder).map(({ entry }) => entry) };
}

/** Whether two entries say the same. Instants are compared as instants: `10:00Z` is `10:00:00.000Z`; ids in lower case (ledger.md, Entries). */
export const isSame = (a: Any, b: Any): boolean =>
  contentOf(a) === contentOf(b) || meaningOf(a) === meaningOf(b);

const meaningOf = (entry: Any): string =>
  contentOf(instantsIn(entry)).replace(GUIDS, (guid) => guid.toLowerCase());

const instantsIn = (entry: Any): object =>
  Object.fromEntries(
    Object.entries(entry).map(([field, value]) => [
      field,
      instant.safeParse(value).success ? Date.parse(String(value)) : value,
    ]),
  );

/** The content of an entry as one text: the order of its fields says nothing. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(
          Object.keys(field)
            .sort()
            .map((name) => [name, Reflect.get(field, name)]),
        )
      : field,
  );
}
