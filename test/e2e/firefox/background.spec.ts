import { soon, test } from './fixtures';
import { badgeTexts } from './overlay';
import { customersList, HOME, pageOf, press, subscriptionsOf } from './portal';
import { asSeen, recorded } from './recorded';
import { alike, alpenglas, birkenhof, dorfladen, missing, stopped, twice, waiting } from './small-partner';

/** Firefox stops the event page whenever it seems idle; nothing may rest on its memory. */

const SHAPE = 'harmony';

test('stopped between two pages, the event page is woken by the second, and loses nothing', async ({
  tab,
  extension,
}) => {
  await tab.goto(subscriptionsOf(SHAPE, alpenglas));
  await soon(() => recorded(extension)).toEqual(asSeen(twice, missing));
  await tab.goto(customersList(SHAPE));
  await soon(async () => Object.keys(await badgeTexts(tab, [birkenhof.name]))).toContain(birkenhof.name);

  // What the list shows is still on its way when its badges are there.
  await soon(async () => {
    await extension.stopBackground();
    return extension.backgroundState();
  }).toBe('stopped');
  await press(tab, birkenhof.name);
  await soon(() => badgeTexts(tab, [waiting.offerName])).toEqual({
    'Office 365 Enterprise E1': 'Waiting for customer',
  });
  await soon(() => extension.backgroundState()).toBe('running');
  await soon(() => recorded(extension)).toEqual(asSeen(twice, missing, waiting));
});

test('stopped again and again with work in its hands, it loses nothing and records nothing twice', async ({
  tab,
  extension,
}) => {
  await tab.goto(pageOf(SHAPE, stopped));
  await soon(() => recorded(extension)).toEqual(asSeen(stopped));
  const stopping = stopFor(2_000, () => extension.stopBackground());
  await tab.goto(subscriptionsOf(SHAPE, dorfladen));
  await stopping;
  await soon(() => recorded(extension), 15_000).toEqual(asSeen(stopped, alike));
});

test('what has stood when the page is left is recorded, though the event page slept', async ({
  tab,
  extension,
}) => {
  await extension.stopBackground();
  await tab.goto(subscriptionsOf(SHAPE, birkenhof));
  await soon(() => badgeTexts(tab, [waiting.offerName])).toHaveProperty([waiting.offerName]);
  // Anything shorter may be what the page before has left behind.
  await stand(STANDS_MS);
  await tab.goto(HOME);
  await soon(() => recorded(extension)).toEqual(asSeen(waiting));
});

/** Longer than a page has to stand until it is believed. */
const STANDS_MS = 1_000;
const stand = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function stopFor(ms: number, stop: () => Promise<void>): Promise<void> {
  const until = Date.now() + ms;
  while (Date.now() < until) {
    await stop();
    await stand(30);
  }
}
