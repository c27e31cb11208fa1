import type { BrowserContext, Page } from '@playwright/test';
import type { Answer, OwnMessage } from '../../lib/platform/messages';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The extension in a running browser, as the demo and the tests reach it from outside. */
export class Extension {
  private constructor(
    readonly context: BrowserContext,
    readonly id: string,
    private readonly inside: Pick<Page, 'evaluate'>,
    private readonly quiet: boolean,
  ) {}

  /**
   * @param quiet reach it through its worker, without a tab of its own: for a window that somebody looks at.
   *   Tests stop the worker, and a stopped one never answers.
   */
  static async of(context: BrowserContext, quiet = false): Promise<Extension> {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    const id = new URL(worker.url()).host;
    if (quiet) return new Extension(context, id, worker, true);
    // A page of the extension in which nothing of ours runs.
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/manifest.json`);
    return new Extension(context, id, page, false);
  }

  /** Evaluates a function inside the extension, where it may use its API. */
  run<Argument, Result>(does: (argument: Argument) => Promise<Result>, argument: Argument): Promise<Result>;
  run<Result>(does: () => Promise<Result>): Promise<Result>;
  run<Result>(does: (argument?: unknown) => Promise<Result>, argument?: unknown): Promise<Result> {
    return this.inside.evaluate(does, argument);
  }

  /** The popup as a page of its own, over the portal's tab: a real one closes as soon as something else is looked at. */
  async openPopup(): Promise<Page> {
    const tab = await this.run(
      async () => (await chrome.tabs.query({ url: 'https://partner.microsoft.com/*' }))[0]?.id,
    );
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 420, height: 600 });
    await page.goto(`chrome-extension://${this.id}/popup.html${tab === undefined ? '' : `?tab=${tab}`}`);
    return page;
  }

  /** Sends a message as the popup does, and gives its answer. */
  async send(message: OwnMessage): Promise<Answer> {
    if (!this.quiet)
      return this.run(async (sent): Promise<Answer> => chrome.runtime.sendMessage(sent), message);
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.id}/popup.html`);
    const answer: Answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    await page.close();
    return answer;
  }

  badgeText(): Promise<string> {
    return this.run(() => chrome.action.getBadgeText({}));
  }

  /** The ids of the notifications that are shown. */
  async notifications(): Promise<string[]> {
    return Object.keys(await this.run(() => chrome.notifications.getAll()));
  }

  /** Puts the extension's clock to an instant, from which it runs on. */
  async setClock(instant: string): Promise<void> {
    await this.run(
      (at) => chrome.storage.local.set({ clock: { offsetMs: Date.parse(at) - Date.now() } }),
      instant,
    );
  }

  /** Waits until everything has been assessed at `since` or later, and all that follows from it is done. */
  async finishWork(since: string): Promise<void> {
    const assessedAt = () =>
      this.run(async () => {
        const { summary } = await chrome.storage.local.get('summary');
        return typeof summary === 'object' && summary !== null && 'assessedAt' in summary
          ? String(summary.assessedAt)
          : '';
      });
    while (!(Date.parse(await assessedAt()) >= Date.parse(since))) await pause(50);
    // Answered after whatever was begun before it.
    await this.send({ type: 'own-settings', settings: {} });
  }

  /** Stops the background worker, as the browser does when it has been idle; an event wakes it again, be it at once. */
  async stopWorker(): Promise<void> {
    const browser = this.context.browser();
    if (!browser) throw new Error('A persistent context without a browser.');
    const cdp = await browser.newBrowserCDPSession();
    // The same worker, started again, has the same target, but another context.
    const running = () =>
      this.run(async () =>
        (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).map(
          ({ contextId }) => contextId,
        ),
      );
    const before = await running();
    const { targetInfos } = await cdp.send('Target.getTargets');
    for (const { type, url, targetId } of targetInfos)
      if (type === 'service_worker' && url.includes(this.id))
        await cdp.send('Target.closeTarget', { targetId });
    while ((await running()).some((context) => before.includes(context))) await pause(20);
    await cdp.detach();
  }
}
