// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Badge } from '../core/card';
import type { Act, DrawnElement } from '../platform/drawn';
import { speak } from '../texts/for-tests';
import { keepBadges, paintBadge, pressingRows } from './badge';
import { el, OWN } from './dom';
import { NEW, OLD } from './for-tests';
import { removeEverything } from './remove';
import { focusSection, foldBar, paintSection } from './strip';

const badge = (text = 'Done', more: Partial<Badge> = {}): Badge => ({
  tone: 'good',
  icon: 'done',
  text,
  title: text,
  ...more,
});
const shown = (place: Element) =>
  [...place.querySelectorAll(`[${OWN}]`)].map((host) => host.shadowRoot?.textContent?.trim());
const strip = () => document.querySelector('twinwatch-strip')?.shadowRoot;

function table(rows: number): Element[] {
  const cells = Array.from({ length: rows }, (_, n) => el('td', {}, el('span', {}, `row ${n}`)));
  document.body.replaceChildren(el('table', {}, ...cells.map((cell) => el('tr', {}, cell))));
  return cells;
}

beforeEach(async () => {
  await speak('en');
  removeEverything();
});

describe('badges', () => {
  it('come last in their cell and leave the page’s own nodes where they are', () => {
    const [cell] = table(1);
    const own = cell?.firstChild;
    if (cell) paintBadge(cell, badge());
    expect(cell?.firstChild).toBe(own);
    expect(cell?.lastElementChild?.getAttribute(OWN)).toBe('badge');
    expect(cell?.textContent).toBe('row 0');
  });

  it('write nothing when painted again unchanged', async () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    paintBadge(cell, badge());
    const inside = cell.lastElementChild?.shadowRoot;
    if (!inside) throw new Error('no shadow root');
    const seen = vi.fn();
    const observer = new MutationObserver(seen);
    for (const root of [cell, inside])
      observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    paintBadge(cell, badge());
    await Promise.resolve();
    expect(seen).not.toHaveBeenCalled();
    observer.disconnect();
  });

  it('belong to a row: a recycled one shows the other customer’s at once, or none', () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    paintBadge(cell, badge('Overlap'));
    paintBadge(cell, badge('Done'));
    expect(shown(cell)).toEqual(['Done']);
    paintBadge(cell, undefined);
    expect(shown(cell)).toEqual([]);
  });

  it('go from rows that are no longer listed, such as placeholders', () => {
    const cells = table(3);
    for (const cell of cells) paintBadge(cell, badge());
    const [first] = cells;
    if (first) keepBadges(new Set([first]));
    expect(cells.map((cell) => shown(cell).length)).toEqual([1, 0, 0]);
  });

  it('come back when the page renders their cell anew', () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    paintBadge(cell, badge());
    cell.replaceChildren('new');
    paintBadge(cell, badge());
    expect(shown(cell)).toEqual(['Done']);
  });

  it('say in which language they speak, also once it is another', async () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    const lang = () => cell.lastElementChild?.getAttribute('lang');
    paintBadge(cell, badge());
    expect(lang()).toBe('en');
    await speak('ru');
    paintBadge(cell, badge('Готово'));
    expect(lang()).toBe('ru');
  });

  it('say that they are being checked once time has overtaken them, or that they are old', () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    const look = () => cell.lastElementChild?.shadowRoot?.querySelector('.badge')?.className;
    paintBadge(cell, badge('Done', { stale: true }));
    expect(look()).toContain('stale');
    paintBadge(cell, badge('Done', { stale: true }), true);
    expect(look()).toContain('checking');
    expect(cell.lastElementChild?.getAttribute('aria-label')).toMatch(/^Checking .*\nDone$/s);
    paintBadge(cell, badge('Done'));
    expect(look()).toBe('badge good');
  });

  it('are counted when they need somebody, in the look of the worst', () => {
    const cells = table(3);
    const tones = ['good', 'warn', 'danger'] as const;
    for (const [n, cell] of cells.entries()) paintBadge(cell, badge('x', { tone: tones[n] ?? 'none' }));
    expect(pressingRows()).toMatchObject({ tone: 'danger', count: 2 });
    removeEverything();
    expect(pressingRows()).toBeUndefined();
  });

  it('share one stylesheet', () => {
    const cells = table(2);
    for (const cell of cells) paintBadge(cell, badge());
    const sheets = cells.map((cell) => cell.lastElementChild?.shadowRoot?.adoptedStyleSheets[0]);
    expect(sheets[0]).toBeDefined();
    expect(sheets[0]).toBe(sheets[1]);
  });
});

const DECIDE: Act = { do: 'decide', decisions: [], said: 'Recorded.', once: 'question' };
const MAIN: DrawnElement = [
  'section',
  { class: 'banner danger' },
  ['h2', {}, '<b>Office</b>'],
  ['a', { to: NEW }, 'Twin'],
  ['details', { id: 'more' }, ['summary', {}, 'More']],
  ['div', { once: 'question' }, ['button', { act: DECIDE }, 'Yes, confirm']],
  [
    'form',
    { act: { do: 'copy', text: 'form', said: '' } },
    ['input', { id: 'reason', name: 'reason' }],
    ['button', {}, 'Save'],
  ],
];

const inStrip = <Found extends Element>(selector: string) => {
  const found = strip()?.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector} in the strip.`);
  return found;
};

describe('the strip', () => {
  it('stands above the body and shows names as text, never as markup', () => {
    paintSection('main', MAIN);
    expect(document.body.previousElementSibling?.tagName.toLowerCase()).toBe('twinwatch-strip');
    expect(strip()?.querySelector('b')).toBeNull();
    expect(inStrip('h2').textContent).toBe('<b>Office</b>');
  });

  it('leads to a subscription’s page from its twin’s, and from any other page of the customer', () => {
    for (const [here, there] of [
      [
        `/en-us/commerce2/Customers/x/Subscriptions/${OLD}/edit`,
        `/en-us/commerce2/Customers/x/Subscriptions/${NEW}/edit`,
      ],
      ['/dashboard/v2/customers/x/account', `/dashboard/v2/customers/x/subscriptions/${NEW}`],
      ['/dashboard/v2/customers/x/subscriptions', `/dashboard/v2/customers/x/subscriptions/${NEW}`],
    ] as const) {
      history.replaceState({}, '', here);
      removeEverything();
      paintSection('main', MAIN);
      expect(inStrip('a').getAttribute('href')).toBe(there);
    }
  });

  it('keeps what was opened, typed and focused, whether it is painted again unchanged or anew', () => {
    paintSection('main', MAIN);
    inStrip<HTMLDetailsElement>('details').open = true;
    inStrip<HTMLInputElement>('input').value = 'because';
    inStrip<HTMLInputElement>('input').focus();
    const before = inStrip('details');
    paintSection('main', [...MAIN]);
    expect(inStrip('details')).toBe(before);
    paintSection('main', [...MAIN, ['p', {}, 'news']]);
    expect(inStrip('details')).not.toBe(before);
    expect(inStrip<HTMLDetailsElement>('details').open).toBe(true);
    expect(inStrip<HTMLInputElement>('input').value).toBe('because');
    expect(strip()?.activeElement?.id).toBe('reason');
  });

  describe('with a form that the keyboard opens', () => {
    const drawn = (isOpen: boolean): DrawnElement => [
      'section',
      { class: 'banner' },
      [
        'button',
        { id: 'open-form:hold', act: { do: 'part', part: 'form:hold' }, 'aria-expanded': `${isOpen}` },
        'Hold',
      ],
      ['button', { id: 'open-why', act: { do: 'part', part: 'why' }, 'aria-expanded': 'true' }, 'Why'],
      ...(isOpen
        ? [
            [
              'form',
              { act: DECIDE },
              ['input', { id: 'field-reason', name: 'reason' }],
              ['button', { id: 'save' }, 'Save'],
              ['button', { id: 'cancel', act: { do: 'part', part: 'form:hold' } }, 'Cancel'],
            ] satisfies DrawnElement,
          ]
        : []),
    ];
    let isOpen: boolean;
    const use = (act: Act) => {
      isOpen = act.do === 'part' && !isOpen;
      paintSection('main', drawn(isOpen), use);
    };
    const focused = () => strip()?.activeElement?.id;
    beforeEach(() => {
      isOpen = false;
      paintSection('main', drawn(isOpen), use);
      inStrip<HTMLElement>('#open-form\\:hold').focus();
      inStrip<HTMLElement>('#open-form\\:hold').click();
    });

    it('goes into it', () => {
      expect(focused()).toBe('field-reason');
    });

    it.each(['#cancel', 'form'])('goes back to what had opened it at the end, by %s', (control) => {
      if (control === 'form')
        inStrip(control).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      else inStrip<HTMLElement>(control).click();
      expect(focused()).toBe('open-form:hold');
    });

    it('goes back there by Escape, which closes it from anywhere inside', () => {
      const press = (key: string) =>
        strip()?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      press('a');
      expect(focused()).toBe('field-reason');
      press('Escape');
      expect(strip()?.querySelector('form')).toBeNull();
      expect(focused()).toBe('open-form:hold');
    });

    it('stays elsewhere when the page is drawn anew', () => {
      inStrip<HTMLElement>('#open-why').focus();
      paintSection('main', [...drawn(true), 'news'], use);
      expect(focused()).toBe('open-why');
    });

    it('goes back there from what has told of the decision, once that is gone', () => {
      paintSection('decided', ['button', { act: { do: 'undo' } }, 'Undo'], use);
      focusSection('decided');
      paintSection('decided', undefined);
      expect(focused()).toBe('open-form:hold');
    });
  });

  it('hands over what a button does, and what a form was filled in with', () => {
    const use = vi.fn();
    paintSection('main', MAIN, use);
    inStrip<HTMLButtonElement>('button').click();
    expect(use).toHaveBeenLastCalledWith(DECIDE, undefined);
    inStrip<HTMLInputElement>('input').value = 'because';
    inStrip('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(use.mock.lastCall?.[0]).toEqual({ do: 'copy', text: 'form', said: '' });
    expect(use.mock.lastCall?.[1].get('reason')).toBe('because');
  });

  it('keeps from the page what is typed and pressed in it', () => {
    paintSection('main', MAIN);
    const heard = vi.fn();
    for (const name of ['keydown', 'input', 'click']) document.addEventListener(name, heard, { once: true });
    const input = inStrip<HTMLInputElement>('input');
    for (const name of ['keydown', 'input', 'click'])
      input.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  it('leaves out what was decided, and nothing else', () => {
    paintSection('main', MAIN, undefined, new Set(['question']));
    expect(strip()?.textContent).not.toContain('Yes, confirm');
    expect(strip()?.textContent).toContain('Save');
  });

  it('folds its bar with one button and unfolds it with the other', () => {
    paintSection('bar', ['section', { class: 'bar' }, ['button', { act: { do: 'fold' } }, 'Fold']]);
    foldBar();
    expect(document.querySelector('twinwatch-strip')?.className).toBe('is-folded');
    foldBar();
    expect(document.querySelector('twinwatch-strip')?.className).toBe('');
  });

  it('leaves nothing behind when everything is removed', () => {
    const cells = table(2);
    const before = document.documentElement.outerHTML;
    for (const cell of cells) paintBadge(cell, badge());
    paintSection('main', MAIN);
    paintSection('notice', ['p', {}, 'Cannot read']);
    removeEverything();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
