import { browser } from 'wxt/browser';
import { type Brief, type Card, card as cardSchema } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { CARD_PREFIX, cardKey, glanceCard } from '@/lib/platform/glance';
import { inLedger } from './database';
import { moveAside, read, readParsed, write } from './shelf';

/**
 * Cards lie twice: dressed on the shelf, where a page finds the few that it needs at once, and plain in the database,
 * out of which thousands are read in a second. Both are thrown away and made anew from the ledger at will.
 */

/** Cards taken out of the database at once. */
const CHUNK = 500;

/** What the whole is summed up from. Only this worker writes cards, so that one reading lasts for its life. */
let briefs = new Map<CustomerId, Brief>();
/** The last customer who was read; and whether all were. */
let readTo = '';
let areAllRead = false;

export const areBriefsRead = (): boolean => areAllRead;

/**
 * Reads the next briefs; false when none were left. With thousands of customers they take a second, in which, part by
 * part, messages can be let in. What cannot be read is left out, and made anew like any card that is missing.
 */
export async function readSomeBriefs(): Promise<boolean> {
  const [keys, values] = await inLedger((tx) => {
    const [store, range] = [tx.objectStore('cards'), IDBKeyRange.lowerBound(readTo, true)];
    return Promise.all([store.getAllKeys(range, CHUNK), store.getAll(range, CHUNK)]);
  });
  for (const value of values) {
    const card = glanceCard(value);
    if (card) briefs.set(card.customer, briefOf(card));
  }
  readTo = keys.at(-1) ?? readTo;
  return keys.length > 0;
}

/** What is known of everybody, in short. */
export async function readBriefs(): Promise<ReadonlyMap<CustomerId, Brief>> {
  while (!areAllRead) areAllRead = !(await readSomeBriefs());
  return briefs;
}

export function forgetBriefs(): void {
  briefs = new Map();
  readTo = '';
  areAllRead = false;
}

const briefOf = ({ subscriptions: _, badge: _of, ...brief }: Card): Brief => brief;

/** The card of one customer on the shelf, if it has one that can be read. */
export const readCard = (customer: CustomerId): Promise<Card | undefined> =>
  readParsed(cardKey(customer), cardSchema);

/** @param dress puts a card into what pages show */
export async function writeCards(cards: readonly Card[], dress: (card: Card) => Card): Promise<void> {
  const keys = cards.map(({ customer }) => cardKey(customer));
  for (const [key, value] of Object.entries(await browser.storage.local.get(keys)))
    if ((value ?? undefined) !== undefined && !cardSchema.safeParse(value).success)
      await moveAside(key, value);
  await inLedger(async (tx) => {
    for (const card of cards) await tx.objectStore('cards').put(card);
  });
  await browser.storage.local.set(
    Object.fromEntries(cards.map((card) => [cardKey(card.customer), dress(card)])),
  );
  for (const card of cards) briefs.set(card.customer, briefOf(card));
}

export async function removeCards(customers: readonly CustomerId[]): Promise<void> {
  await inLedger(async (tx) => {
    for (const customer of customers) await tx.objectStore('cards').delete(customer);
  });
  await browser.storage.local.remove(customers.map(cardKey));
  for (const customer of customers) briefs.delete(customer);
}

/**
 * Cards of another version of the extension may look different. They are no loss: they are thrown away unread, to be
 * made anew from the ledger.
 */
export async function dropForeignCards(): Promise<void> {
  const by = browser.runtime.getManifest().version;
  if ((await read('cardsBy')) === by) return;
  const keys = Object.keys(await browser.storage.local.get(null));
  await inLedger((tx) => tx.objectStore('cards').clear());
  await browser.storage.local.remove([...keys.filter((key) => key.startsWith(CARD_PREFIX)), 'summary']);
  forgetBriefs();
  await write('cardsBy', by);
}

/** In `storage.session`: that the cards on the shelf were looked through since the browser started. */
const LOOKED_THROUGH = 'cards-looked-through';
/** More cards than these are looked through once in a session of the browser, and not by every worker. */
const MANY = 1_000;

/** Whose cards lie on the shelf, where what cannot be read is moved aside; `isAll`: and nobody else's. */
export async function lookThroughShelf(): Promise<{ cards: ReadonlySet<CustomerId>; isAll: boolean }> {
  const cards = new Set<CustomerId>();
  const count = await inLedger((tx) => tx.objectStore('cards').count());
  const lookedThrough = (await browser.storage.session.get(LOOKED_THROUGH))[LOOKED_THROUGH];
  if (count > MANY && lookedThrough) return { cards, isAll: false };
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    if (!key.startsWith(CARD_PREFIX)) continue;
    const parsed = cardSchema.safeParse(value);
    if (parsed.success && key === cardKey(parsed.data.customer)) cards.add(parsed.data.customer);
    else await moveAside(key, value);
  }
  await browser.storage.session.set({ [LOOKED_THROUGH]: true });
  return { cards, isAll: true };
}
