export type Theme = 'light' | 'dark';

/** The alpha and brightness (0 to 1) of a computed colour, or undefined for a form that is not rgb. */
function brightness(colour: string): number | undefined {
  const [red, green, blue, alpha = 1] = (colour.match(/^rgba?\(([^)]+)\)/)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined || !(alpha > 0.5)) return undefined;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

/** The parent as it is seen: from slotted content to its slot, from the top of a shadow root to its host. */
function seenParent(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * Light or dark, as the page itself looks at this element: the portal has a theme of its own that need not follow
 * the system's. The system decides only where the page paints no background.
 */
export function themeAt(element: Element): Theme {
  for (let at: Element | null = element; at; at = seenParent(at)) {
    const seen = brightness(getComputedStyle(at).backgroundColor);
    if (seen !== undefined) return seen < 0.5 ? 'dark' : 'light';
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Tells the theme now and whenever the page or the system may have changed it. */
export function followTheme(signal: AbortSignal, at: () => Element, wear: (theme: Theme) => void): void {
  const look = () => wear(themeAt(at()));
  const observer = new MutationObserver(look);
  for (const root of [document.documentElement, document.body])
    observer.observe(root, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
  look();
}
