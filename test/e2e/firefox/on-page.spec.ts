import {
  cannotRead,
  customersPanel,
  decideEverything,
  inTheTarget,
  jumping,
  navigating,
  switchingOff,
} from '../on-page';
import { firefoxDriver } from './driver';
import { test } from './fixtures';

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
  await test.step('panel', () => customersPanel(driver));
  await test.step('navigation', () => navigating(driver, portal));
  await test.step('jump chip', () => jumping(driver));
  await test.step('switches', () => switchingOff(driver));
  await test.step('cannot read', () => cannotRead(driver, portal));
  await test.step('target', () => inTheTarget(driver, portal));
});
