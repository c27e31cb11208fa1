import { expect, soon, test } from './fixtures';
import { badges, badgeTexts, ours, strip } from './overlay';
import { customersList, HOME, isSameDocument, pageOf, pageText, press, subscriptionsOf } from './portal';
import { screenshot } from './screens';
import { alpenglas, CUSTOMERS, missing, twice } from './small-partner';

/** Lists and the page of a subscription carry what is known, however one got there, in each shape of the portal's pages. */

const NAMES = CUSTOMERS.map(({ name }) => name);
const ON_CUSTOMERS = {
  'Alpenglas GmbH': 'Stop today 1 of 2',
  'Birkenhof KG': 'Waiting for customer',
  'Cobalt AG': 'Done',
  'Dorfladen UG': 'Check twin',
};
const PRODUCTS = [twice.offerName, missing.offerName];
const ON_ALPENGLAS = {
  'Office 365 Enterprise E3': 'Stop today 25 → 25',
  'Exchange Online (Plan 1)': 'Create in target',
};

for (const shape of ['harmony', 'slotted', 'commerce'] as const) {
  test.describe(shape, () => {
    test.use({ shape });

    test('by their addresses', async ({ tab }) => {
      await tab.goto(customersList(shape));
      await soon(() => badgeTexts(tab, NAMES)).toEqual(ON_CUSTOMERS);
      await soon(() => strip(tab)).toContain('Source (Transitioning From) Nordwind Deutschland');
      expect(await badges(tab)).toContainEqual({
        row: expect.stringContaining(alpenglas.id),
        text: 'Stop today 1 of 2',
        detail: expect.stringMatching(
          /^Stop today: 1\nCreate in target: 1\nAccepted in the target since 13 Mar UTC/,
        ),
        dressed: true,
      });
      await screenshot(tab, `${shape}-customers`);

      await tab.goto(subscriptionsOf(shape, alpenglas));
      await soon(() => badgeTexts(tab, PRODUCTS)).toEqual(ON_ALPENGLAS);
      await soon(() => strip(tab)).toContain('0 of 2 done');
      await screenshot(tab, `${shape}-subscriptions`);

      await tab.goto(pageOf(shape, twice));
      await soon(() => strip(tab)).toContain('Active in both accounts, stop the source today');
      expect(await strip(tab)).toContain('Twin Office 365 Enterprise E3, 25 licences, Nordwind Europe');
      await soon(() => pageText(tab)).toContain('Suspend');
      await screenshot(tab, `${shape}-subscription`);

      await tab.goto(HOME);
      await soon(() => ours(tab)).toBe(0);
    });

    test('by clicking, and back', async ({ tab }) => {
      await tab.goto(customersList(shape));
      await soon(() => badgeTexts(tab, NAMES)).toEqual(ON_CUSTOMERS);
      await isSameDocument(tab);

      await press(tab, alpenglas.name);
      await soon(() => badgeTexts(tab, PRODUCTS)).toEqual(ON_ALPENGLAS);
      await press(tab, twice.offerName);
      await soon(() => strip(tab)).toContain('Active in both accounts, stop the source today');

      await tab.back();
      await soon(() => badgeTexts(tab, PRODUCTS)).toEqual(ON_ALPENGLAS);
      expect(await strip(tab)).not.toContain('stop the source today');
      await tab.back();
      await soon(() => badgeTexts(tab, NAMES)).toEqual(ON_CUSTOMERS);
      expect(await isSameDocument(tab)).toBe(true);
    });
  });
}
