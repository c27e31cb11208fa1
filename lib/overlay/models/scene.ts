import type { Card, DeclaredAccount, SubscriptionCard } from '@/lib/core/card';
import type { AccountId, SubscriptionId } from '@/lib/core/ids';
import { toSubscriptionId } from '@/lib/core/to-id';
import { byPressure } from '@/lib/core/words';

/** What a model needs besides the card. */
export interface Scene {
  accounts: readonly DeclaredAccount[];
  /** The extension's own now, in ms since the epoch. */
  now: number;
}

export type Known<Id extends string = string> = SubscriptionCard & { id: Id };

export const nameOf = (scene: Scene, account: AccountId): string | undefined =>
  scene.accounts.find((each) => each.account === account)?.name;

/** Those of the ids that the card has something about. */
export const known = <Id extends string>(card: Card, ids: readonly Id[]): Known<Id>[] =>
  ids.flatMap((id) => {
    const found = card.subscriptions[id];
    return found ? [{ ...found, id }] : [];
  });

/**
 * The sources that a target subscription stands for, or, without a link, those that it is suggested for;
 * and the one among them that most needs somebody.
 */
export function sourcesOf(card: Card, target: Known) {
  const suggested = target.twins.length === 0;
  const sources = suggested
    ? known(card, idsOf(card)).filter((each) => each.candidates?.some((candidate) => candidate === target.id))
    : known(card, target.twins);
  const [worst] = sources
    .flatMap((source) => (source.state ? [{ ...source, state: source.state }] : []))
    .sort((a, b) => byPressure(a.state, b.state));
  return { sources, suggested, worst };
}

/**
 * Whether a target without a link is known to stand for nothing. Of a customer none of whose sources was seen nobody can
 * tell; Azure is moved as a whole; and what a transfer has made has no link.
 */
export function replacesNothing({ commerce }: SubscriptionCard, card: Card): boolean {
  const sources = sourcesIn(card);
  const isTransferred = sources.some(
    ({ state, reasons }) => state === 'in-transfer' || reasons.includes('transferred'),
  );
  return sources.length > 0 && commerce !== 'azure' && !isTransferred;
}

/** Everything of the customer in source accounts. */
export const sourcesIn = (card: Card): Known<SubscriptionId>[] =>
  known(card, idsOf(card)).filter(({ role }) => role === 'source');

const idsOf = (card: Card): SubscriptionId[] =>
  Object.keys(card.subscriptions).flatMap((id) => toSubscriptionId(id) ?? []);
