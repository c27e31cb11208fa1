import type { Entry } from '../../../lib/core/entries';
import { accountId, customerId, entryId, subscriptionId } from '../../../lib/core/ids';

/**
 * A ledger as two months of browsing leave it: five subscriptions a customer, ten entries a subscription, of which
 * most say what was known. Customers differ in how far their move has come.
 */

const DAY = 86_400_000;
const FIRST = Date.UTC(2023, 2, 1, 9);
export const NOW = FIRST + 61 * DAY;

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');
const guid = (kind: string, number: number) => `${kind}0000000-0000-4000-8000-${hex(number, 12)}`;
const at = (instant: number) => new Date(instant).toISOString();

const SOURCE = accountId.parse(guid('a', 1));
const TARGET = accountId.parse(guid('a', 2));

const PRODUCTS = ['Business Basic', 'Business Standard', 'Exchange Online'].map((name, index) => ({
  name,
  productId: `CFQ7TTC0LF8${index}`,
  skuId: '0001',
}));

/** How the move of a customer went: the days on which something happened, if it did. */
interface Story {
  accepted?: number;
  created?: number;
  confirmed?: number;
  suspended?: number;
}
const STORIES: readonly Story[] = [
  { accepted: 5, created: 20, confirmed: 20, suspended: 20 },
  { accepted: 5, created: 21, confirmed: 22, suspended: 24 },
  { accepted: 8, created: 40, confirmed: 41 },
  { accepted: 9, created: 60 },
  { accepted: 12 },
  {},
];

export const customerOf = (number: number) => customerId.parse(guid('c', number));

/** Entries about so many customers, 50 each, with those about the accounts. */
export function ledgerOf(customers: number): Entry[] {
  const entries: Entry[] = [];
  const ids = { next: 0 };
  for (const [account, role] of [
    [SOURCE, 'source'],
    [TARGET, 'target'],
  ] as const)
    entries.push({
      ...stamp(ids, FIRST),
      via: 'person',
      kind: 'account-set',
      account,
      role,
      tenantId: account,
      name: role,
      cloud: 'global',
    });
  entries.push({ ...stamp(ids, FIRST + 2 * DAY), via: 'person', kind: 'baseline-frozen', account: SOURCE });
  for (let number = 0; number < customers; number++) entries.push(...entriesOf(number, ids));
  return entries;
}

const stamp = (ids: { next: number }, instant: number) => ({
  id: entryId.parse(guid('e', ids.next++)),
  at: at(instant),
  device: 'd0000000-0000-4000-8000-000000000000',
});

const VISITS = 12;

function entriesOf(number: number, ids: { next: number }): Entry[] {
  const story = STORIES[number % STORIES.length] ?? {};
  const customer = customerOf(number);
  const id = (index: number) => subscriptionId.parse(guid('5', number * 10 + index));
  const entries: Entry[] = [];
  const begin = FIRST + (number % 400) * 60_000;
  const on = (day: number) => begin + day * DAY;
  const reached = (day: number | undefined, today: number) => day !== undefined && day <= today;
  for (let visit = 0; visit < VISITS; visit++) {
    const day = visit * 5;
    const instant = on(day) + 3_600_000;
    const see = (account: typeof SOURCE, index: number, status: string, commerce: string): Entry => ({
      ...stamp(ids, instant),
      via: 'page',
      kind: 'subscription-seen',
      account,
      customer,
      subscription: id(index),
      product: { ...PRODUCTS[index % 3] },
      quantity: 5 + (index % 3),
      status,
      commerce,
      termEndsAt: commerce === 'nce' ? '2024-02-29' : '2023-09-30',
    });
    entries.push({
      ...stamp(ids, instant),
      via: 'page',
      kind: 'customer-seen',
      account: SOURCE,
      customer,
      name: `Customer ${number}`,
    });
    for (const index of [0, 1, 2])
      if (index < 2 || visit % 3 === 0)
        entries.push(
          see(SOURCE, index, index < 2 && reached(story.suspended, day) ? 'suspended' : 'active', 'legacy'),
        );
    if (reached(story.created, day))
      for (const index of [3, 4]) entries.push(see(TARGET, index, 'active', 'nce'));
    if (visit % 3 === 2)
      entries.push({
        ...stamp(ids, instant),
        via: 'page',
        kind: 'list-seen',
        account: SOURCE,
        list: 'subscriptions',
        customer,
        complete: true,
        filtered: false,
        total: 3,
        ids: [id(0), id(1), id(2)],
      });
  }
  if (story.accepted !== undefined)
    entries.push({
      ...stamp(ids, on(story.accepted)),
      via: 'page',
      kind: 'customer-seen',
      account: TARGET,
      customer,
      relationship: 'reseller',
    });
  entries.push({ ...stamp(ids, on(1)), via: 'person', kind: 'invite-sent', customer, account: TARGET });
  entries.push({
    ...stamp(ids, on(1)),
    via: 'person',
    kind: 'price-set',
    subscription: id(0),
    unitPrice: 12.34,
    currency: 'EUR',
  });
  if (story.confirmed !== undefined)
    for (const index of [0, 1])
      entries.push({
        ...stamp(ids, on(story.confirmed) + 3_600_000),
        via: 'person',
        kind: 'twin-confirmed',
        customer,
        sources: [id(index)],
        targets: [id(index + 3)],
      });
  return entries;
}
