import { browser } from 'wxt/browser';
import type { Card } from '@/lib/core/card';
import { cardKey, glanceCard, glancePage, pageKey } from '@/lib/platform/glance';
import type { PageState } from '@/lib/platform/messages';
import { isPortal } from '@/lib/portal/hosts';
import { type PageKind, parseRoute, type Route } from '@/lib/portal/routes';

/** The page in front of the popup. */
export type Front =
  | { kind: 'elsewhere' }
  /** The browser did not say which page it is. */
  | { kind: 'unknown' }
  | { kind: 'portal'; tab: number; route: Route; state: PageState | undefined; card: Card | undefined };

/** The tab under the popup; a popup opened as a page of its own names it as `?tab=`. */
async function tabInFront() {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return browser.tabs.get(Number(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** What the page in front is, as its own content script last told, and what is known of the customer it shows. */
export async function readFront(): Promise<Front> {
  const tab = await tabInFront().catch(() => 'unknown' as const);
  if (tab === 'unknown') return { kind: 'unknown' };
  // The address is given only for sites that the extension may read.
  if (!tab?.url || !isPortal(new URL(tab.url).origin) || tab.id === undefined) return { kind: 'elsewhere' };
  const route = parseRoute(tab.url);
  const [state, card] = await Promise.all([readState(pageKey(tab.id), route.page), readCard(route)]);
  return { kind: 'portal', tab: tab.id, route, state, card };
}

async function readState(key: string, page: PageKind): Promise<PageState | undefined> {
  const stored = await browser.storage.session.get(key);
  const told = glancePage(stored[key]);
  // What was told of the page before the last navigation says nothing of this one.
  return told?.page === page ? told : undefined;
}

async function readCard({ customer }: Route): Promise<Card | undefined> {
  if (!customer) return undefined;
  const key = cardKey(customer);
  return glanceCard((await browser.storage.local.get(key))[key]);
}
