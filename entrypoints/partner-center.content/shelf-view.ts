import { browser } from 'wxt/browser';
import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { wearStyle } from '@/lib/overlay/sheet';
import type { Bar } from '@/lib/platform/drawn';
import { cardKey, glance, glanceCard } from '@/lib/platform/glance';
import { send } from '@/lib/platform/messages';
import type { AccountsOnShelf, Settings } from '@/lib/platform/shelf';
import { setLocators } from '@/lib/portal/locate';
import { pageSpeaks } from '@/lib/texts/page-text';

/** What a page asks of the settings. */
export type PageSettings = Pick<Settings, 'onPortal' | 'features'>;

/** What this page needs of `storage.local`, held in memory and kept current, so that painting waits for nobody. */
export interface ShelfView {
  accounts: AccountsOnShelf;
  settings: PageSettings;
  offsetMs: number;
  /** Undefined until the keeper has first drawn it. */
  bar: Bar | undefined;
  /** This tab is to be left alone. */
  paused: boolean;
  /** A card in memory; undefined when there is none, or when it was not loaded. */
  card(customer: CustomerId): Card | undefined;
  /** Loads cards that are not in memory; true when one of them exists. */
  load(customers: Iterable<CustomerId>): Promise<boolean>;
  /**
   * Says what a change asks for: other locators ask for a new beginning, accounts and settings decide what may be read,
   * cards and clock only what is painted.
   */
  watch(signal: AbortSignal, changed: (redo: Redo) => void): void;
}

type Redo = 'locators' | 'reading' | 'painting';

/** More than a page shows; a day of paging must not fill the tab. */
const MOST_CARDS = 1_000;

const UNSET: PageSettings = { onPortal: true };
const NO_ACCOUNTS: AccountsOnShelf = { list: [] };

export async function openShelf(signal: AbortSignal): Promise<ShelfView> {
  /** By their keys in storage. */
  const cards = new Map<string, Card | undefined>();
  const loading = new Map<string, Promise<void>>();
  const watchers = new Set<(redo: Redo) => void>();

  async function fetchCards(keys: string[]): Promise<void> {
    const stored = await browser.storage.local.get(keys);
    for (const key of keys) {
      // A change that came meanwhile is newer than what was asked for.
      if (!cards.has(key)) cards.set(key, glanceCard(stored[key]));
      loading.delete(key);
    }
    for (const oldest of cards.keys()) if (cards.size > MOST_CARDS) cards.delete(oldest);
  }

  const view: ShelfView = {
    accounts: NO_ACCOUNTS,
    settings: UNSET,
    offsetMs: 0,
    bar: undefined,
    paused: false,
    card: (customer) => cards.get(cardKey(customer)),
    async load(customers) {
      const missing = [...new Set(customers)].map(cardKey).filter((key) => !cards.has(key));
      const fresh = missing.filter((key) => !loading.has(key));
      if (fresh.length > 0) {
        const fetched = fetchCards(fresh);
        for (const key of fresh) loading.set(key, fetched);
      }
      await Promise.all(missing.map((key) => loading.get(key)));
      return missing.some((key) => cards.get(key));
    },
    watch(until, changed) {
      watchers.add(changed);
      until.addEventListener('abort', () => watchers.delete(changed));
    },
  };

  const take = (key: string, value: unknown): Redo | undefined => {
    switch (key) {
      case 'accounts':
        view.accounts = glance(key, value) ?? NO_ACCOUNTS;
        return 'reading';
      case 'settings':
        view.settings = glance(key, value) ?? UNSET;
        return 'reading';
      case 'clock':
        view.offsetMs = glance(key, value)?.offsetMs ?? 0;
        return 'painting';
      case 'locators': {
        const locators = glance(key, value);
        if (locators) setLocators(locators.list);
        return 'locators';
      }
      case 'bar':
        view.bar = glance(key, value);
        return 'painting';
      case 'style': {
        const style = glance(key, value);
        if (style) wearStyle(style);
        pageSpeaks(style?.texts);
        return 'painting';
      }
      default:
        if (!cards.has(key) && !loading.has(key)) return undefined;
        cards.set(key, glanceCard(value));
        return 'painting';
    }
  };
  /** Only where a tab is left alone at all, it is asked whether it is this one. */
  async function takePaused(value: unknown): Promise<void> {
    const some = glance('paused', value)?.length;
    const answer = some ? await send({ type: 'page-paused' }).catch(() => undefined) : undefined;
    view.paused = answer?.ok === true && answer.paused === true;
  }

  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== 'local') return;
    if (changes.paused)
      void takePaused(changes.paused.newValue).then(() => {
        for (const changed of watchers) changed('reading');
      });
    const asked = new Set(Object.entries(changes).map(([key, { newValue }]) => take(key, newValue)));
    for (const redo of ['locators', 'reading', 'painting'] as const)
      if (asked.has(redo)) for (const changed of watchers) changed(redo);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));

  const wanted = ['accounts', 'settings', 'clock', 'style', 'locators', 'bar'];
  const fill = async () => {
    await takePaused((await browser.storage.local.get('paused')).paused);
    // Nothing is waited for between asking and taking: what changes then would be overwritten.
    const stored = await browser.storage.local.get(wanted);
    cards.clear();
    for (const key of wanted) take(key, stored[key]);
    for (const changed of watchers) changed('locators');
  };
  // Nothing is told to a page that a person may go back to: once they do, everything may have changed.
  addEventListener('pageshow', ({ persisted }) => persisted && fill(), { signal });
  await fill();
  return view;
}
