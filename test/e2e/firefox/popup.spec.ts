import { expect, soon, test } from './fixtures';
import { badgeTexts } from './overlay';
import { customersList, pageText, press } from './portal';
import { screenshot } from './screens';
import { CUSTOMERS, cobalt, DE, EU } from './small-partner';
import type { Tab } from './tab';

test('the popup tells progress, what needs somebody, and the page in front', async ({ tab, extension }) => {
  await tab.goto(customersList('harmony'));
  await soon(async () => Object.keys(await badgeTexts(tab, [cobalt.name]))).toContain(cobalt.name);

  const popup = await extension.openPopup();
  await soon(() => pageText(popup)).toContain('1 of 5 subscriptions done');
  await soon(() => pageText(popup)).toContain(`${CUSTOMERS.length} rows`);
  const shown = await pageText(popup);
  expect(shown).toMatch(/Needs you today.*Alpenglas GmbH.*Suspend it in the source account/);
  expect(shown).toMatch(/Decisions.*Dorfladen UG/);
  await screenshot(popup, 'popup');
  await popup.close();
});

test.describe('the first time', () => {
  test.use({ told: false });

  test('accounts are declared in the popup', async ({ tab, extension }) => {
    await tab.goto(customersList('harmony'));
    const popup = await extension.openPopup();
    await press(popup, 'Declare accounts');
    for (const [legend, account] of [
      ['Source (Transitioning From)', DE],
      ['Target (Transitioning To)', EU],
    ] as const) {
      await fill(popup, legend, 'Name', account.name);
      await fill(popup, legend, 'Tenant ID', account.id);
    }
    await press(popup, 'Save accounts');
    await soon(() => pageText(popup)).toContain('Accounts saved.');
    await popup.close();
    expect((await extension.ledger()).map(({ kind, name }) => [kind, name])).toEqual([
      ['account-set', DE.name],
      ['account-set', EU.name],
    ]);
  });
});

async function fill(popup: Tab, legend: string, label: string, value: string): Promise<void> {
  await popup.click(
    (page, [group, field]) =>
      page
        .all('fieldset')
        .filter((each) => page.textOf(each).startsWith(group))
        .flatMap((each) => [...each.querySelectorAll('input')])
        .find((input) => [...(input.labels ?? [])].some((each) => page.textOf(each).startsWith(field))),
    [legend, label] as const,
  );
  await popup.type(value);
}
