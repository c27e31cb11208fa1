import { browser } from 'wxt/browser';
import type { Card, DeclaredAccount } from '@/lib/core/card';
import { type CustomerId, customerId } from '@/lib/core/ids';
import {
  type AccountsOnShelf,
  cardKey,
  cardSchema,
  DEFAULT_SETTINGS,
  parseShelf,
  type Settings,
} from '@/lib/platform/shelf';

/** What this page needs of `storage.local`, held in memory and kept current, so that painting waits for nobody. */
export interface ShelfView {
  accounts: AccountsOnShelf;
  settings: Settings;
  offsetMs: number;
  /** A card in memory; undefined when there is none, or when it was not loaded. */
  card(customer: CustomerId): Card | undefined;
  /** Loads cards that are not in memory; true when one of them exists. */
  load(customers: Iterable<CustomerId>): Promise<boolean>;
  /** Says what a change asks for: accounts and settings decide what may be read, cards and clock only what is painted. */
  watch(signal: AbortSignal, changed: (redo: Redo) => void): void;
}

type Redo = 'reading' | 'painting';

const NO_ACCOUNTS: AccountsOnShelf = { list: [] };

/** The account that this browser is signed in to, as a person said. */
export const signedInAccount = ({ accounts }: ShelfView): DeclaredAccount | undefined =>
  accounts.list.find(({ account }) => account === accounts.signedIn);

export async function openShelf(signal: AbortSignal): Promise<ShelfView> {
  const cards = new Map<CustomerId, Card | undefined>();
  const watchers = new Set<(redo: Redo) => void>();
  const read = (value: unknown) => cardSchema.safeParse(value).data;

  const view: ShelfView = {
    accounts: NO_ACCOUNTS,
    settings: DEFAULT_SETTINGS,
    offsetMs: 0,
    card: (customer) => cards.get(customer),
    async load(customers) {
      const missing = [...new Set(customers)].filter((customer) => !cards.has(customer));
      if (missing.length === 0) return false;
      const stored = await browser.storage.local.get(missing.map(cardKey));
      for (const customer of missing)
        if (!cards.has(customer)) cards.set(customer, read(stored[cardKey(customer)]));
      return missing.some((customer) => cards.get(customer));
    },
    watch(until, changed) {
      watchers.add(changed);
      until.addEventListener('abort', () => watchers.delete(changed));
    },
  };

  const take = (key: string, value: unknown): Redo | undefined => {
    switch (key) {
      case 'accounts':
        view.accounts = parseShelf(key, value) ?? NO_ACCOUNTS;
        return 'reading';
      case 'settings':
        view.settings = parseShelf(key, value) ?? DEFAULT_SETTINGS;
        return 'reading';
      case 'clock':
        view.offsetMs = parseShelf(key, value)?.offsetMs ?? 0;
        return 'painting';
      default: {
        const customer = customerId.safeParse(key.replace(/^card:/, '')).data;
        if (!customer || !cards.has(customer)) return undefined;
        cards.set(customer, read(value));
        return 'painting';
      }
    }
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    const asked = new Set(Object.entries(changes).map(([key, { newValue }]) => take(key, newValue)));
    for (const redo of ['reading', 'painting'] as const)
      if (asked.has(redo)) for (const changed of watchers) changed(redo);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));

  const stored = await browser.storage.local.get(['accounts', 'settings', 'clock']);
  for (const [key, value] of Object.entries(stored)) take(key, value);
  return view;
}
