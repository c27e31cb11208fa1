import type { CustomerId, SubscriptionId } from '@/lib/core/ids';
import type { Box, Control, PageRun } from '../captured';

/** What a box says; news and navigation in it only if asked for. */
export function runsOf(box: Box, withPassing = false): PageRun[] {
  return box.inside.flatMap((one) =>
    'text' in one ? [one] : one.passing && !withPassing ? [] : runsOf(one, withPassing),
  );
}

/** The customers to whose pages a box links, apart from news and navigation. */
export function linkedIn(box: Box): CustomerId[] {
  const inside = box.inside.flatMap((one) => ('text' in one || one.passing ? [] : linkedIn(one)));
  return box.customer ? [box.customer, ...inside] : inside;
}

/** The subscriptions to whose pages a box links. */
export const subscriptionsIn = (box: Box): SubscriptionId[] => [
  ...(box.subscription ? [box.subscription] : []),
  ...box.inside.flatMap((one) => ('inside' in one ? subscriptionsIn(one) : [])),
];

export const hasTerm = (box: Box): boolean =>
  box.term === true || box.inside.some((one) => 'inside' in one && hasTerm(one));

export const hasChoice = (box: Box): boolean =>
  box.choice === true || box.inside.some((one) => 'inside' in one && hasChoice(one));

export function controlIn(box: Box): Control | undefined {
  if (box.control) return box.control;
  for (const one of box.inside) {
    const found = 'inside' in one ? controlIn(one) : undefined;
    if (found) return found;
  }
  return undefined;
}
