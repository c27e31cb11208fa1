import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { DE, demoWorld } from '../portal/demo-world';
import { S1, s1World } from '../portal/s1-world';
import { type Portal, startPortal } from '../portal/server';
import type { Hostility } from '../portal/session';
import type { Shape } from '../portal/types';
import { Extension } from '../run/extension';
import { BUILT_EXTENSION, launch } from '../run/launch';
import { DE as SMALL_DE, smallPartner } from './firefox/small-partner';

/** One browser profile over its life: tests may close its browser and start it again. */
export class Profile {
  private running: { context: BrowserContext; extension: Extension; page: Page } | undefined;

  constructor(
    private readonly folder: string,
    private readonly portal: Portal,
    private readonly build = BUILT_EXTENSION,
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
      extension: this.build,
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
  small: { world: () => smallPartner(), account: SMALL_DE.id },
};

/**
 * The build as it is once its user has allowed notifications and 21Vianet's portal. No test can press the button in the
 * browser's own window, so what is optional there is given from the start; nothing else of the build is another.
 */
async function allowAll(folder: string): Promise<string> {
  await cp(BUILT_EXTENSION, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const text = await readFile(path, 'utf8');
  const { optional_permissions, optional_host_permissions, ...manifest } = JSON.parse(text);
  manifest.permissions.push(...optional_permissions);
  manifest.host_permissions.push(...optional_host_permissions);
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

interface PerTest {
  story: keyof typeof STORIES;
  shape: Shape;
  /** The user has allowed everything that Twinwatch may ask for. */
  allowed: boolean;
  /** How the portal's pages behave. Half as slow as by itself, so that tests are quick, and still slower than we read. */
  hostility: Partial<Hostility>;
  portal: Portal;
  profile: Profile;
}
/** A stand-in portal and a browser profile with the extension, as new for every test. */
export const test = base.extend<PerTest>({
  story: ['s1', { option: true }],
  shape: ['harmony', { option: true }],
  allowed: [false, { option: true }],
  hostility: [{ contentMs: 90, skeletonMs: 350, pagingMs: 110 }, { option: true }],
  portal: async ({ story, shape, hostility }, use) => {
    const { world, account } = STORIES[story];
    const portal = await startPortal({
      world: world(),
      shape,
      hostility,
      signedInAs: { account },
      controls: false,
    });
    await use(portal);
    await portal.close();
  },
  profile: async ({ portal, allowed }, use) => {
    if (!existsSync(BUILT_EXTENSION)) throw new Error('There is no build to test: run `npx wxt build`.');
    const folder = await mkdtemp(join(tmpdir(), 'twinwatch-'));
    const build = allowed ? await allowAll(join(folder, 'extension')) : BUILT_EXTENSION;
    const profile = new Profile(join(folder, 'profile'), portal, build);
    await profile.start();
    await use(profile);
    await profile.close();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
