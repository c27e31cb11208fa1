import { accountId } from '../../lib/core/ids';
import { LOCATORS, LOCATORS_VERSION } from '../../lib/portal/locators';
import { ORIGIN_IN_CHINA } from '../portal/server';
import { AT, CUSTOMERS, DE, smallLedger } from './firefox/small-partner';
import { expect, type Profile, test } from './fixtures';
import { badges, CUSTOMERS_LIST, strip } from './portal';

/** What may happen to a page of the portal while it is open, and where else its portal may be. */

test.use({ story: 'small', allowed: true });

test('an open page follows another cloud, corrected locators, going back, and an update of the extension', async ({
  profile,
}) => {
  const { extension, page, context } = profile;
  await profile.setClock(AT);
  await extension.send({ type: 'own-import', file: smallLedger() });
  await signIn(profile, 'global');

  await test.step("21Vianet's portal is read, and only for an account of that cloud", async () => {
    await page.goto(`${ORIGIN_IN_CHINA}/commerce/customers/list`);
    await expect(strip(page)).toContainText(`This page is not of ${DE.name}. Nothing is recorded`);
    await expect(badges(page)).toHaveCount(0);
    const popup = await extension.openPopup();
    await expect(popup.getByText('The page is of another cloud than the account.')).toBeVisible();
    await popup.close();
    await signIn(profile, 'china');
    await expect(badges(page)).toHaveCount(CUSTOMERS.length);
    const runs = await extension.run(async () => {
      const declared = chrome.runtime.getManifest().content_scripts ?? [];
      const registered = await chrome.scripting.getRegisteredContentScripts();
      return [...declared, ...registered].map(({ matches, js }) => ({ matches, js }));
    });
    // What makes a report, for one, runs on no page by itself.
    const js = ['content-scripts/partner-center.js'];
    expect(runs).toEqual([
      { matches: ['https://partner.microsoft.com/*'], js },
      { matches: [`${ORIGIN_IN_CHINA}/*`], js },
    ]);
  });

  await test.step('a page is painted again when a person goes back to it', async () => {
    await page.goto('about:blank');
    await signIn(profile, 'global');
    await page.goto(CUSTOMERS_LIST);
    await expect(badges(page)).toHaveCount(CUSTOMERS.length);
    await page.goto('about:blank');
    await page.goBack();
    await expect(badges(page)).toHaveCount(CUSTOMERS.length);
  });

  await test.step('a corrected list of locators takes effect on the open page, and its health is told', async () => {
    const dashboard = await context.newPage();
    await dashboard.goto(`chrome-extension://${extension.id}/dashboard.html#/settings`);
    const card = dashboard.getByRole('region', { name: 'Reading of the pages' });
    const health = card.getByRole('row').filter({ has: dashboard.getByText('grid', { exact: true }) });
    await expect(health).toContainText('As expected, last on');
    const load = async (version: number, css: string[]) => {
      const file = { twinwatchLocators: 1, version, locators: { grid: { css } } };
      const buffer = Buffer.from(JSON.stringify(file));
      await card
        .locator('input[type=file]')
        .setInputFiles({ name: 'fix.json', mimeType: 'application/json', buffer });
    };
    const apply = async (version: number, css: string[]) => {
      await load(version, css);
      const difference = dashboard.getByRole('dialog').getByRole('region', { name: 'grid' });
      await expect(difference).toContainText(`Taken away: ${LOCATORS.grid.css[0]}`);
      await expect(difference).toContainText(`Added: ${css[0]}`);
      await dashboard.getByRole('button', { name: 'Apply' }).click();
      await expect(card).toContainText(`Corrected list, version ${version}`);
    };

    await load(LOCATORS_VERSION, ['table.other']);
    await expect(dashboard.getByText('This list is no newer than the built-in one.')).toBeVisible();
    await apply(LOCATORS_VERSION + 1, ['.grid-of-tomorrow']);
    await expect(badges(page)).toHaveCount(0);
    await expect(strip(page)).toContainText('cannot read this page', { timeout: 15_000 });
    await expect(health).toContainText('Not found on 1 visit');
    await apply(LOCATORS_VERSION + 2, ['.never', 'table']);
    await expect(badges(page)).toHaveCount(CUSTOMERS.length);
    await expect(strip(page)).not.toContainText('cannot read this page');
    await card.getByRole('button', { name: 'Remove the correction' }).click();
    await expect(card).toContainText('Built-in list');
    await expect(badges(page)).toHaveCount(CUSTOMERS.length);
    await dashboard.close();
  });

  await test.step('what an old copy has drawn goes when the extension is updated, and a hint says what to do', async () => {
    // The tab through which the harness looks into the extension is closed by this.
    await extension.run(async () => chrome.runtime.reload()).catch(() => undefined);
    await expect(strip(page)).toHaveText('Twinwatch was updated. Reload this page to go on.');
    await expect(badges(page)).toHaveCount(0);
  });
});

async function signIn({ extension }: Profile, cloud: 'global' | 'china'): Promise<void> {
  const [account, via] = [accountId.parse(DE.id), 'person' as const];
  const answer = await extension.send({
    type: 'own-decide',
    decisions: [
      { kind: 'account-set', via, account, role: 'source', tenantId: account, name: DE.name, cloud },
      { kind: 'signed-in', via, account },
    ],
  });
  expect(answer).toMatchObject({ ok: true });
}
