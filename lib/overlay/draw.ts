import type { Act, Drawn } from '@/lib/platform/drawn';
import { el } from './dom';
import { icon } from './icons';

/** What the controls that were drawn do when they are used. */
export const acts = new WeakMap<Element, Act>();

/** The page of another subscription of the same customer, at an address of the same form as this one. */
const pageOf = (subscription: string): string => {
  const { pathname } = location;
  const there = pathname.replace(/(?<=subscriptions\/)[^/]+/i, subscription);
  return there === pathname
    ? pathname.replace(/(?<=customers\/[^/]+).*/i, `/subscriptions/${subscription}`)
    : there;
};

/** Makes elements of what was drawn; texts become text nodes, never markup. What was decided already is left out. */
export function draw(drawn: Drawn, decided: ReadonlySet<string>): Node | string | undefined {
  if (typeof drawn === 'string') return drawn;
  const [what, { to, act, once, ...attributes }, ...inside] = drawn;
  if (once && decided.has(once)) return undefined;
  if (what === 'icon') return icon(attributes.class ?? '');
  // A button that is not asked to submits no form.
  if (what === 'button' && act) attributes.type = 'button';
  const element = el(what, attributes, ...inside.map((each) => draw(each, decided)));
  if (to) element.setAttribute('href', pageOf(to));
  if (act) acts.set(element, act);
  return element;
}
