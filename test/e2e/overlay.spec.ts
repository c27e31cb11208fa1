import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { accountId } from '../../lib/core/ids';
import { EU } from '../portal/demo-world';
import { tellStory } from '../run/story';
import { openTwice } from '../run/walk';
import { ledgerOf } from './declared';
import { expect, type Profile, test } from './fixtures';
import { badges, openCustomers, ours, strip } from './portal';

/** What is added to the portal's pages and what can be decided there, in the demo. */

test.use({ story: 'demo' });

const V2 = 'https://partner.microsoft.com/dashboard/v2/customers';

test('decisions on a subscription page are shown, recorded and taken back; switched off, nothing is left', async ({
  portal,
  profile,
}) => {
  test.setTimeout(240_000);
  await tellStory(profile.extension, portal.world);
  const { page } = profile;
  await openCustomers(page);
  await expect(badges(page)).toHaveCount(10);
  await test.step('a badge tells its story to pointer and keyboard', async () => {
    const first = badges(page).first();
    await first.focus();
    await expect(first.locator('.tip')).toContainText('target');
    await page.keyboard.press('Escape');
    await expect(first.locator('.tip')).toHaveCount(0);
    await first.hover();
    await expect(first.locator('.tip')).toBeVisible();
  });
  await openTwice(page);
  await openTwice(page);
  const bar = strip(page);
  await bar.getByRole('heading').waitFor();

  const recorded = async (kind: string) =>
    (await ledgerOf(profile.extension)).filter((entry) => entry.kind === kind).length;
  const takenBack = () => recorded('undone');
  for (const [open, kind, said] of [
    ['Plan an overlap', 'overlap-planned', 'Overlap planned'],
    ['Snooze', 'snoozed', 'Finding snoozed'],
    ['Take out of scope', 'exempted', 'Taken out of scope'],
    ['Note', 'noted', 'Note saved.'],
  ] as const) {
    await test.step(open, async () => {
      const [before, undone] = [await recorded(kind), await takenBack()];
      const opener = bar.getByRole('button', { name: open, exact: true });
      const form = bar.getByRole('form', { name: open });
      await opener.press('Enter');
      await form.getByRole('button', { name: 'Cancel' }).press('Enter');
      await expect(opener).toBeFocused();
      await opener.click();
      await fill(form);
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(bar).toContainText(said);
      await expect(form).toHaveCount(0);
      const undo = bar.getByRole('button', { name: 'Undo' });
      await expect(undo).toBeFocused();
      expect(await recorded(kind)).toBe(before + 1);
      await undo.press('Enter');
      await expect(bar).toContainText('Taken back.');
      await expect.poll(takenBack).toBe(undone + 1);
      await expect(bar.getByRole('heading')).toHaveText('Billed in both accounts');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TWINWATCH-STRIP');
    });
  }

  await test.step('why, newest first', async () => {
    await bar.getByRole('button', { name: 'Why' }).click();
    await expect(bar.locator('.log li').first()).toContainText('read from a page');
    const times = await bar
      .locator('.log li .soft[title]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    expect(times.length).toBeGreaterThan(1);
    expect(times).toEqual([...times].sort().reverse());
  });
  await expectAccessible(page);

  await test.step('the keyboard comes in and gets out again', async () => {
    await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const inside = () => page.evaluate(() => document.activeElement?.tagName === 'TWINWATCH-STRIP');
    await bar.getByRole('button', { name: 'Note', exact: true }).focus();
    expect(await inside()).toBe(true);
    for (let left = 40; left > 0 && (await inside()); left -= 1) await page.keyboard.press('Tab');
    expect(await inside()).toBe(false);
  });

  await test.step('features off, then a paused tab', async () => {
    const set = (features: Record<string, boolean>) =>
      profile.extension.send({ type: 'own-settings', settings: { features } });
    await set({ banner: false });
    await expect(bar.locator('.banner')).toHaveCount(0);
    await set({ banner: true, title: true });
    await expect(bar.locator('.banner')).toHaveCount(1);
    await expect(page).toHaveTitle(/^↗ /);
    await bar.getByRole('button', { name: 'Pause Twinwatch in this tab' }).click();
    await expect(ours(page)).toHaveCount(0);
    await expect(page).not.toHaveTitle(/^↗ /);
    await page.reload();
    await page.getByRole('heading', { name: 'Details' }).waitFor();
    await expect(ours(page)).toHaveCount(0);
    const popup = await profile.extension.openPopup();
    await expect(popup.getByText('Paused in this tab')).toBeVisible();
    await popup.getByRole('button', { name: 'Go on in this tab' }).click();
    await popup.close();
    await bar.getByRole('heading').waitFor();
  });
});

test('a customer’s panel, the card of what to create, and whose invitation link it is', async ({
  portal,
  profile,
}) => {
  test.setTimeout(240_000);
  await tellStory(profile.extension, portal.world);
  const { page } = profile;
  const bar = strip(page);

  await test.step('in a source: do not invite, do not add', async () => {
    await page.goto(`${V2}/acquire`);
    await expect(bar).toContainText('Do not send this link');
    await openCustomers(page);
    await expect(badges(page)).toHaveCount(10);
    await openTwice(page);
    await page.getByRole('button', { name: 'Add subscription' }).click();
    await expect(bar).toContainText('Do not add subscriptions here');
    await expectAccessible(page);
  });

  await test.step('everything about a customer’s move', async () => {
    const [customer] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
    await page.goto(`${V2}/${customer}/account`);
    await bar.getByRole('button', { name: 'This customer’s move' }).click();
    for (const heading of ['Next steps', 'Closing', 'Acceptance', 'Notes', 'History'])
      await expect(bar.getByRole('heading', { name: heading })).toBeVisible();
    await bar.getByRole('button', { name: 'Set owner' }).click();
    await bar.getByLabel('Owner', { exact: true }).fill('Lena');
    await bar.getByRole('button', { name: 'Save' }).click();
    await expect(bar.locator('.panel')).toContainText('Owner: Lena');
    await bar.getByRole('button', { name: 'Undo' }).click();
    await expect(bar.locator('.panel')).not.toContainText('Owner: Lena');
    await bar.getByRole('button', { name: 'Add a note' }).click();
    await bar.getByRole('textbox', { name: 'Note' }).fill('<b>asks for Monday</b>');
    await bar.getByRole('button', { name: 'Save' }).click();
    await expect(bar.locator('.panel')).toContainText('<b>asks for Monday</b>');
    await expectAccessible(page);
  });

  await signInToTarget(profile, portal);
  await test.step('in the target: what is missing, ready to be copied', async () => {
    await openCustomers(page);
    const row = page.getByRole('row').filter({ has: page.locator('twinwatch-badge', { hasText: 'Create' }) });
    await row.first().getByRole('rowheader').getByRole('button').click();
    await page.getByRole('button', { name: 'Add subscription' }).click();
    await expect(bar).toContainText('Still to create here');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await bar
      .getByRole('button', { name: /^Copy / })
      .first()
      .click();
    await expect(bar).toContainText('Copied: ');
    await expectAccessible(page);
  });

  await test.step('in the target: the link, and whom it was sent to', async () => {
    await page.goto(`${V2}/acquire`);
    await expect(bar).toContainText('This link invites into Nordwind Europe');
    await bar.getByRole('button', { name: 'Log whom it was sent to …' }).click();
    await bar.getByRole('checkbox').first().check();
    await bar.getByRole('checkbox').nth(1).check();
    await expectAccessible(page);
    const invitations = async () =>
      (await ledgerOf(profile.extension)).filter(({ kind }) => kind === 'invite-sent').length;
    const before = await invitations();
    await bar.getByRole('button', { name: 'Save' }).click();
    await expect(bar).toContainText('Invitation logged.');
    expect(await invitations()).toBe(before + 2);
    await bar.getByRole('button', { name: 'Undo' }).click();
    await expect(bar).toContainText('Taken back.');
  });
});

/** Fills in whatever a form asks for. */
async function fill(form: Locator): Promise<void> {
  await form.waitFor();
  for (const input of await form.locator('input').all())
    if ((await input.getAttribute('type')) === 'date')
      await input.fill((await input.getAttribute('min')) ?? '2030-01-01');
    else await input.fill('because');
}

async function signInToTarget(
  { page, extension }: Profile,
  portal: { switchAccount(account: string): void },
): Promise<void> {
  // The page of the old account has to be left first: it would contradict what is said next.
  portal.switchAccount(EU);
  await page.goto('https://partner.microsoft.com/dashboard/home');
  await extension.send({
    type: 'own-decide',
    decisions: [{ kind: 'signed-in', via: 'person', account: accountId.parse(EU) }],
  });
}

/** No violation in anything of ours, on light pages and on dark ones. */
async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const { violations } = await new AxeBuilder({ page }).include('[data-twinwatch]').analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ).toEqual([]);
  }
}
