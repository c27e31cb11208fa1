import type { Assessment, SubscriptionAssessment } from '../../lib/core/assessment';
import type { Entry as LedgerEntry } from '../../lib/core/entries';
import { type CustomerId, customerId, type SubscriptionId, subscriptionId } from '../../lib/core/ids';
import { replay } from '../../lib/core/replay';
import { readScenario } from '../../lib/core/scenario';

/**
 * Small stories for tables, with names for ids: A, B, C are subscriptions of the customer K in the sources DE (and BE);
 * T, U, V are in the target EU. What is not said of a subscription is ordinary.
 */

const NAMES = ['DE', 'BE', 'EU', 'K', 'L', 'A', 'B', 'C', 'T', 'U', 'V', 'R'] as const;
const IDS = Object.fromEntries(
  NAMES.map((name, index) => [name, `0000000${index.toString(16)}-0000-4000-8000-000000000000`]),
);

type Name = (typeof NAMES)[number];
type Entry = Readonly<Record<string, unknown>>;

/** The instant, and what was recorded then. `03-20` is nine in the morning of that day of 2023. */
export type Step = readonly [when: string, ...entries: Entry[]];

const instant = (when: string) =>
  when.length === 5 ? `2023-${when}T09:00:00Z` : when.length === 14 ? `2023-${when}Z` : when;

/** A sighting; ordinary is active, ten licences of one legacy product. `null` hides a field. */
export const seen = (subscription: Name, fields: Entry = {}): Entry => ({
  kind: 'subscription-seen',
  via: 'page',
  account: 'TUV'.includes(subscription) ? 'EU' : 'DE',
  customer: 'K',
  subscription,
  product: { name: 'Light', productId: 'CFQ1', skuId: '0001' },
  quantity: 10,
  commerce: 'legacy',
  status: 'active',
  ...fields,
});

/** A sighting that shows nothing but these. */
export const shows = (subscription: Name, fields: Entry): Entry =>
  seen(subscription, { product: null, quantity: null, commerce: null, status: null, ...fields });

export const decided = (kind: string, fields: Entry): Entry => ({ kind, via: 'person', ...fields });

export const linked = (sources: string, targets: string): Entry =>
  decided('twin-confirmed', { customer: 'K', sources: [...sources], targets: [...targets] });

/** A full list of the customer's subscriptions. */
export const listed = (account: Name, ids: string): Entry => ({
  kind: 'list-seen',
  via: 'page',
  account,
  list: 'subscriptions',
  customer: 'K',
  complete: true,
  filtered: false,
  ids: [...ids],
});

export const account = (name: Name, role: 'source' | 'target', cloud = 'global'): Entry =>
  decided('account-set', { account: name, role, tenantId: name, name, cloud });

export const customerSeen = (name: Name, fields: Entry = { relationship: 'reseller' }): Entry => ({
  kind: 'customer-seen',
  via: 'page',
  account: name,
  customer: 'K',
  ...fields,
});

export const ACCOUNTS: Step = ['01-01', account('DE', 'source'), account('EU', 'target'), customerSeen('DE')];
export const ACCEPTED: Step = ['01-02', customerSeen('EU')];

const written = (now: string, steps: readonly Step[]): string =>
  JSON.stringify({
    name: 'told',
    ids: IDS,
    steps: [
      ...steps.map(([when, ...record]) => ({ at: instant(when), record })),
      { at: instant(now), expect: {} },
    ],
  });

/** What is concluded at an instant, with the names for ids. */
export function told(now: string, steps: readonly Step[]): Assessment {
  const replayed = replay(written(now, steps));
  if (!replayed.ok) throw new Error(replayed.message);
  return replayed.output[0] as Assessment;
}

/** The entries of a story in order, the instant up to which it goes, and what gives names for ids. */
export function storyOf(now: string, steps: readonly Step[]) {
  const read = readScenario(JSON.parse(written(now, steps)));
  if (!read.ok) throw new Error(read.message);
  const entries: LedgerEntry[] = read.steps.at(-1)?.entries ?? [];
  return { entries, now: Date.parse(instant(now)), names: read.names };
}

export const customerOf = (name: 'K' | 'L'): CustomerId => customerId.parse(IDS[name]);

export const idOf = (name: Name): SubscriptionId => subscriptionId.parse(IDS[name]);

/** The same of a customer who has accepted; what is said of one subscription. */
export function toldOf(name: Name, now: string, steps: readonly Step[]): SubscriptionAssessment {
  const one = Object.entries(told(now, [ACCOUNTS, ACCEPTED, ...steps]).subscriptions).find(
    ([id]) => id === name,
  );
  if (one === undefined) throw new Error(`nothing is said of ${name}`);
  return one[1];
}
