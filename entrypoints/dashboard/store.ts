import { computed, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { isShelved, readShelved, type Shelved } from '@/components/shelved';
import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { cardKey, DEFAULT_SETTINGS, glanceCard } from '@/lib/platform/glance';

/**
 * What every view paints from: the shelf and the cards, kept true by the browser's own word that they changed. So all
 * open windows show the same, whoever wrote.
 */

const EMPTY: Shelved = {
  accounts: { list: [] },
  settings: DEFAULT_SETTINGS,
  summary: undefined,
  problem: undefined,
  offsetMs: 0,
};

export const shelved = signal<Shelved>(EMPTY);

export type Cards = ReadonlyMap<CustomerId, Card>;
/** Undefined while they are read for the first time. */
export const cards = signal<Cards | undefined>(undefined);
/** The most urgent ones, which are read first: with thousands of customers the others take seconds. */
export const firstCards = signal<Cards | undefined>(undefined);

const TICK_MS = 30_000;
const realNow = signal(Date.now());
/** The extension's clock, in ms since the epoch; moves on twice a minute. */
export const now = computed(() => realNow.value + shelved.value.offsetMs);

const tick = () => {
  realNow.value = Date.now();
};

const CARD = 'card:';

let isOpen = false;

export async function readShelf(): Promise<void> {
  const before = shelved.value.settings;
  shelved.value = await readShelved();
  const { language, timeZone } = shelved.value.settings;
  // Every text and time of the page is another one: it begins anew, as it does when first opened.
  if (isOpen && (language !== before.language || timeZone !== before.timeZone)) location.reload();
  isOpen = true;
}

export async function readCards(): Promise<void> {
  const { findings } = shelved.value.summary ?? {};
  const urgent = Object.values(findings ?? {}).flat();
  const keys = urgent.flatMap(({ customer }) => (customer ? [cardKey(customer)] : []));
  if (keys.length > 0) firstCards.value = cardsIn(await browser.storage.local.get([...new Set(keys)]));
  cards.value = cardsIn(await browser.storage.local.get(null));
}

function cardsIn(stored: Record<string, unknown>): Cards {
  const found = new Map<CustomerId, Card>();
  for (const [key, value] of Object.entries(stored)) {
    const card = key.startsWith(CARD) ? glanceCard(value) : undefined;
    if (card) found.set(card.customer, card);
  }
  return found;
}

/** Follows every change. A change that comes while the cards are read for the first time is in what is read. */
export function watch(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    // What has just been recorded must not lie in the future of who looks at it.
    tick();
    const keys = Object.keys(changes);
    if (keys.some(isShelved)) void readShelf();
    const changed = keys.filter((key) => key.startsWith(CARD));
    if (changed.length === 0 || !cards.value) return;
    const after = new Map(cards.value);
    for (const key of changed) {
      const card = glanceCard(changes[key]?.newValue);
      if (card) after.set(card.customer, card);
      else for (const customer of after.keys()) if (key === CARD + customer) after.delete(customer);
    }
    cards.value = after;
  });
  setInterval(tick, TICK_MS);
  document.addEventListener('visibilitychange', tick);
}
