import { accountId } from '../../lib/core/ids';
import { chromiumDriver } from './chromium-driver';
import type { Driver } from './driver';
import { AT, DE, smallLedger } from './firefox/small-partner';
import { type Profile, test } from './fixtures';
import {
  byKeyboard,
  cannotRead,
  customersPanel,
  decideEverything,
  inTheTarget,
  jumping,
  navigating,
  switchingOff,
} from './on-page';
import { paintEverywhere } from './painting';

/** What a person does with us on the portal's pages; the same as in Firefox. */

test.use({ story: 'small', hostility: { contentMs: 20, skeletonMs: 20, pagingMs: 0 } });

test('decisions, panel, navigation, jumps, switches, copying, what cannot be read and what is held back', async ({
  portal,
  profile,
}) => {
  test.setTimeout(180_000);
  const driver = await declared(profile);
  await test.step('decisions', () => decideEverything(driver));
  await test.step('keyboard', () => byKeyboard(driver));
  await test.step('panel', () => customersPanel(driver));
  await test.step('navigation', () => navigating(driver, portal));
  await test.step('jump chip', () => jumping(driver));
  await test.step('switches', () => switchingOff(driver));
  await test.step('cannot read', () => cannotRead(driver, portal));
  await test.step('target', () => inTheTarget(driver, portal));
});

test('every language and theme of the portal is painted the same', async ({ portal, profile }) => {
  test.setTimeout(180_000);
  await paintEverywhere(await declared(profile), portal);
});

/** The small partner's ledger is known, and the browser is in its source account. */
async function declared(profile: Profile): Promise<Driver> {
  await profile.setClock(AT);
  const driver = chromiumDriver(profile);
  await driver.send({ type: 'own-import', file: smallLedger() });
  await driver.send({
    type: 'own-decide',
    decisions: [{ kind: 'signed-in', via: 'person', account: accountId.parse(DE.id) }],
  });
  return driver;
}
