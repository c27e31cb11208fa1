import type { Locator, Page } from '@playwright/test';
import type { Extension } from '../../run/extension';
import { type Hand, PLACES, type Place, type Recorded } from './hand';
import { words } from './take';

/** The hand in Chromium, by Playwright's own roles and names. */
export function chromiumHand(page: Page, extension: Extension): Hand {
  const find = (place: Place): Locator => {
    const selector = PLACES.get(place);
    if (selector) return page.locator(selector);
    const main = page.locator('main');
    const named = { name: place, exact: true };
    return main.getByRole('article', named).or(main.getByRole('region', named)).first();
  };
  const field = (label: string, place: Place) => find(place).getByLabel(label).first();
  return {
    go: async (fragment) => {
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, fragment);
    },
    press: (name, place) =>
      find(place)
        .getByRole('button', { name, exact: true })
        .or(find(place).getByRole('link', { name, exact: true }))
        .first()
        .click(),
    unfold: async (name, place) => {
      const details = find(place).locator('details').filter({ hasText: name }).first();
      if ((await details.getAttribute('open')) === null)
        await details.locator('summary', { hasText: name }).click();
    },
    fill: async (label, value, place) => {
      await field(label, place).fill(value);
      await field(label, place).blur();
    },
    choose: async (label, option, place) => {
      await field(label, place).selectOption({ label: option });
    },
    tick: (label, place) =>
      find(place)
        .getByRole('checkbox', { name: label })
        .or(find(place).getByRole('radio', { name: label }))
        .first()
        .click(),
    text: async (place) => {
      const found = find(place);
      if ((await found.count()) === 0 || (await found.locator('.skeleton').count()) > 0) return '';
      return words((await found.textContent({ timeout: 1_000 }).catch(() => '')) ?? '');
    },
    ledger: async () => {
      const answer = await extension.send({ type: 'own-export' });
      const [, ...lines] = (answer.ok ? (answer.file ?? '') : '').trim().split('\n');
      return lines.map((line): Recorded => JSON.parse(line));
    },
    cards: () =>
      extension.run(async () =>
        Object.entries(await chrome.storage.local.get(null))
          .filter(([key]) => key.startsWith('card:'))
          .map(([key, card]) => [key, { ...Object(card), assessedAt: undefined }]),
      ),
    settings: () => extension.run(async () => (await chrome.storage.local.get('settings')).settings ?? {}),
  };
}
