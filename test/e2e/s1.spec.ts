import type { Page } from '@playwright/test';
import { S1 } from '../portal/s1-world';
import { expect, type Profile, test } from './fixtures';
import { declareAccounts, freezeBaseline, logInvitation, saySignedIn } from './popup';
import {
  addSubscription,
  badgeOf,
  openCustomer,
  openCustomers,
  openSubscription,
  ours,
  strip,
  suspend,
  switchAccount,
} from './portal';

/**
 * Scenario S1, a clean legacy move, by browsing only: in the portal's pages and in the popup, in both accounts.
 * The background worker is stopped before every step: nothing may rest on its memory.
 */

const DE = 'Nordwind Deutschland';
const EU = 'Nordwind Europe';
const CUSTOMER = 'Alpenglas GmbH';

test.use({ allowed: true });

test('a clean legacy move, with the worker stopped before every step', async ({ profile }) => {
  test.setTimeout(240_000);
  const step = (name: string, at: string, does: () => Promise<void>) =>
    test.step(name, async () => {
      await profile.setClock(at);
      await profile.extension.finishWork(at);
      await profile.extension.stopWorker();
      await does();
    });
  const goInto = async (account: string) => {
    await switchAccount(profile.page, account);
    await inPopup(profile, (popup) => saySignedIn(popup, account));
  };
  const row = () => badgeOf(profile.page, S1.product);

  await step('nothing is recorded before the accounts are declared', '2023-03-01T08:50:00Z', async () => {
    await openCustomers(profile.page);
    await expect(strip(profile.page)).toContainText('Nothing is recorded');
    await expect(badgeOf(profile.page, CUSTOMER)).toHaveCount(0);
    await inPopup(profile, async (popup) => {
      await expect(popup.getByRole('heading', { name: 'Declare your accounts' })).toBeVisible();
      await declareAccounts(popup, { name: DE, tenant: S1.DE }, { name: EU, tenant: S1.EU });
    });
  });

  await step('browse DE, and freeze the baseline', '2023-03-01T09:00:00Z', async () => {
    await inPopup(profile, (popup) => saySignedIn(popup, DE));
    await openCustomer(profile.page, CUSTOMER);
    await expect(row()).toContainText('Waiting for customer');
    await openSubscription(profile.page, S1.product);
    await expect(strip(profile.page)).toContainText('Customer has not accepted the invitation');
    await inPopup(profile, async (popup) => {
      await freezeBaseline(popup, DE);
      await expect(popup.getByText('0 of 1 subscription done')).toBeVisible();
    });
  });

  await step('log the invitation', '2023-03-02T14:00:00Z', async () => {
    await openCustomer(profile.page, CUSTOMER);
    await inPopup(profile, (popup) => logInvitation(popup, '2023-03-09'));
    await expect(row()).toHaveAttribute('aria-label', /invitation sent/);
  });

  await step('the customer accepts, and EU sees it', '2023-03-06T08:00:00Z', async () => {
    await goInto(EU);
    await openCustomers(profile.page);
    await expect(badgeOf(profile.page, CUSTOMER)).toHaveCount(0);
    await acceptAsCustomer(profile.page);
    await openCustomers(profile.page);
    await expect(badgeOf(profile.page, CUSTOMER)).toContainText('Create in target');
    expect(await profile.extension.badgeText()).toBe('');
  });

  await step('DE: still active', '2023-03-20T09:40:00Z', async () => {
    await goInto(DE);
    await openCustomer(profile.page, CUSTOMER);
    await expect(row()).toContainText('Create in target');
  });

  await step('EU: create the twin', '2023-03-20T10:00:00Z', async () => {
    await goInto(EU);
    await openCustomer(profile.page, CUSTOMER);
    await addSubscription(profile.page, S1.product, 25);
    await expect(row()).toContainText('Check twin');
    await openSubscription(profile.page, S1.product);
    await expect(strip(profile.page)).toContainText('May replace a source subscription');
    await inPopup(profile, (popup) =>
      expect(popup.locator('details', { hasText: 'Decisions' })).toContainText(CUSTOMER),
    );
  });

  await step('confirm the twin', '2023-03-20T10:05:00Z', async () => {
    await goInto(DE);
    await openCustomer(profile.page, CUSTOMER);
    await openSubscription(profile.page, S1.product);
    await strip(profile.page).getByRole('button', { name: 'Yes, confirm' }).click();
    await expect(strip(profile.page)).toContainText('Twin confirmed.');
  });

  await step('stop today: page, row, toolbar, popup', '2023-03-20T10:10:00Z', async () => {
    await expect(strip(profile.page)).toContainText('Active in both accounts, stop the source today');
    await expect(strip(profile.page)).toContainText('Suspend it in the source account.');
    await expect(strip(profile.page)).toContainText('25');
    await openCustomer(profile.page, CUSTOMER);
    await expect(row()).toContainText('Stop today');
    await expect.poll(() => profile.extension.badgeText()).toBe('1');
    await inPopup(profile, async (popup) => {
      const today = popup.locator('details', { hasText: 'Needs you today' });
      await expect(today).toContainText(CUSTOMER);
      await expect(today).toContainText('since 20 Mar');
      await expect(today).toContainText('Suspend it in the source account.');
      await expect(today.getByRole('link', { name: CUSTOMER })).toHaveAttribute(
        'href',
        new RegExp(S1.A1, 'i'),
      );
    });
    expect(await profile.extension.notifications()).toEqual([]);
  });

  await step('four hours before the UTC day ends: a notification', '2023-03-20T20:00:30Z', async () => {
    await expect
      .poll(() => profile.extension.notifications(), { timeout: 20_000 })
      .toEqual([`stop:${S1.Alpenglas}`]);
  });

  await step('suspend in DE', '2023-03-20T20:10:00Z', async () => {
    await openSubscription(profile.page, S1.product);
    await suspend(profile.page);
    await expect(strip(profile.page)).toContainText('Done');
    await expect(strip(profile.page)).not.toContainText('stop the source');
    await openCustomer(profile.page, CUSTOMER);
    await expect(row()).toContainText('Done');
    await expect.poll(() => profile.extension.badgeText()).toBe('');
    await expect.poll(() => profile.extension.notifications()).toEqual([]);
    await expectAllDone(profile);
  });

  await test.step('after a restart everything is there again', async () => {
    await profile.restart();
    await profile.setClock('2023-03-20T20:20:00Z');
    await expectAllDone(profile);
    await openCustomers(profile.page);
    await expect(badgeOf(profile.page, CUSTOMER)).toContainText('Done');
    await expect(strip(profile.page)).toContainText(DE);
    await openCustomer(profile.page, CUSTOMER);
    await openSubscription(profile.page, S1.product);
    await expect(strip(profile.page)).toContainText(EU);
    await profile.page.goto('https://partner.microsoft.com/dashboard/home');
    await expect(ours(profile.page)).toHaveCount(0);
  });
});

async function inPopup(profile: Profile, does: (popup: Page) => Promise<void>): Promise<void> {
  const popup = await profile.extension.openPopup();
  await does(popup);
  await popup.close();
}

async function expectAllDone(profile: Profile): Promise<void> {
  await inPopup(profile, async (popup) => {
    await expect(popup.getByText('1 of 1 subscription done')).toBeVisible();
    await expect(popup.getByText('Nothing needs you today.')).toBeVisible();
  });
}

/** EU asks for the relationship; the customer's admin follows the link of the mail and accepts. */
async function acceptAsCustomer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Request a reseller relationship' }).click();
  const link = page.getByRole('link', { name: /admin\.microsoft\.com/ });
  const { search } = new URL((await link.getAttribute('href')) ?? '');
  await page.goto(`https://partner.microsoft.com/Adminportal/Home${search}`);
  await page.getByLabel('You are the admin of').selectOption({ label: CUSTOMER });
  await page.getByRole('button', { name: 'Accept and authorize' }).click();
  await page.getByText('The invitation has been accepted.').waitFor();
}
