import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DE } from '../../portal/demo-world';
import { LANGUAGES } from '../../portal/languages';
import { SHAPES } from '../../portal/types';
import { openDemo } from '../demo';

/** How a page may look: the portal's own themes, and the colours that Windows forces on every page. */
const LOOKS = [
  { look: 'light', theme: 'light', forcedColors: 'none' },
  { look: 'dark', theme: 'dark', forcedColors: 'none' },
  { look: 'forced', theme: 'light', forcedColors: 'active' },
] as const;

/** Whose subscriptions are in every state. */
const CUSTOMER = 'Pfahlbau Museum Stiftung';

interface Shot {
  browser: string;
  /** Of the extension; the portal is shown in it, in English in all that it has. */
  language: string;
  folder: string;
}

/**
 * A list, a customer's subscriptions and one subscription, in each look, by address and by the portal's own links in
 * turn; in English in every language of the portal and every shape of its pages.
 */
export async function shoot({ browser, language, folder }: Shot): Promise<void> {
  await mkdir(folder, { recursive: true });
  const demo = await openDemo({ browser, window: false, language });
  try {
    const { page, portal } = demo;
    portal.setHostility({ contentMs: 0, skeletonMs: 0, pagingMs: 0 });
    const customer = portal.world.customers.find(({ name }) => name === CUSTOMER);
    const subscription = portal.world.subscriptions.find(
      (one) => one.account === DE && one.customer === customer?.id,
    );
    if (!customer || !subscription) throw new Error(`The demo has lost ${CUSTOMER}.`);
    const visit = async (name: string, base: string) => {
      const own = `${base}/${customer.id}/subscriptions`;
      for (const [index, [kind, path]] of [
        ['customers', base === OLD ? base : `${base}/list`],
        ['subscriptions', own],
        ['subscription', `${own}/${subscription.id}`],
      ].entries()) {
        await (index === 0 ? page.goto(new URL(path ?? '', ORIGIN).href) : turn(page, path ?? ''));
        await page.locator('twinwatch-strip').waitFor();
        // Until everything has been painted that the background was asked for.
        await page.waitForTimeout(800);
        await page.screenshot({ path: join(folder, `portal-${name}-${kind}.png`) });
      }
    };
    for (const { look, theme, forcedColors } of LOOKS) {
      portal.setTheme(theme);
      await page.emulateMedia({ forcedColors, colorScheme: theme });
      for (const one of language === 'en' ? LANGUAGES : LANGUAGES.filter((each) => each === language)) {
        portal.setLanguage(one);
        await visit(`${one}-${look}`, NEW);
      }
    }
    if (language !== 'en') return;
    portal.setLanguage('en');
    portal.setTheme('light');
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    for (const shape of SHAPES) {
      portal.setShape(shape);
      await visit(`shape-${shape}`, shape === 'commerce' ? OLD : NEW);
    }
  } finally {
    await demo.close();
  }
}

const ORIGIN = 'https://partner.microsoft.com';
const NEW = '/dashboard/v2/customers';
const OLD = '/commerce/customers';

const turn = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
