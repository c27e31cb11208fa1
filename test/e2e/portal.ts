import type { Locator, Page } from '@playwright/test';

/** Partner Center as a person uses it, and what Twinwatch adds to it. Works in every shape of the stand-in with English words. */

export const HOME = 'https://partner.microsoft.com/dashboard/home';
export const CUSTOMERS_LIST = 'https://partner.microsoft.com/dashboard/v2/customers/list';

/** Everything on the page that is ours. */
export const ours = (page: Page): Locator => page.locator('[data-twinwatch]');
export const badges = (page: Page): Locator => page.locator('twinwatch-badge');
export const badgeOf = (page: Page, rowText: string): Locator =>
  page.getByRole('row').filter({ hasText: rowText }).locator('twinwatch-badge');
/** The account bar, the banner of a subscription page, and notices. */
export const strip = (page: Page): Locator => page.locator('twinwatch-strip');

/** Chooses another account in the menu behind the avatar, as the portal does it. */
export async function switchAccount(page: Page, name: string): Promise<void> {
  await page.goto(HOME);
  await page.getByRole('button', { name: 'Account menu' }).click();
  const item = page.getByRole('button', { name, exact: true });
  if ((await item.getAttribute('aria-current')) === 'true') return;
  await Promise.all([page.waitForEvent('load'), item.click()]);
  await page.getByRole('heading', { name: 'Welcome to Partner Center' }).waitFor();
}

export async function openCustomers(page: Page): Promise<void> {
  await page.goto(CUSTOMERS_LIST);
  await page.getByRole('heading', { name: /^Customers/ }).waitFor();
}

/** From anywhere: customers list, then the customer's name. */
export async function openCustomer(page: Page, name: string): Promise<void> {
  await openCustomers(page);
  await page.getByRole('row').filter({ hasText: name }).getByText(name, { exact: true }).click();
  await page.getByRole('heading', { name: /^Subscriptions/ }).waitFor();
}

/** From a customer's subscriptions: the page of one. */
export async function openSubscription(page: Page, product: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: product }).getByText(product, { exact: true }).click();
  await page.getByRole('heading', { name: 'Details' }).waitFor();
}

/** From a customer's subscriptions: buys licences, and comes back. */
export async function addSubscription(page: Page, product: string, licences: number): Promise<void> {
  await page.getByRole('button', { name: 'Add subscription' }).click();
  await page
    .getByRole('searchbox', { name: /catalog/i })
    .or(page.locator('#catalogue-search-box input'))
    .first()
    .fill(product);
  await page
    .getByRole('row')
    .filter({ hasText: product })
    .getByText(product, { exact: true })
    .first()
    .click();
  await page.getByLabel(`Quantity ${product}`).fill(String(licences));
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('heading', { name: /^Subscriptions/ }).waitFor();
}

/** From a subscription's page. */
export async function suspend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Suspend' }).click();
  await page.getByRole('button', { name: 'OK' }).click();
}
