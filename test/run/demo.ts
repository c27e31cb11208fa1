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

/** @param port of the stand-in; a free one when it is undefined */
export async function openDemo(options: { browser: string; window: boolean; port?: number }): Promise<Demo> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    let extension: Extension | undefined;
    const portal = await startPortal({
      world: demoWorld(),
      signedInAs: { account: DE },
      ...(options.port === undefined ? {} : { port: options.port }),
      // One clock for both, whoever moves it.
      onClock: (now) => void extension?.setClock(now.toISOString()),
    });
    undo.push(() => portal.close());
    const profile = await mkdtemp(join(tmpdir(), 'twinwatch-demo-'));
    undo.push(() => rm(profile, { recursive: true, force: true }));
    const context = await launch({
      executable: options.browser,
      profile,
      resolverRules: portal.resolverRules,
      window: options.window,
    });
    undo.push(() => context.close());
    const page = context.pages()[0] ?? (await context.newPage());
    extension = await Extension.of(context);
    await tellStory(extension, portal.world);
    await page.goto(CUSTOMERS_LIST);
    await page.bringToFront();
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    return { portal, context, extension, page, closed, close };
  } catch (error) {
    await close();
    throw error;
  }
}
