import AxeBuilder from '@axe-core/playwright';
import { tellStory } from '../run/story';
import { openTwice } from '../run/walk';
import { expect, test } from './fixtures';
import { offences, offencesOn } from './offences';
import { badges, openCustomers, strip } from './portal';

/** Popup and everything that we add to a page, in light and dark, by the rules of axe. */

const SCHEMES = ['light', 'dark'] as const;

test('the popup of a new user', async ({ profile }) => {
  const popup = await profile.extension.openPopup();
  for (const colorScheme of SCHEMES) {
    await popup.emulateMedia({ colorScheme });
    expect(await offencesOn(popup)).toEqual([]);
  }
  await popup.getByRole('button', { name: 'Declare accounts' }).click();
  await popup.getByRole('button', { name: 'Save accounts' }).click();
  expect(await offencesOn(popup)).toEqual([]);
});

test.describe('with the demo', () => {
  test.use({ story: 'demo' });

  test('the popup, folded open', async ({ portal, profile }) => {
    await tellStory(profile.extension, portal.world);
    const popup = await profile.extension.openPopup();
    await popup.getByRole('heading', { name: 'Progress' }).waitFor();
    await popup.locator('details').evaluateAll((all) => {
      for (const details of all) details.toggleAttribute('open', true);
    });
    for (const colorScheme of SCHEMES) {
      await popup.emulateMedia({ colorScheme });
      expect(await offencesOn(popup)).toEqual([]);
    }
  });

  test('badges, account bar and banner, in forced colours too', async ({ portal, profile }) => {
    await tellStory(profile.extension, portal.world);
    const { page } = profile;
    for (const theme of [...SCHEMES, 'forced'] as const) {
      const isForced = theme === 'forced';
      portal.setTheme(isForced ? 'dark' : theme);
      await page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
      await openCustomers(page);
      await expect(badges(page)).toHaveCount(10);
      expect(await offences(new AxeBuilder({ page }).include('[data-twinwatch]'))).toEqual([]);
      await openTwice(page);
      await openTwice(page);
      await strip(page).getByRole('heading').waitFor();
      expect(await offences(new AxeBuilder({ page }).include('[data-twinwatch]'))).toEqual([]);
    }
  });
});
