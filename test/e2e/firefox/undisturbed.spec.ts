import * as z from 'zod/mini';
import { record } from '../recording';
import { BUILD, expect, soon, test } from './fixtures';
import { badges } from './overlay';
import { customersList, pageText, press } from './portal';
import { alpenglas } from './small-partner';
import type { Tab } from './tab';

/** The portal is as it would be without us: no error, no node of it moved or changed, and its own search, sort and paging as ever. */

const ROWS = 2;
const LIST = customersList('harmony');

/** What the stand-in counts that others did to its page; only in its touchy mood. */
declare const standInReport: () => unknown;
const report = z.object({
  added: z.array(z.string()),
  attributes: z.array(z.string()),
  texts: z.number(),
  moved: z.number(),
  errors: z.array(z.string()),
  prototypes: z.array(z.string()),
});

test('a touchy page finds nothing changed, and search, sort and paging leave the same page behind', async ({
  portal,
  tab,
  extension,
  firefox,
}) => {
  portal.setHostility({ contentMs: 20, skeletonMs: 20, pagingMs: 0, rowsAPage: ROWS });
  const painted = () => soon(async () => (await badges(tab)).length);

  await test.step('touchy', async () => {
    portal.setHostility({ touchy: true, rerender: true });
    await tab.goto(LIST);
    await painted().toBe(ROWS);
    await turn(tab, 'Next');
    await soon(() => pageText(tab)).not.toContain(alpenglas.name);
    await painted().toBe(ROWS);
    await turn(tab, 'Previous');
    await press(tab, alpenglas.name);
    await soon(() => pageText(tab)).toContain('Subscriptions | Alpenglas GmbH');
    await painted().toBe(2);
    await tab.back();
    await painted().toBe(ROWS);
    const { added, ...done } = await tab.askOwn(report, () => standInReport());
    expect(done).toEqual({ attributes: [], texts: 0, moved: 0, errors: [], prototypes: [] });
    expect(added.filter((one) => !/ > twinwatch-(badge|strip)$/.test(one))).toEqual([]);
    portal.setHostility({ touchy: false, rerender: false });
  });

  const withUs = await workOnList(tab);
  await painted().toBe(ROWS);
  await firefox.uninstall();
  const without = await workOnList(tab);
  // Each step has changed the page.
  expect(new Set(Object.values(without)).size).toBeGreaterThan(3);
  for (const [step, recording] of Object.entries(without)) expect(withUs[step], step).toBe(recording);
  // As the test has found it.
  await extension.update(BUILD);
});

const turn = (tab: Tab, direction: string): Promise<void> =>
  tab.click(
    (page, wanted) =>
      page
        .all('button')
        .find(
          (one) => !page.closest(one, '[data-twinwatch]') && page.isSeen(one) && page.nameOf(one) === wanted,
        ),
    direction,
  );

/** What somebody does to a list, with a recording after each step. */
async function workOnList(tab: Tab): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const says = (text: string) => soon(() => pageText(tab)).toContain(text);
  const search = async (text: string) => {
    await tab.click((page) =>
      page.all('input').find((one) => page.isSeen(one) && page.closest(one, '#customer-search-box')),
    );
    await tab.ask(z.literal(true), (page) => {
      for (const one of page.all('input'))
        if (one.matches(':focus') && one instanceof HTMLInputElement) one.select();
      return true;
    });
    await tab.type(text === '' ? '\uE003' : text);
  };
  await tab.goto(LIST);
  await says('4 results found.');
  found.opened = await recordingOf(tab);
  for (const _ of ['up', 'down']) {
    await tab.click((page) =>
      page
        .all('th button, [role=columnheader] button')
        .find((one) => page.isSeen(one) && page.textOf(one).startsWith('Name')),
    );
    found.sorted = await recordingOf(tab);
  }
  await turn(tab, 'Next');
  found.turned = await recordingOf(tab);
  await search('alpen');
  await says('1 results found.');
  found.searched = await recordingOf(tab);
  await search('');
  await says('4 results found.');
  found.cleared = await recordingOf(tab);
  return found;
}

/** The page once it stands still. */
async function recordingOf(tab: Tab): Promise<string> {
  let before = '';
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 120));
    const now = await tab.ask(z.string(), record);
    if (now === before) return now;
    before = now;
  }
}
