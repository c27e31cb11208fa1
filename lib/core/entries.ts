import * as z from 'zod/mini';
import { DECISION_SCHEMAS } from './decisions';
import { instant, text } from './entry-fields';
import { entryId } from './ids';
import { SIGHTING_SCHEMAS } from './sightings';

/** The entries of the ledger, by their kinds (ledger.md, Entries). */
export const ENTRY_SCHEMAS = { ...SIGHTING_SCHEMAS, ...DECISION_SCHEMAS };

export type EntryKind = keyof typeof ENTRY_SCHEMAS;
export type EntryOf<Kind extends EntryKind> = z.output<(typeof ENTRY_SCHEMAS)[Kind]>;

/** An entry that this version can conclude from. Fields it does not know are kept, only not typed. */
export type Entry = { [Kind in EntryKind]: EntryOf<Kind> }[EntryKind];

/** An entry of a kind that this version does not know: kept and carried along, concluded from by nobody. */
export const unknownEntry = z.looseObject({ id: entryId, at: instant, kind: text });
export type UnknownEntry = z.output<typeof unknownEntry>;

export type SightingKind = keyof typeof SIGHTING_SCHEMAS;
export type Sighting = EntryOf<SightingKind>;
export const isSightingKind = (kind: string): kind is SightingKind => Object.hasOwn(SIGHTING_SCHEMAS, kind);
export type Decision = EntryOf<Exclude<EntryKind, SightingKind>>;

type Unstamped<E> = E extends Entry ? Omit<E, 'id' | 'at' | 'device'> : never;
/** What a reader hands over: the keeper adds `id`, `at` and `device`. */
export type NewSighting = Unstamped<Sighting>;
export type NewDecision = Unstamped<Decision>;
