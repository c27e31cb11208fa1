import { tellStory } from '../run/story';
import { expect, test } from './fixtures';
import { CUSTOMERS_LIST, strip } from './portal';

/** From a page that cannot be read to a page that a developer can read nothing of either. */

test.use({ story: 'demo', shape: 'noids' });

test('a report of an unreadable page is copied, says nothing of anybody, and is unreadable again', async ({
  portal,
  profile,
}) => {
  const { page, extension } = profile;
  await tellStory(extension, portal.world);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const names = portal.world.customers.map(({ name }) => name);
  const unreadable = strip(page).getByText('cannot read this page');

  await page.goto(CUSTOMERS_LIST);
  await expect(unreadable).toBeVisible({ timeout: 15_000 });
  await strip(page).getByRole('button', { name: 'Copy a report' }).click();
  await expect(strip(page)).toContainText('The report is copied');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('page `customers-list`, address `/dashboard/v2/customers/list`');
  expect(report).toContain('shadowrootmode');
  for (const said of [...names, ...portal.world.customers.map(({ domain }) => domain)])
    expect(report).not.toContain(said);
  expect(report).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);

  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Copy a report' }).click();
  await expect(popup.getByText('The report is copied')).toBeVisible();
  await popup.close();

  portal.serveReport(report);
  await page.goto(CUSTOMERS_LIST);
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await expect(unreadable).toBeVisible({ timeout: 15_000 });
});
