import type { CDPSession, Page } from '@playwright/test';
import { contextOf } from '../run/bench/our-script';
import { tellStory } from '../run/story';
import { expect, type Profile, test } from './fixtures';
import { badges, CUSTOMERS_LIST } from './portal';

/**
 * A day's work in one tab: navigations, some of them left before their content came, and rows reused for others. Nothing
 * is left behind, and no badge is ever of another row. `TWINWATCH_LONG=1` makes it 500 and 5,000.
 */
const LONG = process.env.TWINWATCH_LONG === '1';
const NAVIGATIONS = LONG ? 500 : 30;
const TURNS = LONG ? 500 : 24;
const GROWTH = 2 * 1024 * 1024;

test.use({ story: 'demo', hostility: { contentMs: 20, skeletonMs: 10, pagingMs: 0 } });

test('nothing is left behind by navigations and reused rows, and every badge is of its row', async ({
  portal,
  profile,
}) => {
  test.setTimeout(LONG ? 900_000 : 120_000);
  await tellStory(profile.extension, portal.world);
  const { page } = profile;
  await page.goto(CUSTOMERS_LIST);
  await expect(badges(page)).toHaveCount(10);
  const toolbar = await profile.extension.badgeText();
  const inside = await Inside.of(page, profile.extension.id);
  const paths = pathsIn(await subscriptionsOf(profile));

  await navigate(page, paths, 8);
  // Of rows never seen before, a badge may be on its way.
  await turnPages(page, await badgeTexts(profile), 8, true);
  await rest(page);
  const before = await inside.measure();

  await navigate(page, paths, NAVIGATIONS);
  await turnPages(page, await badgeTexts(profile), TURNS, false);
  await rest(page);
  const after = await inside.measure();

  expect(after.heap - before.heap, `heap: ${before.heap} to ${after.heap}`).toBeLessThan(GROWTH);
  // On a page that concerns nobody.
  expect(after.observers).toBe(0);
  expect(after.listeners).toBe(before.listeners);
  expect(after.timers).toBe(before.timers);
  expect(await profile.extension.badgeText()).toBe(toolbar);
});

const HOME = '/dashboard/home';

/** The customer and the subscription of some cards. */
const subscriptionsOf = (profile: Profile) =>
  profile.extension.run(async () => {
    const cards = Object.entries(await chrome.storage.local.get(null)).filter(([key]) =>
      key.startsWith('card:'),
    );
    return cards.slice(0, 12).flatMap(([key, card]) => {
      const [subscription] = Object.keys((card as { subscriptions: object }).subscriptions);
      return subscription ? [{ customer: key.slice('card:'.length), subscription }] : [];
    });
  });

const pathsIn = (found: { customer: string; subscription: string }[]): string[] =>
  found.flatMap(({ customer, subscription }) => {
    const base = `/dashboard/v2/customers/${customer}`;
    return [
      `${base}/subscriptions`,
      `${base}/subscriptions/${subscription}`,
      '/dashboard/v2/customers/list',
      `${base}/account`,
      HOME,
    ];
  });

const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

async function navigate(page: Page, paths: readonly string[], times: number): Promise<void> {
  for (let at = 0; at < times; at++) {
    await go(page, paths[at % paths.length] ?? HOME);
    // Every third is left at once, before anything of it is there.
    if (at % 3 !== 0) await page.waitForTimeout(60);
  }
}

/** The badge that each customer's row has to carry. */
const badgeTexts = (profile: Profile) =>
  profile.extension.run(async () => {
    const texts: Record<string, string> = {};
    for (const [key, card] of Object.entries(await chrome.storage.local.get(null)))
      if (key.startsWith('card:'))
        texts[key.slice('card:'.length)] = (card as { badge?: { text: string } }).badge?.text ?? '';
    return texts;
  });

/** Turns the pages of the customers list to and fro; looks at every badge once the frame is painted in which its row has changed. */
async function turnPages(
  page: Page,
  texts: Record<string, string>,
  times: number,
  mayMiss: boolean,
): Promise<void> {
  // From elsewhere: the same page again would show its old grid for a while.
  await rest(page);
  await go(page, '/dashboard/v2/customers/list');
  await expect(badges(page)).toHaveCount(10);
  const wrong = await page.evaluate(
    async ([expected, count, mayMissAtFirst]) => {
      const all = (root: ParentNode, css: string) => [...root.querySelectorAll<HTMLElement>(css)];
      const root = document.querySelector('customer_he-data-grid')?.shadowRoot;
      if (!root) throw new Error('There is no grid.');
      const rows = () => all(root, 'tbody tr');
      const pager = document.querySelector('customer_he-pagination')?.shadowRoot;
      const wrongs: string[] = [];
      const shown = () =>
        rows()
          .map(({ id }) => id)
          .join();
      /**
       * The rows of the next frame, once it has been painted: a message posted before a paint is delivered after it.
       * Undefined when the page has changed them in between, because what stands there now is in no frame yet.
       */
      const painted = () =>
        new Promise<string | undefined>((resolve) => {
          requestAnimationFrame(() => {
            const inFrame = shown();
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(shown() === inFrame ? inFrame : undefined);
            port2.postMessage(undefined);
          });
        });
      const mistakes = (mayMiss: boolean) =>
        rows().flatMap((row) => {
          const text = row.querySelector('twinwatch-badge')?.shadowRoot?.textContent ?? '';
          const wanted = expected[row.id.replace('row-', '')] ?? '';
          const isRight = text.includes(wanted) || (mayMiss && text === '');
          return isRight ? [] : [`${row.id}: "${text}" instead of "${wanted}"`];
        });
      for (let turn = 0; turn < count; turn++) {
        const before = shown();
        const [previous, next] = [...(pager?.querySelectorAll<HTMLButtonElement>('.pager__step') ?? [])];
        (turn % 6 < 3 ? next : previous)?.click();
        let now: string | undefined;
        for (let frame = 0; frame < 200 && (now === undefined || now === before); frame++)
          now = await painted();
        wrongs.push(...mistakes(mayMissAtFirst));
        for (let frame = 0; frame < 120 && mistakes(false).length > 0; frame++) await painted();
        wrongs.push(...mistakes(false));
      }
      return wrongs;
    },
    [texts, times, mayMiss] as const,
  );
  expect(wrong).toEqual([]);
}

/** On a page that concerns nobody, until everything that was begun has ended. */
async function rest(page: Page): Promise<void> {
  await go(page, HOME);
  await page.getByRole('heading', { name: 'Welcome to Partner Center' }).waitFor();
  await page.waitForTimeout(800);
}

/** The world of our content script, seen through the debugger. */
class Inside {
  private constructor(
    private readonly cdp: CDPSession,
    private readonly contextId: number,
  ) {}

  static async of(page: Page, extension: string): Promise<Inside> {
    const cdp = await page.context().newCDPSession(page);
    const inside = new Inside(cdp, await contextOf(cdp, extension));
    await inside.evaluate(`(${countTimers})()`);
    return inside;
  }

  async measure(): Promise<{ heap: number; observers: number; listeners: number; timers: number }> {
    const observers = await this.alive('MutationObserver.prototype');
    await this.cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.cdp.send('Runtime.getHeapUsage');
    const window = await this.evaluate('window');
    const { listeners } = await this.cdp.send('DOMDebugger.getEventListeners', { objectId: window });
    const { result } = await this.cdp.send('Runtime.evaluate', {
      expression: 'timersNow.size',
      contextId: this.contextId,
    });
    return { heap: usedSize, observers, listeners: listeners.length, timers: Number(result.value) };
  }

  /** How many objects with this prototype there are, after everything that nobody needs was swept away. */
  private async alive(prototype: string): Promise<number> {
    const { objects } = await this.cdp.send('Runtime.queryObjects', {
      prototypeObjectId: await this.evaluate(prototype),
    });
    const { result } = await this.cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length; }',
      returnByValue: true,
    });
    await this.cdp.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
    return Number(result.value);
  }

  private async evaluate(expression: string): Promise<string> {
    const { contextId } = this;
    const { result } = await this.cdp.send('Runtime.evaluate', { expression, contextId });
    if (!result.objectId) throw new Error(`There is no ${expression}.`);
    return result.objectId;
  }
}

/** Runs in the world of our content script: `timersNow` will hold those that run. */
function countTimers() {
  const running = new Set<unknown>();
  const { setTimeout: begin, clearTimeout: end } = globalThis;
  const counting = (ring: () => void, ms?: number) => {
    const id: unknown = begin(() => {
      running.delete(id);
      ring();
    }, ms);
    running.add(id);
    return id;
  };
  const ending = (id?: number) => {
    running.delete(id);
    end(id);
  };
  return Object.assign(globalThis, { setTimeout: counting, clearTimeout: ending, timersNow: running });
}
