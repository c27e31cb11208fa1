import { type Card, card, type FindingCard, findingCard, subscriptionCard } from '@/lib/core/card';
import { accountId, customerId, subscriptionId } from '@/lib/core/ids';

const guid = (letter: string, n: number) =>
  `${letter.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const SOURCE = accountId.parse(guid('a', 1));
export const OTHER_SOURCE = accountId.parse(guid('a', 2));
export const TARGET = accountId.parse(guid('a', 3));
/** A customer, and a subscription, by number. */
export const customer = (n: number) => customerId.parse(guid('c', n));
export const subscription = (n: number) => subscriptionId.parse(guid('5', n));

export const NOW = Date.parse('2026-03-14T12:00:00Z');
export const FRESH = '2026-03-14T08:00:00Z';
export const OLD = '2026-03-01T08:00:00Z';

export const aSource = (more: object = {}) =>
  subscriptionCard.parse({
    account: SOURCE,
    role: 'source',
    status: 'active',
    commerce: 'legacy',
    lastSeen: FRESH,
    reasons: [],
    twins: [],
    stale: false,
    ...more,
  });

export const aTarget = (more: object = {}) => aSource({ account: TARGET, role: 'target', ...more });

/** Customer `n` with these subscriptions, by their number. */
export function aCard(n: number, subscriptions: Record<number, object> = {}, more: object = {}): Card {
  const entries = Object.entries(subscriptions).map(([key, is]) => [subscription(Number(key)), is] as const);
  const byState: Record<string, number> = {};
  for (const [, is] of entries)
    if ('state' in is && typeof is.state === 'string') byState[is.state] = (byState[is.state] ?? 0) + 1;
  return card.parse({
    customer: customer(n),
    name: `Customer ${n}`,
    accepted: true,
    invited: false,
    closable: false,
    byState,
    attention: { today: 0, decisions: 0, blocked: 0, onHold: 0 },
    subscriptions: Object.fromEntries(entries),
    findings: [],
    assessedAt: FRESH,
    ...more,
  });
}

export const aFinding = (kind: string, more: object = {}): FindingCard =>
  findingCard.parse({
    id: `${kind}:${subscription(1)}`,
    kind,
    severity: 'high',
    customer: customer(1),
    subscription: subscription(1),
    account: SOURCE,
    since: FRESH,
    reasons: [],
    ...more,
  });

/** Lets what has changed be drawn. */
export const drawn = () => new Promise((done) => setTimeout(done));
