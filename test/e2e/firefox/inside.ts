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

  /** A part of a view of ours, by a selector or by its name. */
  function partOf({ selector, place }: Pick<Wanted, 'selector' | 'place'>): Element | undefined {
    if (selector) return document.querySelector(selector) ?? undefined;
    const called = (element: Element): string | null => {
      const by = element.getAttribute('aria-labelledby');
      return by ? textOf(document.getElementById(by) ?? new Text()) : element.getAttribute('aria-label');
    };
    return [...document.querySelectorAll('main :is(article, section)')].find(
      (element) => called(element) === place,
    );
  }

  /** The first button, link or summary that is called so there, or the first field whose label says so. */
  function foundIn(wanted: Wanted): Element | undefined {
    return [...(partOf(wanted)?.querySelectorAll(wanted.of) ?? [])].find((element) => {
      if (!isSeen(element)) return false;
      if (!('labels' in element) || element instanceof HTMLButtonElement)
        return nameOf(element) === wanted.name;
      const labels = element.labels instanceof NodeList ? [...element.labels] : [];
      const label = element.getAttribute('aria-label') ?? labels.map((one) => textOf(one)).join(' ');
      return label.includes(wanted.name);
    });
  }

  return { all, closest, textOf, isSeen, nameOf, named, partOf, foundIn };
}

/** What is looked for: an element that `of` selects and that is called so, in a part of a page. */
export interface Wanted {
  place: string;
  selector?: string | undefined;
  of: string;
  name: string;
}

export type Inside = ReturnType<typeof inside>;
