import type { Page } from '@playwright/test';
import type { Shape } from '../portal/types';
import { tellStory } from '../run/story';
import { expect, test } from './fixtures';
import { badges, openCustomers } from './portal';

/** The portal is as it would be without us: no error, no violation of its policy, no node of it moved or changed. */

const SHAPES: Shape[] = ['harmony', 'slotted', 'commerce'];
/** First in the list by name; on the second page it is not. */
const FIRST = 'Alpenglas GmbH';

/** What the stand-in counts that others did to its page; only in its touchy mood. */
declare const standInReport: () => {
  added: string[];
  attributes: string[];
  texts: number;
  moved: number;
  errors: string[];
  prototypes: string[];
};

for (const shape of SHAPES) {
  test.describe(shape, () => {
    test.use({ story: 'demo', shape });

    test('a touchy page that builds its rows anew finds nothing changed', async ({ portal, profile }) => {
      await tellStory(profile.extension, portal.world);
      portal.setHostility({ touchy: true, rerender: true });
      const { page } = profile;
      const complaints = listen(page);
      const name = page.getByText(FIRST, { exact: true });
      const turn = (direction: string) =>
        page.getByRole('navigation', { name: 'Pagination' }).getByRole('button', { name: direction }).click();

      await openCustomers(page);
      await expect(badges(page)).toHaveCount(10);
      await turn('Next');
      await expect(name).toHaveCount(0);
      await expect(badges(page)).toHaveCount(10);
      await turn('Previous');
      await name.click();
      await page.getByRole('heading', { name: /^Subscriptions/ }).waitFor();
      await expect(badges(page).first()).toBeVisible();
      await page.goBack();
      await expect(badges(page)).toHaveCount(10);

      const { added, ...done } = await page.evaluate(() => standInReport());
      expect(done).toEqual({ attributes: [], texts: 0, moved: 0, errors: [], prototypes: [] });
      expect(added.filter((one) => !/ > twinwatch-(badge|strip)$/.test(one))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
}

/** Everything that the page complains about from now on, violations of its policy among it. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
