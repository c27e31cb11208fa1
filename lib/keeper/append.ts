import { fold } from '@/lib/core/book';
import type { Instant } from '@/lib/core/days';
import type { Entry, EntryOf, UnknownEntry } from '@/lib/core/entries';
import type { EntryId, SubscriptionId } from '@/lib/core/ids';
import { isSame } from '@/lib/core/merge';
import { takenBackAt } from '@/lib/core/standing';
import { inLedger, type LedgerTransaction } from './database';
import { type Entries, readDocument, readShared, SHARED, writeDocument } from './documents';
import { allOwnersIn, type Owners, ownersIn, type Place, placeOf, placeOfUnknown } from './place';
import { isNewsToLists, thinOwn, thinShared } from './thin';
import { markAll, markDirty } from './to-assess';

/** More entries than a page or a person says at once: a file. Whose things are is then asked once for all of them. */
const MANY = 500;
/** More customers than are assessed while the sender waits: they are left to a walk. */
const MANY_CUSTOMERS = 100;

/** One id with two contents: damage or forgery (ledger.md, rule 2). Nothing was added. */
export class TwoContents extends Error {
  override name = 'TwoContents';
}

/**
 * Adds entries to the ledger, all or none, and marks the customers whose cards they make out of date.
 * An entry whose id is there already is not added again. Returns the ids of those that were not.
 * @param note done in the same transaction: it is there if the entries are
 * @throws TwoContents when an id is there already with another content
 */
export async function append(
  entries: readonly Entry[],
  unknown: readonly UnknownEntry[] = [],
  note?: (tx: LedgerTransaction, added: ReadonlySet<EntryId>) => Promise<unknown>,
): Promise<ReadonlySet<EntryId>> {
  return inLedger(async (tx) => {
    const isLarge = entries.length > MANY;
    const batch = new Batch(tx, isLarge ? await allOwnersIn(tx) : ownersIn(tx));
    for (const entry of inReadingOrder(entries)) await batch.add(entry);
    for (const entry of unknown) await batch.addUnknown(entry);
    await batch.write();
    await note?.(tx, batch.added);
    return batch.added;
  });
}

/** Sightings of subscriptions first: decisions about them may come in the same message. */
function inReadingOrder(entries: readonly Entry[]): Entry[] {
  const [sights, others] = [true, false].map((wanted) =>
    entries.filter((entry) => (entry.kind === 'subscription-seen') === wanted),
  );
  return [...(sights ?? []), ...(others ?? [])];
}

/** The documents that one message touches. */
class Batch {
  readonly #tx: LedgerTransaction;
  readonly #documents = new Map<Place, Entries>();
  readonly added = new Set<EntryId>();
  /** A document's entries by their ids. */
  readonly #byId = new Map<Entries, Map<EntryId, Entry | UnknownEntry>>();
  readonly #newOwners = new Map<SubscriptionId, Place>();
  readonly #owners: Owners;
  #concernsAll = false;
  #sharedBefore = 0;

  constructor(tx: LedgerTransaction, stored: Owners) {
    this.#tx = tx;
    this.#owners = {
      of: async (subscription) => this.#newOwners.get(subscription) ?? stored.of(subscription),
      isCustomer: async (id) =>
        [...this.#documents.keys()].some((key) => key === id) || stored.isCustomer(id),
    };
  }

  async add(entry: Entry): Promise<void> {
    const place = await placeOf(entry, this.#owners);
    if (entry.kind === 'subscription-seen') {
      if (place === SHARED) await this.#share(entry.subscription);
      this.#newOwners.set(entry.subscription, place);
    }
    if (!this.#put(await this.#open(place), entry)) return;
    this.added.add(entry.id);
    if (entry.kind === 'customer-seen') await this.#tellLists(entry);
    if (place === SHARED && (await concernsAll(this.#tx, entry))) this.#concernsAll = true;
  }

  /** False: it is there already. */
  #put(document: Entries, entry: Entry): boolean {
    if (!this.#isNew(document, entry)) return false;
    document.known.push(entry);
    return true;
  }

  async addUnknown(entry: UnknownEntry): Promise<void> {
    const document = await this.#open(await placeOfUnknown(entry, this.#owners));
    if (!this.#isNew(document, entry)) return;
    document.unknown.push(entry);
    this.added.add(entry.id);
  }

  #isNew(document: Entries, entry: Entry | UnknownEntry): boolean {
    const byId =
      this.#byId.get(document) ??
      new Map([...document.known, ...document.unknown].map((one) => [one.id, one]));
    this.#byId.set(document, byId);
    const known = byId.get(entry.id);
    if (known && !isSame(known, entry)) throw new TwoContents();
    byId.set(entry.id, known ?? entry);
    return known === undefined;
  }

  async write(): Promise<void> {
    const shared = await this.#open(SHARED);
    const isMany = this.#documents.size > MANY_CUSTOMERS;
    const isWalk = this.#concernsAll || isMany;
    const around = surroundingsIn(shared.known);
    for (const [place, { known, unknown }] of this.#documents) {
      // Nothing is ever taken out of it here, so that as many entries are the same.
      if (place === SHARED && lengthOf(shared) === this.#sharedBefore) continue;
      const thinned = place === SHARED ? thinShared(known) : thinOwn(known, around(place));
      await writeDocument(this.#tx, place, { known: thinned, unknown });
      if (place !== SHARED && !isMany) await markDirty(this.#tx, place);
    }
    if (isWalk) await markAll(this.#tx);
  }

  /** Whose the subscription is has come into question: everything said about it is for all to see. */
  async #share(subscription: SubscriptionId): Promise<void> {
    const owner = await this.#owners.of(subscription);
    if (owner === undefined || owner === SHARED) return;
    const shared = await this.#open(SHARED);
    for (const entry of (await this.#open(owner)).known)
      if (concerns(entry, subscription)) this.#put(shared, entry);
  }

  async #tellLists(seen: EntryOf<'customer-seen'>): Promise<void> {
    const shared = await this.#open(SHARED);
    if (isNewsToLists(seen, shared.known)) this.#put(shared, seen);
  }

  async #open(place: Place): Promise<Entries> {
    const known = this.#documents.get(place);
    if (known) return known;
    const opened = await (place === SHARED ? readShared(this.#tx) : readDocument(this.#tx, place));
    this.#documents.set(place, opened);
    if (place === SHARED) this.#sharedBefore = lengthOf(opened);
    return opened;
  }
}

const lengthOf = ({ known, unknown }: Entries): number => known.length + unknown.length;

/** Of the shared entries, those that a customer's have to be thinned with: all but what is of other customers alone. */
function surroundingsIn(shared: readonly Entry[]): (customer: Place) => Entry[] {
  const common = shared.filter(({ kind }) => kind !== 'customer-seen');
  const byCustomer = new Map<Place, Entry[]>();
  for (const entry of shared)
    if (entry.kind === 'customer-seen')
      byCustomer.set(entry.customer, [...(byCustomer.get(entry.customer) ?? []), entry]);
  return (customer) => [...common, ...(byCustomer.get(customer) ?? [])];
}

const concerns = (entry: Entry, subscription: SubscriptionId): boolean =>
  ('subscription' in entry && entry.subscription === subscription) ||
  ('finding' in entry && entry.finding.toLowerCase().endsWith(subscription));

/** Whether a shared entry can change what is concluded about more than the customers of its own message. */
async function concernsAll(tx: LedgerTransaction, entry: Entry): Promise<boolean> {
  switch (entry.kind) {
    case 'signed-in':
      return false;
    case 'list-seen':
      return entry.complete && !entry.filtered;
    case 'undone':
      return !(await markOwnerOf(tx, entry));
    default:
      return true;
  }
}

/** Taking back a decision about one customer concerns only that one. */
async function markOwnerOf(tx: LedgerTransaction, undone: EntryOf<'undone'>): Promise<boolean> {
  const [place, ...more] = await tx.objectStore('documents').index('byDecision').getAllKeys(undone.entry);
  if (place === undefined || place === SHARED || more.length > 0) return false;
  await markDirty(tx, place);
  return true;
}

/** The decision with this id, if there is one that can be taken back. */
export async function findDecision(id: string): Promise<Entry | undefined> {
  return inLedger(async (tx) => {
    const place = await tx.objectStore('documents').index('byDecision').getKey(id);
    if (place === undefined) return undefined;
    return (await readDocument(tx, place)).known.find((entry) => entry.id === id);
  });
}

/** Decisions that are taken back at an instant. */
export const takenBack = (at: Instant): Promise<ReadonlySet<EntryId>> =>
  inLedger(async (tx) => takenBackAt(fold((await readShared(tx)).known), at));
