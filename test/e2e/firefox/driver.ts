import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import type { Driver } from '../driver';
import type { Extension } from './extension';
import { soon } from './fixtures';
import type { Inside } from './inside';
import { badges, ours, strip } from './overlay';
import { screenshot } from './screens';
import type { Tab } from './tab';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Does something on the page as soon as what it needs is there. */
const until = <Argument>(
  tab: Tab,
  does: (page: Inside, argument: Argument) => boolean,
  argument: Argument,
): Promise<void> =>
  soon(() => tab.ask<boolean, Argument>(z.boolean(), does, ...([argument] as never))).toBe(true);

/** Firefox, driven through its own protocol. */
export function firefoxDriver(tab: Tab, extension: Extension): Driver {
  return {
    load: (url) => tab.goto(url),
    turn: (path) => tab.turn(path),
    back: () => tab.back(),
    reload: () => tab.reload(),
    strip: () => strip(tab),
    badges: async () => (await badges(tab)).map(({ text }) => text),
    ours: () => ours(tab),
    title: () => tab.ask(z.string(), () => document.title),
    look: () =>
      tab.ask(z.enum(['light', 'dark']), (page) => {
        const [host] = page.all('twinwatch-strip');
        return host && getComputedStyle(host).colorScheme.includes('dark') ? 'dark' : 'light';
      }),
    shoot: (name) => screenshot(tab, name),
    press: (name) =>
      tab.click(
        (page, wanted) =>
          page
            .all('button, summary')
            .find(
              (button) =>
                page.closest(button, '[data-twinwatch]') &&
                page.isSeen(button) &&
                page.nameOf(button) === wanted,
            ),
        name,
      ),
    async fill(label, value) {
      await until(
        tab,
        (page, [wanted, text]) => {
          const input = page
            .all('input')
            .find(
              (one): one is HTMLInputElement =>
                one instanceof HTMLInputElement &&
                page.closest(one, '[data-twinwatch]') !== undefined &&
                page.nameOf(one.labels?.[0] ?? one) === wanted,
            );
          if (!input) return false;
          input.focus();
          input.select();
          // What a date looks like when it is typed depends on the language.
          if (input.type === 'date') input.value = text;
          return true;
        },
        [label, value] as [string, string],
      );
      if (!/^\d{4}-\d\d-\d\d$/.test(value)) await tab.type(value);
    },
    focus: (name) =>
      until(
        tab,
        (page, wanted) => {
          const button = page
            .all('button')
            .find(
              (one) =>
                page.closest(one, '[data-twinwatch]') && page.isSeen(one) && page.nameOf(one) === wanted,
            );
          if (!(button instanceof HTMLElement)) return false;
          button.focus();
          return true;
        },
        name,
      ),
    key: (key) => tab.key(key),
    focused: () =>
      tab.ask(z.string(), (page) => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const host = at && page.closest(at, '[data-twinwatch]');
        if (!at || !host) return 'page';
        return page.nameOf(at) || 'ours';
      }),
    controls: () =>
      tab.ask(z.array(z.string()), (page) =>
        page
          .all('button, a[href], input, summary, [tabindex="0"]')
          .filter((one) => page.closest(one, 'twinwatch-strip') && page.isSeen(one))
          .map((one) => page.nameOf(one) || 'ours'),
      ),
    clipboard: () => extension.clipboard(),
    offences: async () => tab.offences(await readFile(AXE, 'utf8')),
    ledger: () => extension.ledger(),
    send: (message) => extension.send(message),
    async pressInPopup(name) {
      const popup = await extension.openPopup();
      await popup.click((page, wanted) => page.named('button', wanted), name);
      await popup.close();
    },
  };
}
