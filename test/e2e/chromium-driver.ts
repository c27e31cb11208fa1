import AxeBuilder from '@axe-core/playwright';
import type { Driver } from './driver';
import type { Profile } from './fixtures';
import { offences } from './offences';
import { badges, ours, strip } from './portal';

const pattern = (name: string): { name: string | RegExp; exact: boolean } =>
  name.endsWith('…') ? { name: new RegExp(`^${name.slice(0, -1)}`), exact: false } : { name, exact: true };

/** Chromium, driven by Playwright. */
export function chromiumDriver({ page, extension, context }: Profile): Driver {
  const bar = strip(page);
  const button = (name: string) => bar.getByRole('button', pattern(name)).first();
  return {
    load: async (url) => void (await page.goto(url)),
    turn: (path) =>
      page.evaluate((to) => {
        history.pushState({}, '', to);
        dispatchEvent(new PopStateEvent('popstate'));
      }, path),
    back: async () => void (await page.goBack()),
    reload: async () => void (await page.reload()),
    strip: async () => (await bar.evaluateAll(shown)).join(' '),
    badges: () => badges(page).filter({ visible: true }).evaluateAll(shown),
    ours: () => ours(page).count(),
    title: () => page.title(),
    look: async () =>
      (await bar.first().evaluate((host) => getComputedStyle(host).colorScheme)).includes('dark')
        ? 'dark'
        : 'light',
    shoot: async (name) => void (await page.screenshot({ path: `.output/screens/chromium-${name}.png` })),
    press: (name) =>
      button(name)
        .or(bar.locator('summary').filter({ hasText: name }))
        .first()
        .click(),
    fill: (label, value) =>
      bar
        .locator('input')
        .and(bar.getByLabel(label, { exact: true }))
        .fill(value),
    focus: (name) => button(name).focus(),
    key: (key) => page.keyboard.press(key),
    focused: () =>
      page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const root = at?.getRootNode();
        const host = root instanceof ShadowRoot ? root.host : undefined;
        if (!at || !(at.closest('[data-twinwatch]') ?? host?.closest('[data-twinwatch]'))) return 'page';
        return at.getAttribute('aria-label') ?? (at.textContent?.replace(/\s+/g, ' ').trim() || 'ours');
      }),
    controls: () =>
      bar
        .locator('button, a[href], input, summary, [tabindex="0"]')
        .filter({ visible: true })
        .evaluateAll((all) =>
          all.map(
            (one) =>
              one.getAttribute('aria-label') ?? (one.textContent?.replace(/\s+/g, ' ').trim() || 'ours'),
          ),
        ),
    async clipboard() {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      return page.evaluate(() => navigator.clipboard.readText());
    },
    offences: () => offences(new AxeBuilder({ page }).include('[data-twinwatch]')),
    async ledger() {
      const answer = await extension.send({ type: 'own-export' });
      if (!answer.ok || !answer.file) throw new Error('No export.');
      return answer.file
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line));
    },
    async send(message) {
      const answer = await extension.send(message);
      if (!answer.ok) throw new Error(`The extension did not take ${message.type}: ${answer.problem}.`);
    },
    async pressInPopup(name) {
      const popup = await extension.openPopup();
      await popup.getByRole('button', { name }).click();
      await popup.close();
    },
  };
}

/** What is seen in each of our elements; runs in the page. */
const shown = (hosts: (Element & { shadowRoot: ShadowRoot | null })[]): string[] =>
  hosts.map((host) =>
    [...(host.shadowRoot?.children ?? [])]
      .map((part) => (part instanceof HTMLElement && part.localName !== 'style' ? part.innerText : ''))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
