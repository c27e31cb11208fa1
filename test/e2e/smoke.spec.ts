import { tellStory } from '../run/story';
import { expect, test } from './fixtures';
import { badgeOf, badges, CUSTOMERS_LIST, HOME, ours, strip } from './portal';

test.use({ story: 'demo' });

test('rows of the customers list carry a badge, and an unknown page carries nothing', async ({
  portal,
  profile,
}) => {
  await tellStory(profile.extension, portal.world);
  const { page } = profile;

  await page.goto(CUSTOMERS_LIST);
  await expect(badges(page)).toHaveCount(10);
  await expect(badgeOf(page, 'Alpenglas GmbH')).toContainText('Done');
  await expect(badges(page).first().locator('.badge')).toHaveCSS('font-size', '12px');
  await expect(strip(page)).toContainText('Nordwind Deutschland GmbH');

  await page.goto(HOME);
  await expect(page.getByRole('heading', { name: 'Welcome to Partner Center' })).toBeVisible();
  await expect(ours(page)).toHaveCount(0);
});

test('switched off, everything of ours is gone, and it comes back when switched on', async ({
  portal,
  profile,
}) => {
  await tellStory(profile.extension, portal.world);
  const { page } = profile;
  await page.goto(CUSTOMERS_LIST);
  await expect(badges(page)).toHaveCount(10);

  const popup = await profile.extension.openPopup();
  await popup.getByRole('switch', { name: 'On for Partner Center' }).click();
  await expect(ours(page)).toHaveCount(0);

  await popup.getByRole('switch', { name: 'On for Partner Center' }).click();
  await expect(badges(page)).toHaveCount(10);
});
