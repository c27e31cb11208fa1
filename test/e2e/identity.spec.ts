import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { accountId } from '../../lib/core/ids';
import { guidOf } from '../portal/world';
import { AT, birkenhof, CUSTOMERS, DE, EU, smallLedger } from './firefox/small-partner';
import { expect, type Profile, test } from './fixtures';
import { CUSTOMERS_LIST, HOME, strip } from './portal';

/** The list of one account, read while another is believed to be signed in: held back, and put right where it went through. */

test.use({ story: 'small' });

const NEWCOMERS = ['Eichhof GmbH', 'Feldmark AG'].map((name) => ({
  ...birkenhof,
  id: guidOf(`newcomer ${name}`),
  name,
}));

test('a list under the wrong account waits for a person, and what went through is put right', async ({
  portal,
  profile,
}) => {
  const { extension, page } = profile;
  portal.world.customers.push(...structuredClone(NEWCOMERS));
  await profile.setClock(AT);
  await extension.send({ type: 'own-import', file: smallLedger() });
  const sayIn = (account: string) =>
    extension.send({
      type: 'own-decide',
      decisions: [{ kind: 'signed-in', via: 'person', account: accountId.parse(account) }],
    });

  await test.step('it is held back', async () => {
    await sayIn(DE.id);
    await page.goto(CUSTOMERS_LIST);
    await expect.poll(() => seenIn(profile, DE.id)).toBe(CUSTOMERS.length + NEWCOMERS.length);
    await page.goto(HOME);
    // The portal is still in DE.
    await sayIn(EU.id);
    const before = await seenIn(profile, EU.id);
    await page.goto(CUSTOMERS_LIST);
    await expect(strip(page)).toContainText(`Is this ${EU.name}?`);
    await expect.poll(() => extension.badgeText()).toBe('!');
    expect(await seenIn(profile, EU.id)).toBe(before);
    expect(await acceptedOf(profile, birkenhof.id)).not.toBe(true);
  });

  await test.step('it is recorded under the account that a person names', async () => {
    const popup = await extension.openPopup();
    const question = popup.getByRole('region', { name: `Was this ${EU.name}?` });
    await expect(question).toContainText('3 customers count as accepted');
    await expect(question).toContainText(`customers list of ${DE.name}`);
    expect((await new AxeBuilder({ page: popup }).analyze()).violations).toEqual([]);
    await question.getByRole('button', { name: DE.name }).click();
    await expect(question).toHaveCount(0);
    await popup.close();
    await expect(strip(page)).toContainText(DE.name);
    expect(await acceptedOf(profile, birkenhof.id)).toBe(false);
  });

  await test.step('one click on the page confirms it, rightly or wrongly', async () => {
    await page.goto(HOME);
    await sayIn(EU.id);
    await page.goto(CUSTOMERS_LIST);
    await strip(page).getByRole('button', { name: 'Yes, it is' }).click();
    await expect(strip(page)).not.toContainText('Is this');
    await expect.poll(() => acceptedOf(profile, birkenhof.id)).toBe(true);
  });

  await test.step('it is put right by time and page, and that is taken back', async () => {
    const dashboard = await profile.context.newPage();
    await dashboard.goto(`chrome-extension://${extension.id}/dashboard.html#/activity`);
    await putRight(dashboard);
    await expect.poll(() => acceptedOf(profile, birkenhof.id)).toBe(false);
    await dashboard.locator('.said').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => acceptedOf(profile, birkenhof.id)).toBe(true);
  });
});

async function putRight(dashboard: Page): Promise<void> {
  await dashboard.getByRole('button', { name: 'Seen in another account' }).click();
  const dialog = dashboard.getByRole('dialog');
  await dialog.getByLabel('Recorded for').selectOption({ label: EU.name });
  await dialog.getByLabel('They count for').selectOption({ label: DE.name });
  await dialog
    .getByRole('checkbox', { name: /^Customers list/ })
    .first()
    .check();
  const effects = dialog.getByRole('region', { name: 'What changes' });
  await expect(effects.getByRole('listitem').filter({ hasText: birkenhof.name })).toContainText(
    'no longer counts as accepted',
  );
  expect((await new AxeBuilder({ page: dashboard }).analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: /^Put \d+ sightings right/ }).click();
  await expect(dialog).toHaveCount(0);
}

/** How many sightings of customers from pages the ledger has under an account. */
async function seenIn({ extension }: Profile, account: string): Promise<number> {
  const answer = await extension.send({ type: 'own-export' });
  if (!answer.ok || !answer.file) throw new Error('No export.');
  const lines = answer.file.trim().split('\n').slice(1);
  return lines
    .map((line) => JSON.parse(line))
    .filter((one) => one.kind === 'customer-seen' && one.account === account).length;
}

const acceptedOf = ({ extension }: Profile, customer: string) =>
  extension.run(async (key) => {
    const card = (await chrome.storage.local.get(key))[key] as { accepted: boolean } | undefined;
    return card?.accepted;
  }, `card:${customer}`);
