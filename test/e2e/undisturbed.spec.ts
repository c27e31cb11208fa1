import { chromium, type Page } from '@playwright/test';
import type { Shape } from '../portal/types';
import { tellStory } from '../run/story';
import { expect, test } from './fixtures';
import { badges, CUSTOMERS_LIST, openCustomers } from './portal';
import { workOnList } from './recording';

/** The portal is as it would be without us: no error, no violation of its policy, no node of it moved or changed. */

const SHAPES: Shape[] = ['harmony', 'slotted', 'commerce'];
/** Those whose recordings are compared; all of them with `TWINWATCH_LONG=1`. */
const COMPARED: Shape[] = process.env.TWINWATCH_LONG === '1' ? [...SHAPES, 'roles'] : ['harmony', 'roles'];
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

test.describe('with and without us', () => {
  test.use({ story: 'demo' });

  test('searching, sorting and paging leave the same page behind', async ({ portal, profile }) => {
    await tellStory(profile.extension, portal.world);
    const alone = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        `--host-resolver-rules=${portal.resolverRules}`,
      ],
    });
    try {
      const page = await alone.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
      for (const shape of COMPARED) {
        portal.setShape(shape);
        const url =
          shape === 'commerce' ? new URL('/commerce/customers/list', CUSTOMERS_LIST).href : CUSTOMERS_LIST;
        const [without, withUs] = [await workOnList(page, url), await workOnList(profile.page, url)];
        await expect(badges(profile.page)).toHaveCount(10);
        for (const [step, recording] of Object.entries(without))
          expect(withUs[step], `${shape}: ${step}`).toBe(recording);
      }
    } finally {
      await alone.close();
    }
  });
});

/** Everything that the page complains about from now on, violations of its policy among it. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
