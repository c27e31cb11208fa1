import * as z from 'zod/mini';
import { type Hand, PLACES, type Place } from '../decisions/hand';
import { words } from '../decisions/take';
import { nothing } from './bidi';
import type { Extension } from './extension';
import { soon } from './fixtures';
import type { Inside, Wanted } from './inside';
import type { Tab } from './tab';

const FIELDS = 'input, select';
const recorded = z.array(z.looseObject({ id: z.string(), kind: z.string(), entry: z.optional(z.string()) }));

/** The hand in Firefox: it clicks with the mouse; what is typed is put into the field, and told as the browser tells it. */
export function firefoxHand(tab: Tab, extension: Extension): Hand {
  const wanted = (name: string, place: Place, of: string): Wanted => ({
    place,
    selector: PLACES.get(place),
    of,
    name,
  });
  const click = (of: string) => (name: string, place: Place) =>
    tab.click((page, one) => page.foundIn(one), wanted(name, place, of));
  const put = (name: string, value: string, place: Place) =>
    soon(() => tab.ask(z.boolean(), fillOnce, { ...wanted(name, place, FIELDS), value })).toBe(true);
  return {
    go: async (fragment) => {
      await tab.ask(
        nothing,
        (_, to) => {
          location.hash = `#/${to}`;
        },
        fragment,
      );
    },
    press: click('button:not(:disabled), a'),
    unfold: async (name, place) => {
      const summary = wanted(name, place, 'summary');
      const isOpen = () =>
        tab.ask(
          z.nullable(z.boolean()),
          (page, one) => page.foundIn(one)?.parentElement?.hasAttribute('open'),
          summary,
        );
      await soon(isOpen).not.toBe(null);
      if (!(await isOpen())) await click('summary')(name, place);
    },
    fill: put,
    choose: put,
    tick: click('input[type=checkbox], input[type=radio]'),
    text: async (place) =>
      words(
        await tab.ask(
          z.string(),
          (page, one) => {
            const part = page.partOf(one);
            return part?.querySelector('.skeleton') ? '' : (part?.textContent ?? '');
          },
          wanted('', place, ''),
        ),
      ),
    ledger: async () => recorded.parse(await extension.ledger()),
    cards: () =>
      extension.inside.askOwn(nothing, async () =>
        Object.entries(await chrome.storage.local.get(null))
          .filter(([key]) => key.startsWith('card:'))
          .map(([key, card]) => [key, { ...Object(card), assessedAt: undefined }]),
      ),
    settings: () =>
      extension.inside.askOwn(
        nothing,
        async () => (await chrome.storage.local.get('settings')).settings ?? {},
      ),
  };
}

/** Sent into the page: fills a field or chooses from a list by its words; false when it is not there yet. */
function fillOnce(page: Inside, { value, ...wanted }: Wanted & { value: string }): boolean {
  const field = page.foundIn(wanted);
  if (field instanceof HTMLSelectElement) {
    const option = [...field.options].find(({ text }) => text === value);
    if (!option) return false;
    field.value = option.value;
  } else if (field instanceof HTMLInputElement) {
    field.focus();
    field.value = value;
  } else return false;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}
