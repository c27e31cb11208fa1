// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { el } from './dom';
import { themeAt } from './theme';

const dark = (matches: boolean) =>
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches } as Partial<MediaQueryList> as MediaQueryList);

function nested(...backgrounds: string[]): Element {
  document.body.replaceChildren();
  let at: Element = document.body;
  for (const background of backgrounds) {
    const inner = el('div', { style: `background-color: ${background}` });
    at.append(inner);
    at = inner;
  }
  return at;
}

beforeEach(() => dark(false));

describe('the theme of the page', () => {
  it.each([
    ['rgb(27, 26, 25)', 'dark'],
    ['rgb(243, 242, 241)', 'light'],
    ['rgba(0, 0, 0, 0.8)', 'dark'],
  ])('is seen in its background: %s', (background, theme) => {
    dark(theme === 'light');
    expect(themeAt(nested(background))).toBe(theme);
  });

  it('is that of the nearest background that is not seen through', () => {
    expect(themeAt(nested('rgb(0, 0, 0)', 'rgba(255, 255, 255, 0.1)', 'transparent'))).toBe('dark');
  });

  it('is seen through shadow roots', () => {
    const host = nested('rgb(20, 20, 20)');
    const inside = el('span');
    host.attachShadow({ mode: 'open' }).append(inside);
    expect(themeAt(inside)).toBe('dark');
  });

  it('is the system’s where the page paints nothing', () => {
    dark(true);
    expect(themeAt(nested('transparent'))).toBe('dark');
  });
});
