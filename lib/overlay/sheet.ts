import dark from './dark.css?inline';
import style from './style.css?inline';
import type { Theme } from './theme';

let sheet: CSSStyleSheet | undefined;
let worn: Theme | undefined;

/** Dresses everything that Twinwatch has drawn and will draw: one constructed stylesheet is shared by all. */
export function wearTheme(theme: Theme): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  if (worn !== theme) sheet.replaceSync(theme === 'dark' ? style + dark : style);
  worn = theme;
  return sheet;
}

/** An open shadow root that wears the shared stylesheet. */
export function shadowOf(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [wearTheme(worn ?? 'light')];
  return root;
}
