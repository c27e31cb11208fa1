import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { DE, demoWorld } from '../portal/demo-world';
import { S1, s1World } from '../portal/s1-world';
import { type Portal, startPortal } from '../portal/server';
import type { Shape } from '../portal/types';
import { Extension } from '../run/extension';
import { BUILT_EXTENSION, launch } from '../run/launch';

/** One browser profile over its life: tests may close its browser and start it again. */
export class Profile {
  private running: { context: BrowserContext; extension: Extension; page: Page } | undefined;

  constructor(
    private readonly folder: string,
    private readonly portal: Portal,
  ) {}

  private get now() {
    if (!this.running) throw new Error('The browser is not running.');
    return this.running;
  }
  get extension(): Extension {
    return this.now.extension;
  }
  get context(): BrowserContext {
    return this.now.context;
  }
  /** The tab in which the portal is browsed. */
  get page(): Page {
    return this.now.page;
  }

  async start(): Promise<void> {
    const context = await launch({
      executable: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      profile: this.folder,
      resolverRules: this.portal.resolverRules,
      window: false,
    });
    this.running = { context, extension: await Extension.of(context), page: await context.newPage() };
  }

  async close(): Promise<void> {
    await this.running?.context.close();
    this.running = undefined;
  }

  /** Closes the browser, and opens it again as its user left it. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  /** Moves the portal's clock and the extension's to the same instant. */
  async setClock(instant: string): Promise<void> {
    this.portal.clock.set(instant);
    await this.extension.setClock(instant);
  }
}

/** Worlds by name, and the account that the browser is signed in to at first. */
const STORIES = {
  s1: { world: () => s1World(), account: S1.DE },
  demo: { world: () => demoWorld(), account: DE },
};

/** A stand-in portal and a browser profile with the extension, new for every test. */
export const test = base.extend<{
  story: keyof typeof STORIES;
  shape: Shape;
  portal: Portal;
  profile: Profile;
}>({
  story: ['s1', { option: true }],
  shape: ['harmony', { option: true }],
  portal: async ({ story, shape }, use) => {
    const { world, account } = STORIES[story];
    const portal = await startPortal({ world: world(), shape, signedInAs: { account }, controls: false });
    await use(portal);
    await portal.close();
  },
  profile: async ({ portal }, use) => {
    if (!existsSync(BUILT_EXTENSION)) throw new Error('There is no build to test: run `npx wxt build`.');
    const folder = await mkdtemp(join(tmpdir(), 'twinwatch-'));
    const profile = new Profile(folder, portal);
    await profile.start();
    await use(profile);
    await profile.close();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
