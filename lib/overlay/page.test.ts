// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Badge } from '../core/card';
import { speak } from '../texts/for-tests';
import { type BarModel, paintAccountBar } from './account-bar';
import { keepBadges, paintBadge, pressingRows } from './badge';
import { type BannerModel, paintBanner } from './banner';
import { el, OWN } from './dom';
import { NEW, OLD } from './for-tests';
import { paintNotice } from './notice';
import { removeEverything } from './remove';

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

  it('say that they are being checked once time has overtaken them, or that they are old', () => {
    const [cell] = table(1);
    if (!cell) throw new Error('no cell');
    const look = () => cell.lastElementChild?.shadowRoot?.querySelector('.badge')?.className;
    paintBadge(cell, badge('Done', { stale: true }));
    expect(look()).toContain('stale');
    paintBadge(cell, badge('Done', { stale: true }), true);
    expect(look()).toContain('checking');
    expect(cell.lastElementChild?.getAttribute('title')).toMatch(/^Checking .*\nDone$/s);
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

const BANNER: BannerModel = {
  tone: 'danger',
  checking: false,
  icon: 'alert',
  title: 'Billed in both accounts',
  facts: [{ label: 'Twin', value: '<b>Office</b>', to: NEW }],
  why: ['suspend'],
  suggestion: { source: OLD, target: NEW, text: 'Is this its twin?' },
};

describe('the strip', () => {
  it('stands above the body and shows names as text, never as markup', () => {
    paintBanner(BANNER, () => {});
    expect(document.body.previousElementSibling?.tagName.toLowerCase()).toBe('twinwatch-strip');
    expect(strip()?.querySelector('b')).toBeNull();
    expect(strip()?.querySelector('dd')?.textContent).toBe('<b>Office</b>');
  });

  it('says why nothing is recorded when no account is known', () => {
    paintAccountBar({ account: undefined, contradicted: false });
    expect(strip()?.textContent).toContain('Click its button in the toolbar');
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
      account: { role: 'source', name: 'Contoso' },
      contradicted: false,
    };
    paintAccountBar(bar);
    expect(strip()?.textContent).toContain('Contoso');
    strip()?.querySelector('button')?.click();
    expect(strip()?.textContent).not.toContain('Contoso');
    paintAccountBar({ ...bar, contradicted: true });
    expect(strip()?.textContent).toContain('This page is not of Contoso. Nothing is recorded');
    paintAccountBar(bar);
    strip()?.querySelector('button')?.click();
    expect(strip()?.textContent).toContain('Contoso');
  });

  it('leaves nothing behind when everything is removed', () => {
    const cells = table(2);
    const before = document.documentElement.outerHTML;
    for (const cell of cells) paintBadge(cell, badge());
    paintBanner(BANNER, () => {});
    paintNotice({ tone: 'warn', icon: 'unknown', text: 'Cannot read' });
    removeEverything();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
