import { S1 } from '../portal/s1-world';
import { declareAccounts, EU, ledgerOf } from './declared';
import { expect, test } from './fixtures';
import { saySignedIn } from './popup';
import { badgeOf, badges, CUSTOMERS_LIST, openCustomer, openCustomers, strip } from './portal';

const LEGAL_INFO = 'https://partner.microsoft.com/dashboard/account/v3/organization/legalinfo';
const SUBSCRIPTIONS = `https://partner.microsoft.com/dashboard/v2/customers/${S1.Alpenglas}/subscriptions`;
const CUSTOMER = 'Alpenglas GmbH';

test.describe('a page whose grid cannot be reached', () => {
  test.use({ shape: 'closed' });

  test('is said to be unreadable, and nothing is recorded', async ({ profile }) => {
    await declareAccounts(profile.extension);
    const before = await ledgerOf(profile.extension);
    await profile.page.goto(CUSTOMERS_LIST);
    await expect(strip(profile.page)).toContainText('Twinwatch cannot read this page.', { timeout: 30_000 });
    const popup = await profile.extension.openPopup();
    await expect(popup.getByRole('region', { name: 'This page' })).toContainText('Cannot read this page');
    expect(await ledgerOf(profile.extension)).toEqual(before);
  });
});

test.describe('rows without any id', () => {
  test.use({ shape: 'noids' });

  test('get no badge, and nothing is recorded of them', async ({ profile }) => {
    await declareAccounts(profile.extension);
    await openCustomers(profile.page);
    await expect(profile.page.getByRole('row').filter({ hasText: CUSTOMER })).toBeVisible();
    await profile.page.waitForTimeout(2_000);
    await expect(badges(profile.page)).toHaveCount(0);
    const kinds = (await ledgerOf(profile.extension)).map(({ kind }) => kind);
    expect(kinds).not.toContain('customer-seen');
  });
});

test('an unknown status word is kept, and shown as unknown', async ({ portal, profile }) => {
  await declareAccounts(profile.extension);
  for (const subscription of portal.world.subscriptions) subscription.status = 'underReview';
  await profile.page.goto(SUBSCRIPTIONS);
  await expect(badgeOf(profile.page, S1.product)).toContainText('Cannot tell');
  await expect
    .poll(() => ledgerOf(profile.extension))
    .toContainEqual(
      expect.objectContaining({
        kind: 'subscription-seen',
        status: 'unknown',
        statusText: expect.any(String),
      }),
    );
});

test('a page of another account stops all recording until a person has answered', async ({
  portal,
  profile,
}) => {
  const { extension, page } = profile;
  await declareAccounts(extension);
  await openCustomer(page, CUSTOMER);
  await expect(badgeOf(page, S1.product)).toBeVisible();

  portal.switchAccount('EU');
  await page.goto(LEGAL_INFO);
  await expect(strip(page)).toContainText('This page is not of Nordwind Deutschland. Nothing is recorded');
  await expect.poll(() => extension.badgeText()).toBe('!');

  const before = await ledgerOf(extension);
  portal.accept(S1.Alpenglas, 'EU');
  await openCustomers(page);
  await expect(strip(page)).toContainText('Nothing is recorded');
  await page.waitForTimeout(1_500);
  expect(await ledgerOf(extension)).toEqual(before);

  const popup = await extension.openPopup();
  await expect(popup.getByText('This page belongs to another account')).toBeVisible();
  await saySignedIn(popup, EU);
  await expect(strip(page)).not.toContainText('Nothing is recorded');
  await expect.poll(() => extension.badgeText()).not.toBe('!');
  await expect
    .poll(() => ledgerOf(extension))
    .toContainEqual(expect.objectContaining({ kind: 'customer-seen', account: S1.EU }));
});

test('corrupt stored data is put aside and told, and the rest works on', async ({ profile }) => {
  const { extension } = profile;
  await declareAccounts(extension);
  await openCustomer(profile.page, CUSTOMER);
  await expect(badgeOf(profile.page, S1.product)).toBeVisible();
  const card = `card:${S1.Alpenglas}`;
  await extension.run(
    (key) => chrome.storage.local.set({ [key]: { customer: 7 }, summary: 'nonsense', settings: [] }),
    card,
  );

  await profile.restart();
  await openCustomer(profile.page, CUSTOMER);
  await expect(badgeOf(profile.page, S1.product)).toContainText('Waiting for customer');
  const popup = await profile.extension.openPopup();
  await expect(popup.getByText('Some stored data could not be read')).toBeVisible();
  await expect(popup.getByText('0 of 1 subscription done')).toBeVisible();

  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: 'Export' }).click();
  await download;
  await popup.getByRole('button', { name: 'Understood' }).click();
  await expect(popup.getByText('Some stored data could not be read')).toHaveCount(0);
  const answer = await profile.extension.send({ type: 'own-export' });
  expect(answer.ok && answer.aside).toContain('nonsense');
});
