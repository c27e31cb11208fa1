import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { DE, demoWorld } from '../portal/demo-world';
import { type Portal, startPortal } from '../portal/server';
import { Extension } from './extension';
import { launch } from './launch';
import { tellStory } from './story';

export const CUSTOMERS_LIST = 'https://partner.microsoft.com/dashboard/v2/customers/list';

/** The demo, running: the stand-in with a believable partner, and a browser whose extension knows that partner's story. */
export interface Demo {
  portal: Portal;
  context: BrowserContext;
  extension: Extension;
  /** The tab with the portal, on the customers list of a source account. */
  page: Page;
  /** Resolves when somebody has closed the browser. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** Closes what was opened, the last first. Can be called at any time, while something is still being opened as well. */
export class Closers {
  private readonly steps: (() => Promise<unknown>)[] = [];
  add(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }
  async close(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) await step();
  }
}

export interface DemoOptions {
  browser: string;
  window: boolean;
  /** Of the stand-in; a free one when it is undefined. */
  port?: number | undefined;
  /** Of the browser, when it has no window. */
  language?: string;
  /** The extension as it is on its first day: nothing declared, nothing seen. */
  isNew?: boolean;
  closers?: Closers;
}

export async function openDemo({
  browser,
  window,
  port,
  language,
  isNew = false,
  closers = new Closers(),
}: DemoOptions): Promise<Demo> {
  try {
    let extension: Extension | undefined;
    const portal = await startPortal({
      world: demoWorld(),
      signedInAs: { account: DE },
      ...(port === undefined ? {} : { port }),
      // One clock for both, whoever moves it.
      onClock: (now) => void extension?.setClock(now.toISOString()),
    });
    closers.add(() => portal.close());
    const profile = await mkdtemp(join(tmpdir(), 'twinwatch-demo-'));
    const launching = launch({
      executable: browser,
      profile,
      resolverRules: portal.resolverRules,
      window,
      language,
    });
    closers.add(async () => {
      // A browser that is still starting would write into the folder again.
      await launching.then(
        (started) => started.close(),
        () => undefined,
      );
      await rm(profile, { recursive: true, force: true });
    });
    const context = await launching;
    const page = context.pages()[0] ?? (await context.newPage());
    extension = await Extension.of(context, window);
    if (!isNew) await tellStory(extension, portal.world);
    await page.goto(CUSTOMERS_LIST);
    await page.bringToFront();
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    return { portal, context, extension, page, closed, close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}
