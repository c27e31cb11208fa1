import * as z from 'zod/mini';
import { expect, soon, test } from './fixtures';
import { pageText, press } from './portal';
import { alpenglas, cobalt, DE } from './small-partner';

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

  // Files are read by a worker that is a module, which Firefox learned late.
  await press(page, 'Import');
  await soon(text).toContain('Nothing imported yet.');
  await page.askOwn(
    z.null(),
    (_, content) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], 'Customers.csv'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    `Microsoft ID,Company name,Primary domain name,Relationship\r\n${cobalt.id},Cobalt AG,cobalt.example,Cloud Reseller\r\n`,
  );
  await soon(text).toContain('Customers list');
  await page.askOwn(
    z.null(),
    (_, account) => {
      const choice = document.querySelector<HTMLSelectElement>('table.files select');
      if (choice) choice.value = account;
      choice?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    DE.id,
  );
  await press(page, 'Compare with what is known');
  await press(page, 'Record 1 entry');
  await soon(text).toContain('Counted: 1 of 1 entry is in the ledger.');
  expect((await extension.ledger()).filter(({ via }) => via === 'file')).toHaveLength(1);
  await page.close();
});
