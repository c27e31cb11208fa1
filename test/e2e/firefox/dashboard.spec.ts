import { expect, soon, test } from './fixtures';
import { pageText, press } from './portal';
import { alpenglas, cobalt } from './small-partner';

test('the dashboard shows every view, and a decision in it is taken back', async ({ extension }) => {
  const page = await extension.openDashboard();
  const text = () => pageText(page);
  await soon(text).toContain('Alpenglas GmbH');
  for (const [view, shown] of [
    ['Customers', 'Cobalt AG'],
    ['Progress', '1 of 5 subscriptions done'],
    ['Calendar', 'Save for a calendar'],
    ['Accounts', 'Baseline'],
    ['Activity', 'Twin confirmed'],
    ['Settings', 'Age limit'],
  ] as const) {
    await press(page, view);
    await soon(text).toContain(shown);
  }

  await press(page, 'Customers');
  await soon(text).toContain(cobalt.name);
  await press(page, alpenglas.name);
  await soon(text).toContain('Subscriptions side by side');
  await press(page, 'End link');
  await soon(text).toContain('Undo');
  const kinds = async () => (await extension.ledger()).map(({ kind }) => kind);
  await press(page, 'Undo');
  await soon(text).toContain('Taken back.');
  expect((await kinds()).slice(-2)).toEqual(['twin-confirmed', 'undone']);
  await page.close();
});
