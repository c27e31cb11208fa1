import * as z from 'zod/mini';
import {
  byKeyboard,
  cannotRead,
  customersPanel,
  decideEverything,
  inTheTarget,
  jumping,
  navigating,
  switchingOff,
} from '../on-page';
import { paintEverywhere } from '../painting';
import { firefoxDriver } from './driver';
import { BUILD, expect, soon, test } from './fixtures';
import { customersList, pageOf } from './portal';
import { CUSTOMERS, twice } from './small-partner';

/** What a person does with us on the portal's pages; the same as in Chromium. */

test('decisions, panel, navigation, jumps, switches, copying, what cannot be read and what is held back', async ({
  portal,
  tab,
  extension,
}) => {
  test.setTimeout(180_000);
  portal.setHostility({ contentMs: 20, skeletonMs: 20, pagingMs: 0 });
  const driver = firefoxDriver(tab, extension);
  await test.step('decisions', () => decideEverything(driver));
  await test.step('keyboard', () => byKeyboard(driver));
  await test.step('panel', () => customersPanel(driver));
  await test.step('navigation', () => navigating(driver, portal));
  await test.step('jump chip', () => jumping(driver));
  await test.step('switches', () => switchingOff(driver));
  await test.step('cannot read', () => cannotRead(driver, portal));
  await test.step('target', () => inTheTarget(driver, portal));
});

test('what an old copy has drawn goes when the extension is updated under an open page', async ({
  tab,
  extension,
}) => {
  const driver = firefoxDriver(tab, extension);
  const signs = CUSTOMERS.length + 1;
  await driver.load(customersList('harmony'));
  await soon(async () => (await driver.badges()).length).toBe(CUSTOMERS.length);
  await extension.send({ type: 'own-settings', settings: { features: { title: true } } });
  await soon(() => driver.title()).toMatch(/^↗ /);
  const title = await driver.title();
  const badges = await driver.badges();
  await extension.update(BUILD);
  // Firefox lets the new copy into open pages: it takes over, and nothing stands there twice.
  await extension.send({ type: 'own-settings', settings: { features: { badges: false } } });
  await soon(() => driver.badges()).toEqual([]);
  expect(await driver.ours()).toBe(1);
  await extension.send({ type: 'own-settings', settings: { features: { badges: true } } });
  await soon(() => driver.badges()).toEqual(badges);
  expect(await driver.ours()).toBe(signs);
  expect(await driver.title()).toBe(title);
});

test('badges, bar and banner are legible in forced colours', async ({ portal, tab, extension }) => {
  const driver = firefoxDriver(tab, extension);
  const isForced = () => tab.ask(z.boolean(), () => matchMedia('(forced-colors: active)').matches);
  for (const theme of ['light', 'dark'] as const) {
    portal.setTheme(theme);
    await driver.load(customersList('harmony'));
    await extension.forceColours(true);
    await soon(isForced).toBe(true);
    await soon(async () => (await driver.badges()).length).toBe(CUSTOMERS.length);
    expect(await driver.offences()).toEqual([]);
    await driver.shoot(`forced-list-${theme}`);
    await driver.load(pageOf('harmony', twice));
    await soon(() => driver.strip()).toContain('Plan an overlap');
    expect(await driver.offences()).toEqual([]);
    await driver.shoot(`forced-banner-${theme}`);
    await extension.forceColours(false);
  }
});

test('every language and theme of the portal is painted the same', async ({ portal, tab, extension }) => {
  test.setTimeout(180_000);
  await paintEverywhere(firefoxDriver(tab, extension), portal);
});
