// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../texts/for-tests';
import { type BarModel, paintAccountBar } from './account-bar';
import { type BadgeModel, keepBadges, paintBadge } from './badge';
import { type BannerModel, paintBanner } from './banner';
import { el, OWN } from './dom';
import { NEW } from './for-tests';
import { paintNotice } from './notice';
import { removeEverything } from './remove';

const badge = (id: string, text = 'Done'): BadgeModel => ({
  id,
  tone: 'good',
  icon: 'done',
  text,
  detail: text,
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
    if (cell) paintBadge(cell, badge('a'));
    expect(cell?.firstChild).toBe(own);
    expect(cell?.lastElementChild?.getAttribute(OWN)).toBe('badge');
    expect(cell?.textContent).toBe('row 0');
  });

  it('write nothing when painted again unchanged', async () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    paintBadge(cell, badge('a'));
    const inside = cell.lastElementChild?.shadowRoot;
    if (!inside) throw new Error('no shadow root');
    const seen = vi.fn();
    const observer = new MutationObserver(seen);
    for (const root of [cell, inside])
      observer.observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    paintBadge(cell, badge('a'));
    await Promise.resolve();
    expect(seen).not.toHaveBeenCalled();
    observer.disconnect();
  });

  it('belong to an id: a recycled row shows the other customer’s at once, or none', () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    paintBadge(cell, badge('a', 'Overlap'));
    paintBadge(cell, badge('b', 'Done'));
    expect(shown(cell)).toEqual(['Done']);
    paintBadge(cell, undefined);
    expect(shown(cell)).toEqual([]);
  });

  it('go from rows that are no longer listed, such as placeholders', () => {
    const cells = table(3);
    for (const [n, cell] of cells.entries()) paintBadge(cell, badge(String(n)));
    const [first] = cells;
    if (first) keepBadges(new Set([first]));
    expect(cells.map((cell) => shown(cell).length)).toEqual([1, 0, 0]);
  });

  it('come back when the page renders their cell anew', () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    paintBadge(cell, badge('a'));
    cell.replaceChildren('new');
    paintBadge(cell, badge('a'));
    expect(shown(cell)).toEqual(['Done']);
  });

  it('share one stylesheet', () => {
    const cells = table(2);
    for (const [n, cell] of cells.entries()) paintBadge(cell, badge(String(n)));
    const sheets = cells.map((cell) => cell.lastElementChild?.shadowRoot?.adoptedStyleSheets[0]);
    expect(sheets[0]).toBeDefined();
    expect(sheets[0]).toBe(sheets[1]);
  });
});

const BANNER: BannerModel = {
  id: 'a',
  tone: 'danger',
  icon: 'alert',
  title: 'Billed in both accounts',
  facts: [{ label: 'Twin', value: '<b>Office</b>', href: '/to/twin' }],
  why: ['suspend'],
  suggestion: { target: NEW, text: 'Is this its twin?' },
};

describe('the strip', () => {
  it('stands above the body and shows names as text, never as markup', () => {
    paintBanner(BANNER, () => {});
    expect(document.body.previousElementSibling?.tagName.toLowerCase()).toBe('twinwatch-strip');
    expect(strip()?.querySelector('b')).toBeNull();
    expect(strip()?.querySelector('dd')?.textContent).toBe('<b>Office</b>');
  });

  it('keeps an opened explanation and the focus when painted again unchanged', () => {
    paintBanner(BANNER, () => {});
    const details = strip()?.querySelector('details');
    if (details) details.open = true;
    paintBanner({ ...BANNER }, () => {});
    expect(strip()?.querySelector('details')).toBe(details);
    expect(details?.open).toBe(true);
  });

  it('hands over what a person decides about the suggestion', () => {
    const decide = vi.fn();
    paintBanner(BANNER, decide);
    const [confirm, reject] = strip()?.querySelectorAll<HTMLButtonElement>('.choice button') ?? [];
    confirm?.click();
    reject?.click();
    expect(decide.mock.calls.map(([choice]) => choice)).toEqual(['twin-confirmed', 'twin-rejected']);
  });

  it('folds to a line that a keyboard can unfold, but never hides a problem', () => {
    const bar: BarModel = {
      account: { role: 'source', roleText: 'Transitioning From', name: 'Contoso' },
      fold: 'Fold',
      unfold: 'Show',
    };
    paintAccountBar(bar);
    expect(strip()?.textContent).toContain('Contoso');
    strip()?.querySelector('button')?.click();
    expect(strip()?.textContent).not.toContain('Contoso');
    paintAccountBar({
      ...bar,
      problem: { tone: 'danger', icon: 'alert', text: 'Wrong account', todo: 'Choose.' },
    });
    expect(strip()?.textContent).toContain('Wrong account');
    paintAccountBar(bar);
    strip()?.querySelector('button')?.click();
    expect(strip()?.textContent).toContain('Contoso');
  });

  it('leaves nothing behind when everything is removed', () => {
    const cells = table(2);
    const before = document.documentElement.outerHTML;
    for (const cell of cells) paintBadge(cell, badge('a'));
    paintBanner(BANNER, () => {});
    paintNotice({ tone: 'warn', icon: 'unknown', text: 'Cannot read' });
    removeEverything();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
