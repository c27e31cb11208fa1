import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { painted } from '@/components/painted';
import { readShelved, type Shelved } from '@/components/shelved';
import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { toCustomerId } from '@/lib/core/to-id';
import { lookAtCards } from '@/lib/keeper/look';
import { isPainted } from '@/lib/platform/first-paint';
import { CARD_PREFIX, cardKey, DEFAULT_SETTINGS, glanceCard } from '@/lib/platform/glance';

/**
 * What every view paints from: the shelf and the cards, kept true by the browser's own word that they changed. So all
 * open windows show the same, whoever wrote.
 */

const EMPTY: Shelved = {
  accounts: { list: [] },
  evidence: [],
  settings: DEFAULT_SETTINGS,
  summary: undefined,
  problem: undefined,
  paused: [],
  offsetMs: 0,
  demo: false,
  notifying: true,
};

export const shelved = signal<Shelved>(EMPTY);

export type Cards = ReadonlyMap<CustomerId, Card>;
/** Undefined while they are read for the first time. */
export const cards = signal<Cards | undefined>(undefined);
/** They cannot be read, and why. */
export const unread = signal<{ reason: unknown } | undefined>(undefined);
/** The most urgent ones, which are read first: with thousands of customers the others take seconds. */
export const firstCards = signal<Cards | undefined>(undefined);

const TICK_MS = 30_000;
const realNow = signal(Date.now());
/** The extension's clock, in ms since the epoch; moves on twice a minute. */
export const now = computed(() => realNow.value + shelved.value.offsetMs);

const tick = () => {
  realNow.value = Date.now();
};

let isOpen = false;
/** While everything is being deleted, the chosen language with it: who deletes goes elsewhere first. */
export const erasing = signal(false);

export async function readShelf(): Promise<void> {
  const before = shelved.value.settings;
  shelved.value = await readShelved();
  const { language, timeZone } = shelved.value.settings;
  // Every text and time of the page is another one: it begins anew, as it does when first opened.
  if (isOpen && !erasing.value && (language !== before.language || timeZone !== before.timeZone))
    location.reload();
  isOpen = true;
}

export async function readCards(): Promise<void> {
  const { findings } = shelved.value.summary ?? {};
  const urgent = Object.values(findings ?? {}).flat();
  const keys = new Set(urgent.flatMap(({ customer }) => (customer ? [cardKey(customer)] : [])));
  if (keys.size > 0) {
    const first = Object.values(await browser.storage.local.get([...keys])).flatMap(asCard);
    firstCards.value = new Map(first.map((card) => [card.customer, card]));
    await painted();
  }
  const found = new Map<CustomerId, Card>();
  for await (const some of lookAtCards())
    for (const card of some.flatMap(asCard)) found.set(card.customer, card);
  take(found, since);
  cards.value = found;
}

const asCard = (value: unknown): Card | [] => glanceCard(value) ?? [];

/** What changed while the cards were read for the first time, by key; it is newer than what was read. */
const since = new Map<string, unknown>();

/** Changes of cards, by key in storage; a card that was removed is undefined. */
function take(known: Map<CustomerId, Card>, changes: Iterable<readonly [key: string, value: unknown]>): void {
  for (const [key, value] of changes) {
    const card = glanceCard(value);
    const customer = card?.customer ?? toCustomerId(key.slice(CARD_PREFIX.length));
    if (card) known.set(card.customer, card);
    else if (customer) known.delete(customer);
  }
}

/** Follows every change. */
export function watch(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    // What has just been recorded must not lie in the future of who looks at it.
    tick();
    const keys = Object.keys(changes);
    if (keys.some(isPainted)) void readShelf();
    const changed = keys
      .filter((key) => key.startsWith(CARD_PREFIX))
      .map((key) => [key, changes[key]?.newValue] as const);
    if (changed.length === 0) return;
    if (!cards.value) for (const [key, value] of changed) since.set(key, value);
    else {
      const after = new Map(cards.value);
      take(after, changed);
      cards.value = after;
    }
  });
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved])
    changed.addListener(() => void readShelf());
  setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', tick);
}
