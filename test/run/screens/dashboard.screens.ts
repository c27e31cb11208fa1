import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDemo } from '../demo';

const SCHEMES = ['light', 'dark'] as const;

/** Every view of the dashboard, and the popup, as a user with a move under way and as a new one sees them. */
export async function shoot({
  browser,
  language,
  folder,
}: {
  browser: string;
  language: string;
  folder: string;
}): Promise<void> {
  await mkdir(folder, { recursive: true });
  const demo = await openDemo({ browser, window: false, language });
  try {
    const page = await demo.context.newPage();
    const take = async (shown: Page, name: string) => {
      for (const colorScheme of SCHEMES) {
        await shown.emulateMedia({ colorScheme });
        await shown.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
      }
    };
    await page.setViewportSize({ width: 1440, height: 900 });
    const address = `chrome-extension://${demo.extension.id}/dashboard.html`;
    const open = async (view: string) => {
      // So that nothing of the view before is taken for it.
      await page.goto('about:blank');
      await page.goto(`${address}${view}`);
      await page.locator('main h2').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('.skeleton, .working'));
    };
    await open('#/today');
    const links = page.locator('nav li a');
    const views = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const view of views) {
      await open(view);
      await take(page, view.replace(/\W/g, ''));
    }
    await open('#/customers?state=overlap');
    const customer = await page.locator('tbody th a').first().getAttribute('href');
    await open(customer ?? '');
    await take(page, 'customer');

    await open('#/customers?state=waiting');
    await page.locator('thead input').check();
    for (const [index, name] of ['owner', 'hold', 'exempt', 'note', 'invite'].entries()) {
      await page.locator('.bulk button').nth(index).click();
      await take(page, `dialog-${name}`);
      await page.keyboard.press('Escape');
    }
    await open('#/settings');
    await page.locator('.danger-button').click();
    await take(page, 'dialog-erase');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await take(page, 'dialog-keys');

    const popup = await demo.extension.openPopup();
    await popup.locator('.progress').waitFor();
    await take(popup, 'popup');
  } finally {
    await demo.close();
  }
}
