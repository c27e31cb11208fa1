import { type Entry, type EntryOf, isSightingKind, type Sighting } from './entries';
import { inOrder, type Timed, timed } from './timed';

/**
 * In a run of sightings that say nothing new only the first and the last need to stay: those between change no
 * conclusion (ledger.md, rule 1). A run ends where a list was seen without the subscription or customer.
 * Takes and gives entries in any order; decisions always stay. `own`: only runs that these are part of are looked at.
 */
export function compact(entries: readonly Entry[], own: readonly Entry[] = entries): Entry[] {
  const dropped = new Set<Entry>();
  for (const stream of streamsOf(entries, own)) for (const entry of repeated(stream)) dropped.add(entry);
  return entries.filter((entry) => !dropped.has(entry));
}

/** The sightings of one thing in one account, in order, and when something else put them in doubt. */
interface Stream {
  readonly sightings: Timed<Sighting>[];
  readonly doubts: readonly number[];
}

const isSighting = (entry: Entry): entry is Sighting => isSightingKind(entry.kind);

function streamsOf(entries: readonly Entry[], own: readonly Entry[]): Stream[] {
  const inTime = entries.filter(isSighting).map(timed).sort(inOrder);
  // What counts for another account than it names belongs to no run, and may interrupt one.
  const moved = new Set(entries.flatMap((entry) => (entry.kind === 'reattributed' ? entry.entries : [])));
  const byKey = new Map<string, Timed<Sighting>[]>();
  for (const one of inTime) {
    if (moved.has(one.entry.id)) continue;
    const key = keyOf(one.entry);
    const stream = byKey.get(key);
    if (stream) stream.push(one);
    else byKey.set(key, [one]);
  }
  const doubtful = inTime.filter(
    ({ entry }) => entry.kind === 'list-seen' || entry.kind === 'transfer-seen' || moved.has(entry.id),
  );
  const keys = new Set(own.filter(isSighting).map(keyOf));
  return [...keys]
    .map((key) => byKey.get(key) ?? [])
    .map((sightings) => ({
      sightings,
      doubts: doubtsOf(sightings, doubtful, inTime),
    }));
}

function keyOf(entry: Sighting): string {
  switch (entry.kind) {
    case 'customer-seen':
      return `customer ${entry.account} ${entry.customer}`;
    case 'subscription-seen':
      return `subscription ${entry.account} ${entry.customer} ${entry.subscription}`;
    case 'list-seen':
      return `list ${entry.account} ${entry.list} ${entry.customer ?? ''} ${entry.complete} ${entry.filtered}`;
    case 'transfer-seen':
      return `transfer ${entry.account} ${entry.customer} ${entry.transfer}`;
    case 'charge-seen':
      return `charge ${entry.account} ${entry.customer} ${entry.subscription}`;
    default:
      return entry satisfies never;
  }
}

/** When something came between two sightings that makes the second say something new although it reads the same. */
function doubtsOf(
  [first]: readonly Timed<Sighting>[],
  doubtful: readonly Timed<Sighting>[],
  all: readonly Timed<Sighting>[],
): number[] {
  if (first === undefined) return [];
  const of = first.entry;
  const others = of.kind === 'list-seen' ? all : doubtful;
  return others.filter(({ entry }) => isDoubt(entry, of)).map(({ time }) => time);
}

function isDoubt(entry: Sighting, of: Sighting): boolean {
  if (of.kind === 'list-seen') return isOnSuchList(entry, of) && isMissing(entry, of);
  if (entry.kind === 'list-seen') return isOnSuchList(of, entry) && isMissing(of, entry);
  if (entry.kind === 'transfer-seen')
    return of.kind === 'subscription-seen' && entry.customer === of.customer;
  return idOf(entry) === idOf(of);
}

function isMissing(entry: Sighting, list: EntryOf<'list-seen'>): boolean {
  const ids: readonly (string | undefined)[] = list.ids;
  return !ids.includes(idOf(entry));
}

const idOf = (entry: Sighting): string | undefined => {
  switch (entry.kind) {
    case 'customer-seen':
      return entry.customer;
    case 'subscription-seen':
      return entry.subscription;
    default:
      return undefined;
  }
};

/** Whether a thing would be on such a list: a list of customers says nothing about subscriptions, nor about another customer's. */
const isOnSuchList = (entry: Sighting, list: EntryOf<'list-seen'>): boolean =>
  list.list === 'customers'
    ? entry.kind === 'customer-seen'
    : entry.kind === 'subscription-seen' && (list.customer === undefined || list.customer === entry.customer);

/** Sightings of a stream that say nothing new, and are followed by another that says nothing new. */
function repeated({ sightings, doubts }: Stream): Sighting[] {
  const said = new Map<string, string>();
  const isNew = sightings.map(({ entry }) => tellsNew(entry, said));
  return sightings.flatMap(({ time, entry }, index) => {
    const next = sightings[index + 1];
    const before = sightings[index - 1];
    if (isNew[index] || next === undefined || isNew[index + 1] || before === undefined) return [];
    const isBroken = doubts.some((doubt) => doubt >= before.time && doubt <= next.time);
    const isLastWord = tellsStatus(entry) && !tellsStatus(next.entry);
    return isBroken || isLastWord || time === next.time ? [] : [entry];
  });
}

/** Until when a status was seen is told only by sightings that show it. */
const tellsStatus = (entry: Sighting): boolean =>
  entry.kind === 'subscription-seen' && entry.status !== undefined;

/** Who saw it when and by which way is no news; of which thing is the same within a stream. */
const ENVELOPE = new Set(['id', 'at', 'device', 'by', 'via']);

/** Whether any field differs from what stands, which it then replaces. */
function tellsNew(entry: Sighting, said: Map<string, string>): boolean {
  let isNew = false;
  for (const [field, value] of fieldsOf(entry)) {
    if (said.get(field) === value) continue;
    isNew = true;
    said.set(field, value);
    // The window was seen in an older term: seen again, it is the window of this one.
    if (field === 'termEndsAt') said.delete('cancelUntil');
  }
  return isNew;
}

function fieldsOf(entry: Sighting): [string, string][] {
  const fields = Object.entries(entry).filter(([field]) => !ENVELOPE.has(field));
  return fields.flatMap(([field, value]): [string, string][] =>
    field === 'product'
      ? Object.entries(Object(value)).map(([part, text]) => [`product.${part}`, JSON.stringify(text)])
      : [[field, JSON.stringify(value)]],
  );
}
