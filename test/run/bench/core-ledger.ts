import type { Entry } from '../../../lib/core/entries';
import { type AccountId, accountId, customerId, entryId, subscriptionId } from '../../../lib/core/ids';

/**
 * A ledger as two months of browsing leave it: five subscriptions a customer, ten entries a subscription, of which
 * most say what was known. Customers differ in how far their move has come.
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST = Date.UTC(2023, 2, 1, 9);
/** The instant at which the ledger is looked at. */
export const NOW = FIRST + 61 * DAY;

const guid = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

const SOURCE = accountId.parse(guid('a', 1));
const TARGET = accountId.parse(guid('a', 2));
const DEVICE = guid('d', 1);

const PRODUCTS = ['Business Basic', 'Business Standard', 'Exchange Online'].map((name, index) => ({
  name,
  productId: `CFQ7TTC0LF8${index}`,
  skuId: '0001',
}));

/** How the move of a customer went: the days on which something happened, if it did. */
interface Story {
  readonly accepted?: number;
  readonly created?: number;
  readonly confirmed?: number;
  readonly suspended?: number;
}
const STORIES: readonly Story[] = [
  { accepted: 5, created: 20, confirmed: 20, suspended: 20 },
  { accepted: 5, created: 21, confirmed: 22, suspended: 24 },
  { accepted: 8, created: 40, confirmed: 41 },
  { accepted: 9, created: 60 },
  { accepted: 12 },
  {},
];
/** The days on which somebody looked at a customer's page. */
const VISITS = [0, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60];
/** The days on which somebody went through the whole list of customers. */
const ROUNDS = [1, 12, 31, 60];

const hasHappened = (on: number | undefined, day: number) => on !== undefined && on <= day;

export const idOfCustomer = (number: number) => customerId.parse(guid('c', number));

/** Makes entries with ascending ids, some minutes apart from customer to customer. */
class Scribe {
  readonly entries: Entry[] = [];

  stamp(day: number, offset = 0) {
    return {
      id: entryId.parse(guid('e', this.entries.length)),
      at: new Date(FIRST + day * DAY + offset).toISOString(),
      device: DEVICE,
    };
  }
}

/** Some 50 entries about each of so many customers, and what concerns them all. */
export function ledgerOf(customers: number): Entry[] {
  const scribe = new Scribe();
  for (const [account, role] of [
    [SOURCE, 'source'],
    [TARGET, 'target'],
  ] as const)
    scribe.entries.push({
      ...scribe.stamp(0),
      via: 'person',
      kind: 'account-set',
      account,
      role,
      tenantId: account,
      name: role,
      cloud: 'global',
    });
  scribe.entries.push({ ...scribe.stamp(2), via: 'person', kind: 'baseline-frozen', account: SOURCE });
  for (const day of ROUNDS)
    for (const account of [SOURCE, TARGET]) listCustomers(scribe, day, account, customers);
  for (let number = 0; number < customers; number++) tell(scribe, number);
  return scribe.entries;
}

function listCustomers(scribe: Scribe, day: number, account: AccountId, customers: number): void {
  const ids = Array.from({ length: customers }, (_, number) => number)
    .filter((number) => account === SOURCE || hasHappened(storyOf(number).accepted, day))
    .map(idOfCustomer);
  scribe.entries.push({
    ...scribe.stamp(day, 8 * HOUR),
    via: 'page',
    kind: 'list-seen',
    account,
    list: 'customers',
    complete: true,
    filtered: false,
    total: ids.length,
    ids,
  });
}

/** Told apart by a search, as real names are. */
const nameOf = (number: number): string =>
  `${FIRST_WORDS[number % FIRST_WORDS.length]} ${number.toString(36).toUpperCase()} GmbH`;
const FIRST_WORDS = ['Alpen', 'Bernstein', 'Contoso', 'Dünen', 'Eichen', 'Fabrikam', 'Granit', 'Hafen'];

const storyOf = (number: number): Story => STORIES[number % STORIES.length] ?? {};

function tell(scribe: Scribe, number: number): void {
  const { entries } = scribe;
  const story = storyOf(number);
  const customer = idOfCustomer(number);
  const [a, b, c, newA, newB, d, e] = [0, 1, 2, 3, 4, 5, 6].map((index) =>
    subscriptionId.parse(guid('5', number * 10 + index)),
  );
  if (!a || !b || !c || !newA || !newB || !d || !e) return;
  const offset = (number % 400) * 60_000;
  for (const [visit, day] of VISITS.entries()) {
    const stamp = () => scribe.stamp(day, offset + HOUR);
    const see = (
      account: AccountId,
      subscription: typeof a,
      index: number,
      status: string,
      commerce: string,
    ) =>
      entries.push({
        ...stamp(),
        via: 'page',
        kind: 'subscription-seen',
        account,
        customer,
        subscription,
        product: PRODUCTS[index],
        quantity: 5 + index,
        status,
        commerce,
        termEndsAt: commerce === 'nce' ? '2024-02-29' : '2023-09-30',
      });
    entries.push({
      ...stamp(),
      via: 'page',
      kind: 'customer-seen',
      account: SOURCE,
      customer,
      name: nameOf(number),
      relationship: 'reseller',
    });
    const old = hasHappened(story.suspended, day) ? 'suspended' : 'active';
    see(SOURCE, a, 0, old, 'legacy');
    see(SOURCE, b, 1, old, 'legacy');
    see(SOURCE, c, 2, 'active', 'legacy');
    if (story.created === undefined) {
      see(SOURCE, d, 0, 'active', 'nce');
      see(SOURCE, e, 1, 'active', 'legacy');
    }
    if (hasHappened(story.created, day)) {
      see(TARGET, newA, 0, 'active', 'nce');
      see(TARGET, newB, 1, 'active', 'nce');
    }
    if (visit % 3 === 2)
      entries.push({
        ...stamp(),
        via: 'page',
        kind: 'list-seen',
        account: SOURCE,
        list: 'subscriptions',
        customer,
        complete: true,
        filtered: false,
        total: story.created === undefined ? 5 : 3,
        ids: story.created === undefined ? [a, b, c, d, e] : [a, b, c],
      });
  }
  const decide = (day: number) => ({ ...scribe.stamp(day, offset + 2 * HOUR), via: 'person' as const });
  entries.push({ ...decide(0), kind: 'invite-sent', customer, account: TARGET });
  entries.push({ ...decide(0), kind: 'price-set', subscription: a, unitPrice: 12.34, currency: 'EUR' });
  if (story.accepted !== undefined)
    entries.push({
      ...scribe.stamp(story.accepted, offset),
      via: 'page',
      kind: 'customer-seen',
      account: TARGET,
      customer,
      relationship: 'reseller',
    });
  if (story.confirmed !== undefined)
    for (const [source, target] of [
      [a, newA],
      [b, newB],
    ] as const)
      entries.push({
        ...decide(story.confirmed),
        kind: 'twin-confirmed',
        customer,
        sources: [source],
        targets: [target],
      });
}
