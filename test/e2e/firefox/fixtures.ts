import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Portal, startPortal } from '../../portal/server';
import type { Shape } from '../../portal/types';
import { Firefox } from './browser';
import { Extension } from './extension';
import { AT, DE, smallLedger, smallPartner } from './small-partner';
import type { Tab } from './tab';

/** The production build: what is tested is what ships. */
export const BUILD = resolve('.output/firefox-mv3');

/** Whom Firefox itself asks for its settings and updates. It gets no answer. */
const OF_FIREFOX = /(^|\.)(mozilla\.(org|com|net)|googleapis\.com):443$/;

interface PerTest {
  shape: Shape;
  /** Whether anything was ever told to the extension. */
  told: boolean;
  portal: Portal;
  extension: Extension;
  /** The tab in which the portal is browsed. */
  tab: Tab;
}
interface PerWorker {
  firefoxPath: string;
  firefox: Firefox;
}

/** The stand-in, and a Firefox in which the extension was just installed and knows the small partner's ledger. */
export const test = base.extend<PerTest, PerWorker>({
  firefoxPath: [process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', { option: true, scope: 'worker' }],
  // One for all tests of a worker, because it starts slowly; a test that failed is the last of its worker.
  firefox: [
    async ({ firefoxPath }, use) => {
      const firefox = await Firefox.start(firefoxPath);
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  shape: ['harmony', { option: true }],
  told: [true, { option: true }],
  portal: async ({ firefox, shape }, use) => {
    const portal = await startPortal({
      world: smallPartner(),
      shape,
      signedInAs: { account: DE.id },
      controls: false,
    });
    firefox.proxy.lead(portal.port);
    await use(portal);
    await portal.close();
  },
  extension: async ({ firefox, told }, use) => {
    if (!existsSync(BUILD))
      throw new Error('There is no build to test: run `npx wxt build -b firefox --mv3`.');
    await firefox.install(BUILD);
    const extension = await Extension.of(firefox);
    await extension.setClock(AT);
    if (told) {
      await extension.send({ type: 'own-import', file: smallLedger() });
      await extension.sayIn(DE.id);
    }
    await use(extension);
    expect(await extension.errors()).toEqual([]);
    expect(firefox.proxy.refused.filter((host) => !OF_FIREFOX.test(host))).toEqual([]);
    await extension.inside.close();
    await firefox.uninstall();
  },
  tab: async ({ firefox, portal: _portal, extension: _extension }, use) => {
    const tab = await firefox.openTab();
    await use(tab);
    await tab.close();
  },
});

/** Expects something of what is said from now on, within the usual time, and looks often: most of it comes at once. */
export const soon = <Said>(what: () => Promise<Said>, timeout = 10_000) =>
  expect.poll(what, { timeout, intervals: [50, 100] });

export { expect };
