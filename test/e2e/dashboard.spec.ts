import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { tellStory } from '../run/story';
import { expect, type Profile, test } from './fixtures';
import { offences, offencesOn } from './offences';

/** The dashboard over the demo's ledger: every view, every decision with its undo, and several windows at once. */

test.use({ story: 'demo' });

const VIEWS = [
  'today',
  'customers',
  'progress',
  'calendar',
  'accounts',
  'import',
  'export',
  'activity',
  'settings',
] as const;

async function openDashboard(profile: Profile, fragment = ''): Promise<Page> {
  const page = await profile.context.newPage();
  await page.goto(`chrome-extension://${profile.extension.id}/dashboard.html#/${fragment}`);
  return page;
}

test.beforeEach(async ({ portal, profile }) => {
  await tellStory(profile.extension, portal.world);
});

/** Opens a customer by its row. */
async function openCustomer(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
}

const said = (page: Page) => page.locator('.said');
const undo = (page: Page) => said(page).getByRole('button', { name: 'Undo' }).click();

test('leads from the popup to Today, where findings are worked off by customer and by account', async ({
  profile,
}) => {
  const popup = await profile.extension.openPopup();
  // Nobody has allowed notifications: that is said, and the count on the toolbar goes on.
  const reminders = popup.getByRole('switch', { name: 'Reminders' });
  await expect(reminders).not.toBeChecked();
  await expect(reminders).toHaveAccessibleDescription(/the count on the toolbar button works without/);
  expect(Number(await profile.extension.badgeText())).toBeGreaterThan(0);
  const opened = profile.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Open dashboard' }).click();
  const page = await opened;
  await expect(page.getByRole('heading', { name: 'Today', level: 2 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Pfahlbau Museum Stiftung' })).toBeVisible();
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await expect(page.getByText('Be reminded in time?')).toHaveCount(0);

  await page.getByLabel('Group by').selectOption('account');
  const first = page.locator('.bundle').first();
  await expect(first).toContainText('Nordwind Deutschland GmbH');
  await expect(first).toContainText('You are signed in here');
  await expect(page.getByRole('region', { name: 'Go look' })).toContainText('Open the next page');
});

test('puts a finding to rest, and takes that back', async ({ profile }) => {
  const page = await openDashboard(profile, 'today');
  const tab = page.getByRole('button', { name: /^Needs you today/ });
  await expect(tab).toHaveText(/\d/);
  const before = await tab.textContent();
  const snooze = page.getByRole('button', { name: /^Snooze:/ }).first();
  await snooze.click();
  await page.keyboard.press('Escape');
  await expect(snooze).toBeFocused();
  await snooze.click();
  await page.getByLabel('Reason').fill('Customer on holiday');
  await page.getByRole('dialog').getByRole('button', { name: 'Snooze' }).click();
  await expect(page.getByRole('button', { name: /^Put to rest/ })).toBeVisible();
  await expect(tab).not.toHaveText(before ?? '');
  // The row is gone, and the keyboard is at the next one.
  await expect(page.getByRole('button', { name: /^Snooze:/ }).first()).toBeFocused();

  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: /^Put to rest/ })).toHaveCount(0);
  await expect(tab).toHaveText(before ?? '');

  // Two are put to rest, the first of them twice, as two colleagues would.
  const findings = await page.evaluate(async () => {
    const { summary } = await chrome.storage.local.get('summary');
    return Object(summary)
      .findings.today.slice(0, 2)
      .map(({ id }: { id: string }) => id);
  });
  for (const finding of [findings[0], ...findings])
    await profile.extension.send({
      type: 'own-decide',
      decisions: [{ kind: 'acknowledged', via: 'person', finding, reason: 'Known' }],
    });
  await page.getByRole('button', { name: /^Put to rest/ }).click();
  const wake = page.getByRole('button', { name: /^Wake:/ });
  await expect(wake).toHaveCount(2);
  await wake.first().focus();
  // Held down: the key repeats, while the row goes and the keyboard is at the next one.
  await page.keyboard.down('Enter');
  await expect(wake).toHaveCount(1);
  await expect(wake).toBeFocused();
  for (let more = 0; more < 3; more += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(said(page)).toContainText('Taken back');
  await expect(wake).toHaveCount(1);
});

test('customers are searched, filtered, sorted, and kept as a view', async ({ profile }) => {
  const page = await openDashboard(profile, 'customers');
  const rows = page.locator('tbody tr[aria-rowindex]');
  await expect(page.getByText('67 of 67 customers')).toBeVisible();
  await page.getByRole('combobox', { name: 'State' }).selectOption('outage-risk');
  await expect(page.getByText('8 of 67 customers')).toBeVisible();
  await page.getByRole('searchbox').fill('pfahlbau');
  await expect(rows).toHaveCount(1);

  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of the view').fill('Outages');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('67 of 67 customers')).toBeVisible();
  await page.getByRole('link', { name: 'Outages' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Remove view Outages' }).click();
  await expect(page.getByRole('link', { name: 'Outages' })).toHaveCount(0);
  await undo(page);
  await expect(page.getByRole('link', { name: 'Outages' })).toBeVisible();

  const column = page.getByRole('checkbox', { name: 'Commerce' });
  await page.getByText('Columns').click();
  await expect(column).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(column).toBeHidden();
  await page.getByText('Columns').click();
  await page.getByRole('heading', { name: 'Customers' }).click();
  await expect(column).toBeHidden();

  // Back from a customer, everything is as it was left.
  await page.getByRole('searchbox').fill('pfahlbau');
  await page.getByLabel('Tick all shown').check();
  await page.locator('tbody th a').first().click();
  await page.locator('.crumb a').click();
  await expect(page.getByRole('searchbox')).toHaveValue('pfahlbau');
  await expect(page.getByText('1 customer ticked')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  const box = page.locator('.table-box');
  await box.evaluate((element) => element.scrollTo(0, 880));
  await page.locator('[aria-rowindex="24"] a').click();
  await page.locator('.crumb a').click();
  await expect(page.locator('[aria-rowindex="24"] a')).toBeInViewport();
  expect(await box.evaluate(({ scrollTop }) => scrollTop)).toBe(880);
});

test('one decision about many is looked through, recorded, and taken back as a whole', async ({
  profile,
}) => {
  const page = await openDashboard(profile, 'customers');
  await page.getByRole('searchbox').fill('kupfer');
  await page.getByLabel('Tick all shown').check();

  await page.getByRole('button', { name: 'Set owner' }).click();
  await page.getByRole('textbox', { name: 'Owner' }).fill('Birgit');
  await page.getByRole('button', { name: 'Record 1' }).click();
  await expect(page.getByRole('cell', { name: 'Birgit' })).toBeVisible();
  await undo(page);
  await expect(page.getByRole('cell', { name: 'Birgit' })).toHaveCount(0);

  await page.getByLabel('Tick all shown').check();
  await page.getByRole('button', { name: 'Take out of scope' }).click();
  await page.getByLabel('Reason').fill('Leaves us');
  await page.getByRole('button', { name: /^Record/ }).click();
  await expect(said(page)).toContainText('Recorded: 4 subscriptions.');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.goto(page.url().replace(/customers.*/, 'activity'));
  const deed = page.locator('.card.log > li').filter({ hasText: 'Taken out of scope' }).first();
  await deed.getByRole('button', { name: 'Undo all' }).click();
  await expect(page.locator('.card.log > li').first()).toContainText(
    'Taken back Taken out of scope · 4 entries',
  );
  await expect(deed).toContainText('Kupfer');
  await page.goto(page.url().replace('activity', 'customers?q=kupfer'));
  await expect(page.getByText('1 of 5')).toBeVisible();
});

test('exact suggestions are confirmed from a list to tick', async ({ profile }) => {
  const page = await openDashboard(profile, 'customers');
  await page.getByRole('button', { name: 'Confirm exact twins' }).click();
  const lines = page.getByRole('dialog').getByRole('listitem');
  const count = await lines.count();
  await lines.first().getByRole('checkbox').uncheck();
  await page.getByRole('button', { name: `Record ${count - 1}` }).click();
  await expect(page.getByText('1 exact suggestion', { exact: true })).toBeVisible();
  await undo(page);
  await expect(page.getByText(`${count} exact suggestions`)).toBeVisible();
});

test('a customer shows both sides; its link is ended and restored, its history tells it', async ({
  profile,
}) => {
  const page = await openDashboard(profile, 'customers');
  await openCustomer(page, 'Pfahlbau Museum Stiftung');
  const pair = page.getByRole('article', { name: 'Meeting Room' });
  await expect(pair.getByText('Billed twice', { exact: true })).toBeVisible();
  await expect(pair.getByRole('columnheader')).toHaveCount(2);

  await pair.getByRole('button', { name: 'End link' }).click();
  await expect(pair.getByRole('button', { name: 'End link' })).toHaveCount(0);
  await undo(page);
  await expect(pair.getByText('Billed twice', { exact: true })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'History' }).getByText('taken back', { exact: true }),
  ).toBeVisible();

  await pair.getByText('Why').click();
  await expect(pair.getByText('Twin confirmed').first()).toBeVisible();

  // And so can be asked of the customer as a whole.
  const closing = page.getByRole('region', { name: 'Closing' });
  await closing.getByText('Why').click();
  await expect(closing.getByText('Twin confirmed').first()).toBeVisible();
  const acceptance = page.getByRole('region', { name: 'Acceptance' });
  await acceptance.getByText('Why').click();
  await expect(acceptance.locator('.why li').first()).toBeVisible();
});

test('an account in another cloud says so where it is declared, and why', async ({ profile }) => {
  const page = await openDashboard(profile, 'accounts');
  await page.getByRole('button', { name: 'Edit accounts' }).click();
  await page.getByLabel('Cloud').first().selectOption('usgov');
  await page.getByRole('button', { name: 'Save accounts' }).click();
  const tile = page
    .locator('.account-tile')
    .filter({ hasText: 'Account is in another cloud than the target' });
  await expect(tile).toHaveCount(1);
  await tile.getByText('Why').click();
  await expect(tile.locator('.why li')).not.toHaveCount(0);
  await undo(page);
  await expect(tile).toHaveCount(0);
});

test('a suggestion is confirmed and rejected where its reasons are', async ({ profile }) => {
  const page = await openDashboard(profile, 'customers?step=exact');
  await page.locator('tbody th a').first().click();
  const suggestion = page.locator('.candidates li').filter({ hasText: 'exact' }).first();
  await expect(suggestion).toContainText('same licence count');
  const suggestions = await page.locator('.candidates li').count();
  await suggestion.getByRole('button', { name: 'Reject' }).click();
  await expect(page.locator('.candidates li')).toHaveCount(suggestions - 1);
  await undo(page);
  await expect(page.locator('.candidates li')).toHaveCount(suggestions);
  await suggestion.getByRole('button', { name: 'Confirm' }).click();
  await expect(said(page)).toContainText('Twin confirmed.');
});

test('every decision about a subscription is recorded, and taken back', async ({ profile }) => {
  const page = await openDashboard(profile, 'customers');
  await openCustomer(page, 'Pfahlbau Museum Stiftung');
  const pair = page.getByRole('article', { name: 'Meeting Room' });
  const dialog = page.getByRole('dialog');
  const history = page.getByRole('region', { name: 'History' });
  for (const { decision, fill, entry } of [
    {
      decision: 'Plan an overlap',
      fill: { Reason: 'Migration week', 'Last day': '2099-01-01' },
      entry: 'Overlap planned',
    },
    { decision: 'Take out of scope', fill: { Reason: 'Leaves us' }, entry: 'Taken out of scope' },
    { decision: 'Set price', fill: { 'Price per': '9.90', Currency: 'EUR' }, entry: 'Price set' },
    { decision: 'Note', fill: { Note: 'Ask Chiara' }, entry: 'Ask Chiara' },
  ] as const) {
    if (!(await pair.getByRole('button', { name: 'Note' }).isVisible()))
      await pair.getByText('Decide …').click();
    await pair.getByRole('button', { name: decision }).click();
    for (const [label, value] of Object.entries(fill)) await dialog.getByLabel(label).fill(value);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(history.getByText(entry).first()).toBeVisible();
    await undo(page);
    await expect(said(page)).toContainText('Taken back.');
  }
  await expect(pair.getByText('Billed twice', { exact: true })).toBeVisible();
});

test('the log is filtered, and a decision in it is taken back', async ({ profile }) => {
  const page = await openDashboard(profile, 'activity');
  await page.getByLabel('Any kind').selectOption('owner-set');
  // What was decided in one go is one row.
  const deed = page.locator('.card.log > li');
  await expect(deed).toHaveCount(1);
  await deed.locator('summary').click();
  const lines = deed.getByRole('listitem');
  const count = await lines.count();
  expect(count).toBeGreaterThan(3);
  await lines.first().getByRole('button', { name: 'Undo' }).click();
  await expect(lines.first()).toContainText('taken back');
});

test('progress tells numbers as charts and tables; the calendar is saved as a file', async ({ profile }) => {
  const page = await openDashboard(profile, 'progress');
  await expect(page.getByText('122 of 493 subscriptions done')).toBeVisible();
  await expect(page.getByRole('img', { name: 'States over time' })).toBeVisible();
  await page.getByText('As a table').last().click();
  await expect(page.getByRole('columnheader', { name: 'To decide or to do' })).toBeVisible();
  await expect(page.getByText(/Working out the past/)).toHaveCount(0, { timeout: 30_000 });

  await page.goto(page.url().replace('progress', 'calendar'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /\.ics/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^twinwatch-.*\.ics$/);
});

test('two windows show the same within a second', async ({ profile }) => {
  const [one, other] = [await openDashboard(profile, 'customers'), await openDashboard(profile, 'customers')];
  for (const page of [one, other]) await page.getByRole('searchbox').fill('kupfer');
  await one.getByLabel('Tick all shown').check();
  await one.getByRole('button', { name: 'Set owner' }).click();
  await one.getByRole('textbox', { name: 'Owner' }).fill('Birgit');
  await one.getByRole('button', { name: 'Record 1' }).click();
  await expect(said(one)).toContainText('Recorded: 1 customer.');
  await expect(other.getByRole('cell', { name: 'Birgit' })).toBeVisible({ timeout: 1_000 });
});

test('settings hold, and everything is deleted only when the word is typed', async ({ profile }) => {
  const page = await openDashboard(profile, 'settings');
  await page.getByLabel('Age limit').selectOption('3');
  await page.getByLabel('The move has to be finished by').fill('2099-12-31');
  await page.reload();
  await expect(page.getByLabel('Age limit')).toHaveValue('3');
  await expect(page.getByLabel('The move has to be finished by')).toHaveValue('2099-12-31');

  const prices = page.getByRole('region', { name: 'Prices' }).getByRole('listitem');
  const [price, currency] = [prices.first().getByRole('spinbutton'), prices.first().getByRole('textbox')];
  const before = await price.inputValue();
  await price.fill('12.34');
  await currency.fill('eur');
  await prices
    .first()
    .getByRole('button', { name: /^Save the price of/ })
    .click();
  await expect(said(page)).toContainText('Price saved.');
  await expect(currency).toHaveValue('EUR');
  await undo(page);
  await expect(price).toHaveValue(before);

  await page.getByLabel('Local time').selectOption('Asia/Tokyo');
  await page.getByLabel('Language').selectOption({ label: 'Русский' });
  await expect(page.getByRole('heading', { level: 2, name: 'Параметры' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByLabel('Местное время')).toHaveValue('Asia/Tokyo');
  await page.getByLabel('Язык').selectOption({ label: 'English' });

  await page.getByRole('button', { name: 'Delete everything …' }).click();
  const really = page.getByRole('dialog').getByRole('button', { name: 'Delete everything' });
  await expect(really).toBeDisabled();
  await page.getByLabel('Type DELETE to go on').fill('DELETE');
  await really.click();
  await expect(page.getByRole('button', { name: 'Declare accounts' })).toBeVisible();
  await page.goto(page.url().replace('today', 'activity'));
  await expect(page.getByRole('heading', { name: 'Nothing seen yet' })).toBeVisible();
});

test('keys lead everywhere, and the list of them can switch them off', async ({ profile }) => {
  const page = await openDashboard(profile, 'today');
  await expect(page.getByRole('heading', { name: 'Today', level: 2 })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { name: 'Customers', level: 2 })).toBeVisible();
  await expect(page.locator('tbody th a').first()).toBeVisible();
  // Farther than there are rows drawn at first, and all the way back.
  for (const key of [...'j'.repeat(60), ...'k'.repeat(58)]) await page.keyboard.press(key);
  await expect(page.locator('[aria-rowindex="3"] a:focus')).toBeInViewport();
  // Faster than anything can be drawn.
  for (const [key, row] of [
    ['j', 63],
    ['k', 3],
  ] as const) {
    await page.evaluate((pressed) => {
      for (let times = 0; times < 60; times++)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
    }, key);
    await expect(page.locator(`[aria-rowindex="${row}"] a:focus`)).toBeInViewport();
  }
  await page.keyboard.press('x');
  await expect(page.getByText('1 customer ticked')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Subscriptions side by side' })).toBeVisible();

  await page.keyboard.press('?');
  await expect(page.locator('.keys div', { hasText: 'Tick the row' })).toHaveText(/^x.*Customers$/);
  await page.getByRole('switch', { name: /Shortcuts are on/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'Subscriptions side by side' })).toBeVisible();
});

test('every view is accessible in light and dark, and fits 320 px', async ({ profile }) => {
  test.setTimeout(300_000);
  const page = await openDashboard(profile, 'customers');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const customer = await page.locator('tbody th a').first().getAttribute('href');
  for (const view of [...VIEWS.map((name) => `#/${name}`), customer]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`chrome-extension://${profile.extension.id}/dashboard.html${view}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    expect(await offencesOn(page), `${view} in light`).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      `${view} at 320 px`,
    ).toBeLessThanOrEqual(320);
    expect(await page.evaluate(hardToReadIn), `${view} at 320 px`).toEqual([]);
    // The other theme changes nothing but colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(
      await offences(new AxeBuilder({ page }).withRules('color-contrast')),
      `${view} in dark, at 320 px`,
    ).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

/** Runs in the page: tables that have to be scrolled sideways, and texts of charts made small. */
function hardToReadIn(): string[] {
  const sideways = [...document.querySelectorAll('.scroll:has(.reflow)')].filter(
    ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
  );
  const small = [...document.querySelectorAll('.chart text')].filter(
    (text) => text.getBoundingClientRect().height < 11,
  );
  return [...sideways, ...small].map(({ textContent }) => textContent);
}
