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

/** The open shadow root of a host, its own or a new one, which wears the shared stylesheet and is copied with its host. */
export function shadowOf(host: HTMLElement): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', clonable: true });
  root.adoptedStyleSheets = [ours()];
  return root;
}
