import { expect, test } from './fixtures';
import { badgeTexts } from './overlay';
import { customersList, pageOf, press, subscriptionsOf } from './portal';
import { asSeen, recorded } from './recorded';
import { alike, alpenglas, birkenhof, dorfladen, missing, stopped, twice, waiting } from './small-partner';

/** Firefox stops the event page whenever it seems idle; nothing may rest on its memory. */

const SHAPE = 'harmony';

test('stopped between two pages, the event page is woken by the second, and loses nothing', async ({
  tab,
  extension,
}) => {
  await tab.goto(subscriptionsOf(SHAPE, alpenglas));
  await expect.poll(() => recorded(extension)).toEqual(asSeen(twice, missing));
  await tab.goto(customersList(SHAPE));
  await expect
    .poll(async () => Object.keys(await badgeTexts(tab, [birkenhof.name])))
    .toContain(birkenhof.name);

  await extension.stopBackground();
  expect(await extension.backgroundState()).toBe('stopped');
  await press(tab, birkenhof.name);
  await expect
    .poll(() => badgeTexts(tab, [waiting.offerName]))
    .toEqual({
      'Office 365 Enterprise E1': 'Waiting for customer',
    });
  await expect.poll(() => extension.backgroundState()).toBe('running');
  await expect.poll(() => recorded(extension)).toEqual(asSeen(twice, missing, waiting));
});

test('stopped again and again with work in its hands, it loses nothing and records nothing twice', async ({
  tab,
  extension,
}) => {
  await tab.goto(pageOf(SHAPE, stopped));
  await expect.poll(() => recorded(extension)).toEqual(asSeen(stopped));
  const stopping = stopFor(2_000, () => extension.stopBackground());
  await tab.goto(subscriptionsOf(SHAPE, dorfladen));
  await stopping;
  await expect.poll(() => recorded(extension), { timeout: 15_000 }).toEqual(asSeen(stopped, alike));
});

async function stopFor(ms: number, stop: () => Promise<void>): Promise<void> {
  const until = Date.now() + ms;
  while (Date.now() < until) {
    await stop();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
