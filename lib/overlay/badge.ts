import type { Badge } from '@/lib/core/card';
import { pageText } from '@/lib/texts/page-text';
import { el, OWN } from './dom';
import { icon } from './icons';
import { isPressing, type Look } from './look';
import { shadowOf } from './sheet';
import { tellOn } from './tip';

interface Painted {
  host: HTMLElement;
  root: ShadowRoot;
  /** How it looks, and what it is called. */
  look: string;
  name: string;
  badge: Badge;
}

/** Every badge on the page by the element that it sits in; rows are recycled, so a badge belongs to its id. */
const painted = new Map<Element, Painted>();

/** What is in badges, by their looks: many look alike, and to copy one is quicker than to make it. */
const insides = new Map<string, Element>();

function create(place: Element, badge: Badge): Painted {
  // What an earlier copy of the extension may have left in a page that was not reloaded since.
  place.querySelector(':scope>twinwatch-badge')?.remove();
  const host = document.createElement('twinwatch-badge');
  host.setAttribute(OWN, 'badge');
  host.setAttribute('role', 'img');
  // The keyboard reaches what the pointer does.
  host.tabIndex = 0;
  const root = shadowOf(host);
  tellOn(host);
  return { host, root, look: '', name: '', badge };
}

/**
 * Shows the badge as last child of `place`, or removes it when there is nothing to show. Writes nothing when the page
 * shows it already; moves no node of the page.
 * @param checking what it says is being assessed again
 */
export function paintBadge(place: Element, badge: Badge | undefined, checking = false): void {
  const before = painted.get(place);
  if (!badge) {
    before?.host.remove();
    painted.delete(place);
    return;
  }
  const name = checking ? `${pageText('overlay.checking')}\n${badge.title}` : badge.title;
  // Most are painted again as they are.
  if (before?.badge === badge && before.name === name && before.host.parentNode === place) return;
  const shown = before ?? create(place, badge);
  const { tone, icon: shape, text, more } = badge;
  const classes = `badge ${tone}${checking ? ' faded checking' : badge.stale ? ' faded stale' : ''}`;
  const look = [classes, shape, text, more].join();
  if (shown.look !== look) {
    const inside =
      insides.get(look) ??
      el(
        'span',
        { class: classes },
        icon(shape),
        el('span', {}, text),
        more && el('span', { class: 'more' }, more),
      );
    insides.set(look, inside);
    // A space, which is dropped where the badge wraps to the next line.
    shown.root.replaceChildren(' ', inside.cloneNode(true));
    shown.look = look;
  }
  if (shown.name !== name) {
    shown.host.setAttribute('aria-label', name);
    // The page may be in another.
    shown.host.lang = pageText('language');
  }
  shown.name = name;
  shown.badge = badge;
  // A page that renders a cell anew drops what it does not know.
  if (shown.host.parentNode !== place) place.append(shown.host);
  painted.set(place, shown);
}

/** Removes every badge outside these places: of rows that went, or turned into placeholders. */
export function keepBadges(places: ReadonlySet<Element>): void {
  for (const place of painted.keys()) if (!places.has(place)) paintBadge(place, undefined);
}

const pressingOnes = (): Painted[] => [...painted.values()].filter(({ badge }) => isPressing(badge));

/** Rows that need somebody: how many, and how the worst of them looks. */
export interface Pressing extends Look {
  count: number;
}

/** Those of the badges on the page that need somebody; undefined for none. */
export function pressingRows(): Pressing | undefined {
  const badges = pressingOnes().map(({ badge }) => badge);
  const worst = badges.find(({ tone }) => tone === 'danger') ?? badges[0];
  return worst && { tone: worst.tone, icon: worst.icon, count: badges.length };
}

/** The badge that was jumped to last. */
let last: HTMLElement | undefined;

/** Brings the next row that needs somebody into view, with the keyboard on its badge; after the last comes the first. */
export function jumpToNext(): void {
  const top = ({ host }: Painted) => host.getBoundingClientRect().top;
  const pressing = pressingOnes().sort((a, b) => top(a) - top(b));
  const next = pressing[pressing.findIndex(({ host }) => host === last) + 1] ?? pressing[0];
  if (!next) return;
  last = next.host;
  next.host.scrollIntoView({ block: 'center' });
  next.host.focus({ preventScroll: true });
}
