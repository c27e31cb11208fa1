/** Attribute on every element that Twinwatch adds to a page; readers and observers skip what carries it. */
export const OWN = 'data-twinwatch';

export type Child = Node | string | undefined | false;

/** An element with attributes and children; texts become text nodes, never markup. Absent children are skipped. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child) element.append(child);
  return element;
}
