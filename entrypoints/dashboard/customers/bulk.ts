import type { Card, SubscriptionCard } from '@/lib/core/card';
import type { NewDecision } from '@/lib/core/entries';
import type { AccountId, CustomerId, SubscriptionId } from '@/lib/core/ids';
import { offered } from '@/lib/core/subscription-decisions';
import { toSubscriptionId } from '@/lib/core/to-id';

/** Decisions about many customers at once: what each would record, to be looked through before it is recorded. */

export const BULK_ACTIONS = ['owner', 'hold', 'exempt', 'note', 'invite', 'confirm'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What the lines of an action's preview are. */
export const aboutWhat = (action: BulkAction): 'customers' | 'subscriptions' =>
  action === 'owner' || action === 'note' || action === 'invite' ? 'customers' : 'subscriptions';

/** One line of the preview: one decision, if it stays ticked. */
export interface Proposal {
  /** Tells the lines apart. */
  id: string;
  customer: CustomerId;
  name: string | undefined;
  /** Absent where the decision is about the customer. */
  source?: SubscriptionId;
  sourceCard?: SubscriptionCard;
  target?: SubscriptionId;
  targetCard?: SubscriptionCard;
}

/** What an action would record for these customers. */
export function proposalsFor(action: BulkAction, cards: readonly Card[]): Proposal[] {
  switch (action) {
    case 'owner':
    case 'note':
      return cards.map(ofCustomer);
    case 'invite':
      return cards.filter(({ accepted }) => !accepted).map(ofCustomer);
    case 'hold':
    case 'exempt':
      return cards.flatMap((card) =>
        sourcesOf(card)
          .filter(([, card]) => card.state !== undefined && offered(card).includes(action))
          .map(([source, sourceCard]) => ({ ...ofCustomer(card), id: source, source, sourceCard })),
      );
    case 'confirm':
      return cards.flatMap((card) =>
        sourcesOf(card).flatMap(([source, sourceCard]) => {
          const target = sourceCard.exact;
          const targetCard = target && card.subscriptions[target];
          return target === undefined || targetCard === undefined
            ? []
            : [{ ...ofCustomer(card), id: source, source, sourceCard, target, targetCard }];
        }),
      );
  }
}

const ofCustomer = ({ customer, name }: Card): Proposal => ({ id: customer, customer, name });

const sourcesOf = (card: Card): [SubscriptionId, SubscriptionCard][] =>
  Object.entries(card.subscriptions).flatMap(([key, subscription]) => {
    const id = toSubscriptionId(key);
    return id && subscription.role === 'source' ? [[id, subscription]] : [];
  });

/** What the user fills in. `text`: the owner, the reason or the note. */
export interface BulkInput {
  text: string;
  /** UTC date: the end of a hold, or the chase of an invitation; empty for none. */
  until: string;
  /** The account whose invitation was sent. */
  target: AccountId | undefined;
}

/** The decisions of what stayed ticked. */
export function decisionsFor(
  action: BulkAction,
  proposals: readonly Proposal[],
  input: BulkInput,
): NewDecision[] {
  return proposals.flatMap((proposal) => decisionsOf(action, proposal, input));
}

function decisionsOf(
  action: BulkAction,
  { customer, source, target }: Proposal,
  { text, until, target: account }: BulkInput,
): NewDecision[] {
  const via = 'person' as const;
  switch (action) {
    case 'owner':
      return [{ kind: 'owner-set', via, customer, owner: text }];
    case 'note':
      return [{ kind: 'noted', via, customer, text }];
    case 'invite':
      if (account === undefined) return [];
      return [
        { kind: 'invite-sent', via, customer, account },
        ...(until === '' ? [] : [{ kind: 'invite-due' as const, via, customer, on: until }]),
      ];
    case 'hold':
      if (source === undefined) return [];
      return [{ kind: 'held', via, subscription: source, reason: text, ...(until !== '' && { until }) }];
    case 'exempt':
      return source === undefined ? [] : [{ kind: 'exempted', via, subscription: source, reason: text }];
    case 'confirm':
      if (source === undefined || target === undefined) return [];
      return [{ kind: 'twin-confirmed', via, customer, sources: [source], targets: [target] }];
  }
}
