import type { Page } from '@playwright/test';

/** The popup as a person uses it. */

export async function declareAccounts(
  popup: Page,
  source: { name: string; tenant: string },
  target: { name: string; tenant: string },
): Promise<void> {
  await popup.getByRole('button', { name: 'Declare accounts' }).click();
  for (const [legend, account] of [
    ['Source (Transitioning From)', source],
    ['Target (Transitioning To)', target],
  ] as const) {
    const fields = popup.getByRole('group', { name: legend });
    await fields.getByLabel('Name').fill(account.name);
    await fields.getByLabel('Tenant ID').fill(account.tenant);
  }
  await popup.getByRole('button', { name: 'Save accounts' }).click();
  await popup.getByText('Accounts saved.').waitFor();
}

/** Says which account this browser is signed in to. */
export async function saySignedIn(popup: Page, account: string): Promise<void> {
  const select = popup.getByLabel('Signed in to', { exact: true });
  const option = select.getByRole('option').filter({ hasText: account });
  await select.selectOption(await option.getAttribute('value'));
  await popup.getByText('Saved.').waitFor();
}

export async function freezeBaseline(popup: Page, account: string): Promise<void> {
  await popup.getByText('Accounts', { exact: true }).click();
  const opened = popup.context().waitForEvent('page');
  await popup.getByRole('link', { name: `Freeze the baseline of ${account}` }).click();
  // It stands for good, so what was seen is told before.
  const page = await opened;
  await page
    .getByRole('dialog')
    .getByText(/^Seen lately: /)
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Freeze', exact: true }).click();
  await page.getByText('Baseline frozen.').waitFor();
  await page.close();
}

/** Logs the invitation of the customer whose page is in front. */
export async function logInvitation(popup: Page, remindOn: string): Promise<void> {
  await popup.getByLabel('Remind on (UTC)').fill(remindOn);
  await popup.getByRole('button', { name: 'Invitation sent' }).click();
  await popup.getByText('Invitation logged.').waitFor();
}
