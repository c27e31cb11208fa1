import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../portal/languages';
import { ORIGIN, type Portal } from '../portal/server';
import type { Shape } from '../portal/types';
import type { Driver } from './driver';
import { alpenglas, CUSTOMERS, twice } from './firefox/small-partner';

/**
 * A list, a customer's subscriptions and one subscription in every language and theme of the portal, each in turn by its
 * address and the others within the document, in shapes that take turns. A picture of each is left for people to look at.
 */

/** In which what is drawn stands in places of its own. */
const SHAPES: Shape[] = ['harmony', 'slotted', 'commerce', 'roles'];
const ON_CUSTOMERS = ['Check twin', 'Done', 'Stop today 1 of 2', 'Waiting for customer'];
const ON_SUBSCRIPTIONS = ['Create in target', 'Stop today 25 → 25'];

/** The language whose words nobody knows: what it says of a status is not understood, and said to be so. */
const UNKNOWN = 'fi';

const soon = <Said>(what: () => Promise<Said>, message: string) =>
  expect.poll(what, { message, timeout: 15_000, intervals: [30, 60] });

export async function paintEverywhere(driver: Driver, portal: Portal): Promise<void> {
  portal.setHostility({ contentMs: 10, skeletonMs: 10, pagingMs: 0 });
  for (const [at, language] of LANGUAGES.entries())
    for (const [turn, theme] of (['light', 'dark'] as const).entries()) {
      const shape = SHAPES[(at + turn) % SHAPES.length] ?? 'harmony';
      const name = `${language}-${theme}-${shape}`;
      await test.step(name, async () => {
        portal.setLanguage(language);
        portal.setTheme(theme);
        portal.setShape(shape);
        const base = shape === 'commerce' ? '/commerce/customers' : '/dashboard/v2/customers';
        const badges = async () => (await driver.badges()).sort();
        const pages = [
          [
            'customers',
            shape === 'commerce' ? base : `${base}/list`,
            async () =>
              language === UNKNOWN
                ? soon(async () => (await badges()).length, name).toBe(CUSTOMERS.length)
                : soon(badges, name).toEqual(ON_CUSTOMERS),
          ],
          [
            'subscriptions',
            `${base}/${alpenglas.id}/subscriptions`,
            async () =>
              language === UNKNOWN
                ? soon(async () => (await badges()).length, name).toBe(ON_SUBSCRIPTIONS.length)
                : soon(badges, name).toEqual(ON_SUBSCRIPTIONS),
          ],
          [
            'subscription',
            `${base}/${twice.customer}/subscriptions/${twice.id}`,
            async () =>
              soon(() => driver.strip(), name).toContain(
                language === UNKNOWN ? 'Plan an overlap' : 'Active in both accounts, stop the source today',
              ),
          ],
        ] as const;
        const first = (at + turn) % pages.length;
        for (const [index, [kind, path, stands]] of [
          ...pages.slice(first),
          ...pages.slice(0, first),
        ].entries()) {
          await (index === 0 ? driver.load(ORIGIN + path) : driver.turn(path));
          await stands();
          await soon(() => driver.look(), `${name}: dressed for the page`).toBe(theme);
          if (language === 'en') expect(await driver.offences(), `${name} ${kind}`).toEqual([]);
          await driver.shoot(`${name}-${kind}`);
        }
      });
    }
}
