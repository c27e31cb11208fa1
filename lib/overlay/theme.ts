export type Theme = 'light' | 'dark';

/** Brightness of a computed colour, 0 to 1; undefined for one that lets through what is behind it, or is not rgb. */
function brightness(colour: string): number | undefined {
  if (!colour.startsWith('rgb')) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return alpha < 0.5 ? undefined : (0.3 * red + 0.6 * green + 0.1 * blue) / 255;
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
