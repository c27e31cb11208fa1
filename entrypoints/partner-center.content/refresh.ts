import type { Card } from '@/lib/core/card';
import type { CustomerId } from '@/lib/core/ids';
import { send } from '@/lib/platform/messages';

/** The longest that a browser can wait is under 25 days; an hour also survives a clock that was set. */
const LONGEST_MS = 3_600_000;

/** Time alone has made this card questionable; it is being assessed again. */
export const isOutdated = (card: Card | undefined, now: number): boolean =>
  card?.nextChange !== undefined && Date.parse(card.nextChange) <= now;

/** Has cards assessed again that time has overtaken, once each, and wakes the page when the next one is due. */
export function openRefresher(signal: AbortSignal, now: () => number, due: () => void) {
  const asked = new Map<CustomerId, string>();
  let timer: number | undefined;
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  return (cards: Iterable<Card>): void => {
    const at = now();
    const outdated: CustomerId[] = [];
    let next = LONGEST_MS;
    for (const card of cards) {
      if (card.nextChange === undefined) continue;
      if (!isOutdated(card, at)) next = Math.min(next, Date.parse(card.nextChange) - at);
      else if (asked.get(card.customer) !== card.nextChange) {
        asked.set(card.customer, card.nextChange);
        outdated.push(card.customer);
      }
    }
    window.clearTimeout(timer);
    if (signal.aborted) return;
    timer = window.setTimeout(due, next);
    if (outdated.length > 0)
      send({ type: 'page-refresh', customers: outdated }).catch(() => {
        for (const customer of outdated) asked.delete(customer);
      });
  };
}
