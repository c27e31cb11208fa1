import type { Style } from '@/lib/platform/shelf';
import type { Theme } from './theme';

/** Everything that Twinwatch has drawn and will draw wears one constructed stylesheet. */
let sheet: CSSStyleSheet | undefined;
let worn: Theme = 'light';
let style: Style = { base: '', dark: '' };

export function wearTheme(theme: Theme): void {
  if (theme !== worn) wear(style, theme);
}

export const wearStyle = (given: Style): void => wear(given, worn);

function wear(given: Style, theme: Theme): void {
  style = given;
  worn = theme;
  ours().replaceSync(theme === 'dark' ? given.base + given.dark : given.base);
}

function ours(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  return sheet;
}

/** An open shadow root that wears the shared stylesheet. */
export function shadowOf(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [ours()];
  return root;
}
