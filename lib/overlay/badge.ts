import { el, OWN } from './dom';
import { icon } from './icons';
import { isPressing, type Look } from './look';
import { shadowOf } from './sheet';

/** What a badge in a row shows. `text` and `more` are read at a glance, `detail` is the whole story in words. */
export interface BadgeModel extends Look {
  /** The customer or subscription whose row this is. */
  id: string;
  text: string;
  more?: string;
  detail: string;
  /** What it rests on is old, or is just being assessed again. */
  faded?: 'stale' | 'checking';
}

interface Painted {
  host: HTMLElement;
  root: ShadowRoot;
  signature: string;
  pressing: boolean;
}

/** Every badge on the page by the element that it sits in; rows are recycled, so a badge belongs to its id. */
const painted = new Map<Element, Painted>();

function create(place: Element): Painted {
  // What an earlier copy of the extension may have left in a page that was not reloaded since.
  for (const left of place.querySelectorAll(`:scope > [${OWN}]`)) left.remove();
  const host = document.createElement('twinwatch-badge');
  host.setAttribute(OWN, 'badge');
  host.setAttribute('role', 'img');
  return { host, root: shadowOf(host), signature: '', pressing: false };
}

/**
 * Shows the badge as last child of `place`, or removes it when there is nothing to show. Writes nothing when the page
 * shows it already; moves no node of the page.
 */
export function paintBadge(place: Element, model: BadgeModel | undefined): void {
  const before = painted.get(place);
  if (!model) {
    before?.host.remove();
    painted.delete(place);
    return;
  }
  const badge = before ?? create(place);
  const signature = JSON.stringify(model);
  if (badge.signature !== signature) {
    badge.root.replaceChildren(
      // A space, which is dropped where the badge wraps to the next line.
      ' ',
      el(
        'span',
        { class: `badge ${model.tone} ${model.faded ? `faded ${model.faded}` : ''}`.trim() },
        icon(model.icon),
        el('span', {}, model.text),
        model.more && el('span', { class: 'more' }, model.more),
      ),
    );
    // With the role `img` the title is the name as well.
    badge.host.title = model.detail;
    badge.signature = signature;
    badge.pressing = isPressing(model);
  }
  // A page that renders a cell anew drops what it does not know.
  if (badge.host.parentNode !== place) place.append(badge.host);
  painted.set(place, badge);
}

/** Removes every badge outside these places: of rows that went, or turned into placeholders. */
export function keepBadges(places: ReadonlySet<Element>): void {
  for (const place of painted.keys()) if (!places.has(place)) paintBadge(place, undefined);
}

/** Brings the next row that needs somebody into view, with the keyboard on its badge; after the last comes the first. */
export function jumpToNext(): void {
  const top = ({ host }: Painted) => host.getBoundingClientRect().top;
  const pressing = [...painted.values()].filter((badge) => badge.pressing).sort((a, b) => top(a) - top(b));
  const at = pressing.findIndex(({ host }) => host.hasAttribute('tabindex'));
  pressing[at]?.host.removeAttribute('tabindex');
  const next = pressing[at + 1] ?? pressing[0];
  if (!next) return;
  next.host.tabIndex = -1;
  next.host.scrollIntoView({ block: 'center' });
  next.host.focus({ preventScroll: true });
}
