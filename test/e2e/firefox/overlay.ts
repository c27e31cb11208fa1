import * as z from 'zod/mini';
import type { Tab } from './tab';

/** What Twinwatch has added to the page in a tab, as it is seen. */

const badge = z.object({ row: z.string(), text: z.string(), detail: z.string(), dressed: z.boolean() });
type Badge = z.infer<typeof badge>;

/** Every badge that can be seen, with what else its row says; `dressed` when our style sheet works on it. */
export const badges = (tab: Tab): Promise<Badge[]> =>
  tab.ask(z.array(badge), (page) =>
    page
      .all('twinwatch-badge')
      .filter(page.isSeen)
      .map((host) => {
        const row = page.closest(host, 'tr, [role=row]');
        const body = host.shadowRoot?.querySelector('.badge');
        return {
          row: row ? page.textOf(row, 'style, script, twinwatch-badge') : '',
          text: page.textOf(host),
          detail: host.getAttribute('aria-label') ?? '',
          dressed: body ? getComputedStyle(body).borderRadius !== '0px' : false,
        };
      }),
  );

/** The badges' texts by the first of these names that stands in their row; a badge of any other row is named by all of it. */
export async function badgeTexts(tab: Tab, names: readonly string[]): Promise<Record<string, string>> {
  const named = (await badges(tab)).map(({ row, text }) => [
    names.find((name) => row.includes(name)) ?? row,
    text,
  ]);
  return Object.fromEntries(named);
}

/** The account bar, the banner of a subscription page, and notices, as one text; empty without them. */
export const strip = (tab: Tab): Promise<string> =>
  tab.ask(z.string(), (page) =>
    page
      .all('twinwatch-strip')
      .filter(page.isSeen)
      .map((host) => page.textOf(host))
      .join(' '),
  );

/** How many elements of ours are on the page, seen or not. */
export const ours = (tab: Tab): Promise<number> =>
  tab.ask(z.number(), (page) => page.all('[data-twinwatch]').length);
