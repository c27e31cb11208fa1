import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Card, card } from '@/lib/core/card';
import { cardKey } from '@/lib/platform/shelf';
import { PAGES, type PageKind, parseRoute, type Route } from '@/lib/portal/routes';

/** The page in front of the popup. */
export type Front =
  | { kind: 'elsewhere' }
  | { kind: 'portal'; route: Route; state: FrontState | undefined; card: Card | undefined };

const frontState = z.object({
  page: z.enum(PAGES),
  reading: z.enum(['loading', 'read', 'unreadable', 'stopped', 'not-ours']),
  why: z.optional(z.string()),
  rows: z.optional(z.number()),
});
export type FrontState = z.output<typeof frontState>;

const PORTAL = 'https://partner.microsoft.com/';

/** The tab under the popup; a popup opened as a page of its own names it as `?tab=`. */
async function tabInFront() {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return browser.tabs.get(Number(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** What the page in front is, as its own content script last told, and what is known of the customer it shows. */
export async function readFront(): Promise<Front> {
  const tab = await tabInFront();
  // The address is given only for sites that the extension may read.
  if (!tab?.url?.startsWith(PORTAL)) return { kind: 'elsewhere' };
  const route = parseRoute(tab.url);
  const [state, card] = await Promise.all([readState(`page:${tab.id}`, route.page), readCard(route)]);
  return { kind: 'portal', route, state, card };
}

async function readState(key: string, page: PageKind): Promise<FrontState | undefined> {
  const stored = await browser.storage.session.get(key);
  const parsed = frontState.safeParse(stored[key]);
  // What is told of the page before the last navigation says nothing of this one.
  return parsed.success && parsed.data.page === page ? parsed.data : undefined;
}

async function readCard({ customer }: Route): Promise<Card | undefined> {
  if (!customer) return undefined;
  const key = cardKey(customer);
  const parsed = card.safeParse((await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.data : undefined;
}
