import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDemo } from '../demo';

const VIEWS = ['today', 'customers', 'progress', 'calendar', 'accounts', 'import', 'export', 'activity'];

/** The first day: the first steps, and every view that has nothing to show yet. */
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
  const demo = await openDemo({ browser, window: false, language, isNew: true });
  try {
    const take = async (shown: Page, name: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await shown.emulateMedia({ colorScheme });
        await shown.screenshot({ path: join(folder, `first-${name}-${colorScheme}.png`) });
      }
    };
    const page = await demo.context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const view of VIEWS) {
      await page.goto('about:blank');
      await page.goto(`chrome-extension://${demo.extension.id}/dashboard.html#/${view}`);
      await page.locator('main h2').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('.skeleton'));
      await take(page, view);
    }
    const popup = await demo.extension.openPopup();
    await popup.locator('.first').waitFor();
    await take(popup, 'popup');
  } finally {
    await demo.close();
  }
}
