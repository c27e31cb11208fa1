import { type Card, card, type FindingCard, findingCard } from '../core/card';
import { customerId } from '../core/ids';

/** Two customers of nobody. */
export const CUSTOMERS = [
  customerId.parse('c0000001-0000-4000-8000-000000000001'),
  customerId.parse('c0000002-0000-4000-8000-000000000002'),
] as const;
type Customer = (typeof CUSTOMERS)[number];

/** A GUID by number. */
export const guid = (letter: string, n: number): string =>
  `${letter.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A finding about the customer's n-th subscription that needs somebody today. */
export function aFinding(
  customer: Customer,
  kind: string,
  n: number,
  more: Partial<FindingCard> = {},
): FindingCard {
  const subscription = guid('5', n);
  return findingCard.parse({
    id: `${kind}:${subscription}`,
    kind,
    severity: 'high',
    group: 'today',
    customer,
    subscription,
    since: '2026-03-10T09:00:00Z',
    reasons: [],
    ...more,
  });
}

/** A card with findings, and nothing else to speak of. */
export function aCard(customer: Customer, findings: FindingCard[], name?: string): Card {
  return card.parse({
    customer,
    name,
    accepted: true,
    invited: false,
    closable: false,
    byState: {},
    attention: { today: 0, decisions: 0, blocked: 0, onHold: 0 },
    subscriptions: {},
    findings,
    assessedAt: '2026-03-10T09:00:00Z',
  });
}
