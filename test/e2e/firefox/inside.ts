/** Helpers for questions to a page. They are sent into it, so this function refers to nothing outside of it. */
export function inside() {
  /** Every element that is seen or could be, through open shadow roots. */
  function* everything(root: Document | ShadowRoot): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  }

  const all = (selector: string): Element[] =>
    [...everything(document)].filter((element) => element.matches(selector));

  /** The parent as it is seen: from slotted content to its slot, from the top of a shadow root to its host. */
  function seenParent(element: Element): Element | null {
    const root = element.getRootNode();
    return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }

  function closest(element: Element, selector: string): Element | undefined {
    for (let at: Element | null = element; at; at = seenParent(at)) if (at.matches(selector)) return at;
    return undefined;
  }

  /** The text as it is seen, without what `skipped` matches. */
  function textOf(node: Node, skipped = 'style, script'): string {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.matches(skipped)) return '';
    const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const children =
      slotted.length > 0 ? slotted : ((node instanceof Element && node.shadowRoot) || node).childNodes;
    return [...children]
      .map((child) => textOf(child, skipped))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  const isSeen = (element: Element): boolean =>
    element.checkVisibility() && element.getBoundingClientRect().width > 0;

  /** What an element is called; what we added to it is no part of its name. */
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ?? textOf(element, 'style, script, [data-twinwatch]');

  /** The first element of a selector that is seen and has this name. */
  const named = (selector: string, name: string): Element | undefined =>
    all(selector).find((element) => isSeen(element) && nameOf(element) === name);

  return { all, closest, textOf, isSeen, nameOf, named };
}

export type Inside = ReturnType<typeof inside>;
