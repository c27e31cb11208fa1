/** Milliseconds that rewritten content must stand still, and those for content of which only half was rewritten. */
export const SETTLE_MS = 300;
export const DOUBT_MS = 5000;

/** What an element said when it was last read, and whose it was. */
interface Said {
  page: string;
  id: string;
  name: string;
  text: string;
  since: number;
  wait: number;
  /** What has changed since it last stood still. */
  changed: Set<'id' | 'name' | 'text'>;
}
const said = new WeakMap<Element, Said>();

/**
 * Whether what an element says may be recorded. Pages rewrite rows in place, in steps: id and text may belong to two
 * different things for a while. New elements count at once; rewritten ones once they have stood still; longer when the id
 * changed and the text did not, or the name changed and the id did not. What stood there under another address with the
 * same id is what the last page left behind, and never counts.
 *
 * `page` is the key of the route, `now` is in milliseconds of any steady clock.
 */
export function isSettled(
  element: Element,
  is: { page: string; id: string; name: string; text: string },
  now: number,
): boolean {
  const was = said.get(element);
  if (!was) {
    said.set(element, { ...is, since: now, wait: 0, changed: new Set() });
    return true;
  }
  if (was.page !== is.page && was.id === is.id) return false;
  const news = (['id', 'name', 'text'] as const).filter((part) => was[part] !== is[part]);
  const isStill = now - was.since >= was.wait;
  if (news.length === 0) return isStill;
  const changed = new Set([...(isStill ? [] : was.changed), ...news]);
  const isHalf = changed.has('id') ? !changed.has('text') : changed.has('name');
  said.set(element, { ...is, since: now, wait: isHalf ? DOUBT_MS : SETTLE_MS, changed });
  return false;
}

/** Under which address something was first seen, by its id, and what it said then. */
const firstSeen = new Map<string, { page: string; text: string }>();
const MOST = 2000;
/** For tests, whose pages share ids. */
export const forgetFirstSeen = (): void => firstSeen.clear();

/**
 * Whether this was seen under another address: a portal that builds its page anew from what it still holds shows the last
 * page's content in new elements. What is another customer's stays so; elsewhere other words make it something new.
 */
export function isLeftBehind(id: string, text: string, page: string): boolean {
  const was = firstSeen.get(id) ?? { page, text };
  // By the customer, the second part of a page's key.
  const isLeft = was.page !== page && (was.text === text || was.page.split(' ')[1] !== page.split(' ')[1]);
  if (firstSeen.size > MOST) firstSeen.clear();
  if (!isLeft) firstSeen.set(id, { page, text });
  return isLeft;
}

/** What a text or picture said together with what followed it, under which address first, and since when. */
const stood = new WeakMap<Node, { text: string; page: string; since: number }>();

/**
 * How long something on a page has stood there: `left` when it stood there already under another address, `moving`
 * when it was rewritten less than the time that it must stand still. What is new stands from the beginning.
 */
export function standing(node: Node, text: string, page: string, now: number): 'left' | 'moving' | undefined {
  const was = stood.get(node);
  if (was?.text !== text) {
    stood.set(node, { text, page, since: was ? now : -SETTLE_MS });
    return was && 'moving';
  }
  if (was.page !== page) return 'left';
  return now - was.since < SETTLE_MS ? 'moving' : undefined;
}
