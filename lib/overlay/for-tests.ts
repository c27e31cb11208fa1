import { type Card, card, type SubscriptionCard, subscriptionCard } from '../core/card';
import { accountId, customerId, subscriptionId } from '../core/ids';
import type { Act, Drawn, DrawnElement } from '../platform/drawn';
import type { Scene } from './models/scene';

const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const CUSTOMER = customerId.parse(guid(1));
export const SOURCE = accountId.parse(guid(2));
export const TARGET = accountId.parse(guid(3));
/** A subscription of the source, and one of the target. */
export const OLD = subscriptionId.parse(guid(4));
export const NEW = subscriptionId.parse(guid(5));

export const NOON = Date.parse('2023-03-20T12:00:00Z');
export const SCENE: Scene = {
  now: NOON,
  accounts: [
    { account: SOURCE, tenantId: SOURCE, role: 'source', name: 'Contoso', cloud: 'global' },
    { account: TARGET, tenantId: TARGET, role: 'target', name: 'Fabrikam', cloud: 'global' },
  ],
};

const seen = { product: 'Office 365 E3', quantity: 25, lastSeen: '2023-03-20T09:00:00Z', stale: false };

export const source = (more: object = {}): SubscriptionCard =>
  subscriptionCard.parse({
    ...seen,
    account: SOURCE,
    role: 'source',
    status: 'active',
    commerce: 'legacy',
    reasons: [],
    twins: [],
    ...more,
  });

export const target = (more: object = {}): SubscriptionCard =>
  subscriptionCard.parse({
    ...seen,
    account: TARGET,
    role: 'target',
    status: 'active',
    commerce: 'nce',
    reasons: [],
    twins: [],
    ...more,
  });

/** The card of a customer that has accepted, with these subscriptions by id. */
export const cardWith = (subscriptions: Record<string, SubscriptionCard>, more: object = {}): Card =>
  card.parse({
    customer: CUSTOMER,
    accepted: true,
    invited: false,
    closable: false,
    byState: {},
    findings: [],
    attention: { today: 0, decisions: 0, blocked: 0, onHold: 0 },
    assessedAt: '2023-03-20T12:00:00Z',
    subscriptions,
    ...more,
  });

/** An overlap since 15 March: the source is active although its twin is. */
export const OVERLAP = cardWith(
  {
    [OLD]: source({
      state: 'overlap',
      reasons: ['suspend'],
      twins: [NEW],
      overlapDays: 5,
      clockSince: '2023-03-15T08:00:00Z',
      overlapCost: 123.45,
      currency: 'EUR',
    }),
    [NEW]: target({ twins: [OLD], quantity: 24 }),
  },
  { worst: 'overlap', byState: { overlap: 1, done: 3, exempt: 2 }, acceptedSince: '2023-03-10T08:00:00Z' },
);

/** All that a drawing says, pieces divided by blanks. */
export const said = (drawn: Drawn | undefined): string =>
  typeof drawn === 'string'
    ? drawn
    : drawn
      ? drawn
          .slice(2)
          .map((inside) => said(inside as Drawn))
          .filter(Boolean)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim()
      : '';

/** Every element of a drawing, from the outermost inwards. */
export const elementsOf = (drawn: Drawn | undefined): DrawnElement[] =>
  drawn === undefined || typeof drawn === 'string'
    ? []
    : [drawn, ...drawn.slice(2).flatMap((inside) => elementsOf(inside as Drawn))];

/** What the control with this label does. */
export const actOf = (drawn: Drawn | undefined, label: string): Act | undefined =>
  elementsOf(drawn).find(
    (each) => each[1].act && (said(each) === label || each[1]['aria-label'] === label),
  )?.[1].act;
