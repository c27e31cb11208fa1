import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { accountId } from '../../lib/core/ids';
import { EU } from '../portal/demo-world';
import type { Demo } from './demo';

/**
 * Walks through the demo as a visitor would, and leaves a screenshot of each stop in `folder`.
 * @param say called with each stop's file and what it shows
 */
export async function walk(demo: Demo, folder: string, say: (what: string) => void): Promise<void> {
  const { page, extension, portal } = demo;
  await mkdir(folder, { recursive: true });
  let number = 0;
  const shoot = async (shown: Page, name: string, what: string, fullPage = false) => {
    number += 1;
    const file = `${number}-${name}.png`;
    await shown.screenshot({ path: join(folder, file), fullPage });
    say(`${file}  ${what}`);
  };
  const badge = (target: Page) => target.locator('twinwatch-badge').first();

  await badge(page).waitFor();
  await shoot(page, 'customers', 'the customers list of a source account, with where each move stands');

  const popup = await extension.openPopup();
  await popup.getByRole('heading', { name: 'Progress' }).waitFor();
  await shoot(popup, 'popup', 'the popup: how far the move is, and what needs somebody today', true);
  await popup.close();

  await openTwice(page);
  await badge(page).waitFor();
  await shoot(page, 'subscriptions', 'a customer with a subscription that is billed in both accounts');
  await openTwice(page);
  await page.getByRole('heading', { name: 'Details' }).waitFor();
  await page.locator('twinwatch-strip h2').waitFor();
  await shoot(page, 'subscription', 'its page: the twin, since when, and what to do by when');

  // The page of the old account has to be left first: it would contradict what is said next.
  portal.switchAccount(EU);
  await page.goto('https://partner.microsoft.com/dashboard/home');
  const target = accountId.parse(EU);
  await extension.send({
    type: 'own-decide',
    decisions: [{ kind: 'signed-in', via: 'person', account: target }],
  });
  await page.goto('https://partner.microsoft.com/dashboard/v2/customers/list');
  await badge(page).waitFor();
  await shoot(page, 'target', 'the same customers in the target account');
}

/** Opens the first row whose badge says that something is billed in both accounts. */
export async function openTwice(page: Page): Promise<void> {
  const twice = page.locator('twinwatch-badge', { hasText: 'Billed twice' });
  const row = page.getByRole('row').filter({ has: twice }).first();
  await row.getByRole('rowheader').getByRole('button').click();
}
