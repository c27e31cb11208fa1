import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { assess } from '../../lib/core/assess';
import { fold } from '../../lib/core/book';
import { readLedger } from '../../lib/core/ledger-text';
import { readScenario } from '../../lib/core/scenario';
import { expect, type Profile, test } from './fixtures';

/** What a new user can play with, and that what is shown of a whole move is what the core concludes. */

async function openDashboard({ context, extension }: Profile, fragment = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extension.id}/dashboard.html#/${fragment}`);
  return page;
}

test('a new user plays with the demo, in two windows at once, and removes it with one click', async ({
  profile,
}) => {
  const page = await openDashboard(profile);
  await expect(page.getByRole('listitem').filter({ has: page.locator('img') })).toHaveCount(3);
  await page.getByRole('button', { name: 'Play with demo data first' }).click();
  await expect(page.getByRole('region', { name: 'Demo data' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Adatum' })).toBeVisible();

  // Two windows decide at the same moment, each about another customer: both decisions stand, in both windows.
  const other = await openDashboard(profile);
  const owners = [
    { window: page, customer: 'Litware', owner: 'Dana' },
    { window: other, customer: 'Tailspin Toys', owner: 'Emil' },
  ];
  for (const { window, customer } of owners) {
    await window.goto(window.url().replace(/#.*/, '#/customers'));
    await window.getByRole('searchbox').fill(customer);
    await window.getByRole('link', { name: customer, exact: true }).click();
    await expect(window.getByRole('heading', { level: 2, name: customer })).toBeVisible();
  }
  await Promise.all(
    owners.map(async ({ window, owner }) => {
      await window.getByRole('textbox', { name: 'Owner' }).fill(owner);
      await window.keyboard.press('Enter');
    }),
  );
  for (const { window } of owners) {
    await window.goto(window.url().replace(/#.*/, '#/customers'));
    for (const { owner } of owners) await expect(window.getByRole('cell', { name: owner })).toBeVisible();
  }

  // Forced colours, and twice the size: half as many CSS pixels.
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 640, height: 400 });
  for (const view of ['today', 'customers', 'progress', 'calendar', 'accounts', 'activity']) {
    await page.goto(page.url().replace(/#.*/, `#/${view}`));
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${view} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving, `${view} moves`).toBe(0);
  }

  await other.getByRole('button', { name: 'Remove the demo data' }).click();
  for (const { window } of owners) {
    await window.goto(window.url().replace(/#.*/, '#/today'));
    await expect(window.getByRole('button', { name: 'Play with demo data first' })).toBeVisible();
  }
});

/** The entries of all scenarios as one ledger file; each brings ids of its own, which other files use as well. */
function portfolio(): string {
  const files = readdirSync('test/scenarios').filter((file) => /^s\d/.test(file));
  const lines = files.flatMap((file, index): unknown[] => {
    const scenario = readScenario(JSON.parse(readFileSync(`test/scenarios/${file}`, 'utf8')));
    if (!scenario.ok) throw new Error(scenario.message);
    const entries = new Map(scenario.steps.flatMap((step) => step.entries).map((entry) => [entry.id, entry]));
    const text = JSON.stringify([...entries.values()]);
    const renamed = [...entries.keys()].reduce(
      (whole, id, number) => whole.replaceAll(id, idOf(index, number)),
      text,
    );
    return JSON.parse(renamed);
  });
  return [{ ledger: 1 }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}
const idOf = (file: number, number: number) =>
  `ea000000-${String(file).padStart(4, '0')}-4000-8000-${String(number).padStart(12, '0')}`;

test('the portfolio of all scenarios is shown with the numbers that the core gives', async ({ profile }) => {
  const file = portfolio();
  const ledger = readLedger(file);
  if (!ledger.ok) throw new Error('The scenarios make no ledger.');
  const { entries } = ledger;
  const now = Math.max(...entries.map(({ at }) => Date.parse(at))) + 60_000;
  const { extension } = profile;
  await profile.setClock(new Date(now).toISOString());
  expect(await extension.send({ type: 'own-import', file })).toMatchObject({ ok: true });
  await extension.finishWork(new Date(now).toISOString());
  const { progress, attention } = assess(fold(entries), now);
  expect(progress.of).toBeGreaterThan(10);

  const page = await openDashboard(profile, 'progress');
  await expect(
    page.getByText(`${progress.done} of ${progress.of} subscriptions done`, { exact: true }),
  ).toBeVisible();
  await expect(page.locator('.percent')).toHaveText(`${progress.percent}%`);
  const legend = page.locator('.progress .legend b');
  const counts = Object.entries(progress.byState).flatMap(([state, count]) =>
    state === 'exempt' ? [] : count,
  );
  const shown = (await legend.allTextContents()).map(Number);
  expect(shown.toSorted((a, b) => a - b)).toEqual(counts.toSorted((a, b) => a - b));
  await expect(page.getByRole('navigation').locator('.count')).toHaveText(String(attention.today.length));

  await page.goto(page.url().replace('progress', 'today'));
  await expect(page.getByRole('button', { name: /^Needs you today/ })).toContainText(
    String(attention.today.length),
  );
});
