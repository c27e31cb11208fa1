import type { Entry } from '../../../lib/core/entries';
import {
  type AccountId,
  accountId,
  type CustomerId,
  customerId,
  entryId,
  type SubscriptionId,
  subscriptionId,
} from '../../../lib/core/ids';

/**
 * A ledger as two months of browsing leave it, in the order in which it was written: of each customer five
 * subscriptions and some fifty entries, of which most say what was known. Customers differ in how far they have come.
 */

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const FIRST = Date.UTC(2023, 2, 1, 9);
const LAST_DAY = 60;
/** The instant at which the ledger is looked at. */
export const NOW = FIRST + (LAST_DAY + 1) * DAY;

const guid = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

const SOURCE = accountId.parse(guid('a', 1));
const TARGET = accountId.parse(guid('a', 2));
const DEVICE = guid('d', 1);

const PRODUCTS = ['Business Basic', 'Business Standard', 'Exchange Online', 'Visio', 'Project'].map(
  (name, index) => ({ name, productId: `CFQ7TTC0LF8${index}`, skuId: '0001' }),
);

/** How the move of a customer went: the days on which something happened, if it did. */
interface Story {
  readonly accepted?: number;
  /** On this day twins of the first two of three subscriptions were created; without it there are five without twins. */
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
const storyOf = (number: number): Story => STORIES[number % STORIES.length] ?? {};
/** The days on which somebody looked at a customer's page. */
const VISITS = new Set([0, 5, 10, 20, 25, 30, 40, 50, 60]);
/** The days on which somebody went through the whole list of customers. */
const ROUNDS = new Set([1, 12, 31, 60]);

const hasHappened = (on: number | undefined, day: number) => on !== undefined && on <= day;

export const idOfCustomer = (number: number) => customerId.parse(guid('c', number));

interface Customer {
  readonly id: CustomerId;
  readonly story: Story;
  readonly sources: readonly SubscriptionId[];
  readonly targets: readonly SubscriptionId[];
}

function customerOf(number: number): Customer {
  const story = storyOf(number);
  const ids = PRODUCTS.map((_, index) => subscriptionId.parse(guid('5', number * 10 + index)));
  const sources = story.created === undefined ? 5 : 3;
  return {
    id: idOfCustomer(number),
    story,
    sources: ids.slice(0, sources),
    targets: ids.slice(sources),
  };
}

/** The entries of a ledger about so many customers, one by one. */
export function* ledgerOf(count: number): Generator<Entry> {
  const customers = Array.from({ length: count }, (_, number) => customerOf(number));
  const scribe = new Scribe();
  for (const [account, role] of [
    [SOURCE, 'source'],
    [TARGET, 'target'],
  ] as const) {
    const tenant = { account, role, tenantId: account, name: role, cloud: 'global' };
    yield { via: 'person', kind: 'account-set', ...tenant, ...scribe.stamp(FIRST) };
  }
  for (let day = 0; day <= LAST_DAY; day++) {
    const morning = FIRST + day * DAY;
    if (day === 2)
      yield { via: 'person', kind: 'baseline-frozen', account: SOURCE, ...scribe.stamp(morning) };
    if (ROUNDS.has(day))
      for (const account of [SOURCE, TARGET]) yield scribe.listOf(account, day, morning, customers);
    for (const [number, customer] of customers.entries()) {
      const at = morning + (number % 400) * MINUTE;
      yield* scribe.visit(customer, day, at);
      yield* scribe.decide(customer, day, at + HOUR);
    }
  }
}

/**
 * Writes entries with ascending ids. The stamp comes last: each object that begins with another one's fields gets a
 * hidden class of its own in V8, and entries that were read from the store or from a file share theirs.
 */
class Scribe {
  #entries = 0;

  stamp(at: number) {
    return { id: entryId.parse(guid('e', this.#entries++)), at: new Date(at).toISOString(), device: DEVICE };
  }

  listOf(account: AccountId, day: number, at: number, customers: readonly Customer[]): Entry {
    const ids = customers
      .filter(({ story }) => account === SOURCE || hasHappened(story.accepted, day))
      .map(({ id }) => id);
    const whole = { complete: true, filtered: false, total: ids.length, ids };
    return { via: 'page', kind: 'list-seen', account, list: 'customers', ...whole, ...this.stamp(at) };
  }

  *visit({ id: customer, story, sources, targets }: Customer, day: number, at: number): Generator<Entry> {
    if (story.accepted === day) {
      const relation = { account: TARGET, relationship: 'reseller' };
      yield { via: 'page', kind: 'customer-seen', customer, ...relation, ...this.stamp(at) };
    }
    if (!VISITS.has(day)) return;
    if (day % 20 !== 10)
      yield {
        via: 'page',
        kind: 'customer-seen',
        customer,
        account: SOURCE,
        name: 'Contoso',
        ...this.stamp(at),
      };
    for (const [index, subscription] of sources.entries()) {
      const status = hasHappened(story.suspended, day) && index < 2 ? 'suspended' : 'active';
      yield this.#see(at, SOURCE, customer, subscription, index, status);
    }
    if (hasHappened(story.created, day))
      for (const [index, subscription] of targets.entries())
        yield this.#see(at, TARGET, customer, subscription, index, 'active');
    if (day % 25 === 0) {
      const whole = { complete: true, filtered: false, total: sources.length, ids: [...sources] };
      yield {
        via: 'page',
        kind: 'list-seen',
        account: SOURCE,
        list: 'subscriptions',
        customer,
        ...whole,
        ...this.stamp(at),
      };
    }
  }

  #see(
    at: number,
    account: AccountId,
    customer: CustomerId,
    subscription: SubscriptionId,
    index: number,
    status: string,
  ): Entry {
    const { id, at: text, device } = this.stamp(at);
    // Written out: an object that is put together from others takes four times the memory.
    return {
      id,
      at: text,
      device,
      via: 'page',
      kind: 'subscription-seen',
      account,
      customer,
      subscription,
      product: PRODUCTS[index],
      quantity: 5 + index,
      status,
      commerce: account === SOURCE ? 'legacy' : 'nce',
      termEndsAt: account === SOURCE ? '2023-09-30' : '2024-02-29',
    };
  }

  *decide({ id: customer, story, sources, targets }: Customer, day: number, at: number): Generator<Entry> {
    const [subscription] = sources;
    if (day === 0) yield { via: 'person', kind: 'invite-sent', customer, account: TARGET, ...this.stamp(at) };
    if (day === 0 && subscription) {
      const price = { subscription, unitPrice: 12.34, currency: 'EUR' };
      yield { via: 'person', kind: 'price-set', ...price, ...this.stamp(at) };
    }
    for (const [index, target] of story.confirmed === day ? targets.entries() : []) {
      const twins = { customer, sources: sources.slice(index, index + 1), targets: [target] };
      yield { via: 'person', kind: 'twin-confirmed', ...twins, ...this.stamp(at) };
    }
  }
}
