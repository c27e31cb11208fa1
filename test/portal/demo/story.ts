import { purchase } from '../purchase';
import type { Customer, LedgerLine, Offer, Subscription, World } from '../types';
import { commerceOf, guidOf } from '../world';

/**
 * Tells how the demo world came about: what happened when, and when somebody looked. The world is where it ends;
 * the ledger's history is what was seen of it on the way.
 */

const DAY = 86_400_000;

interface Change {
  at: string;
  patch: Partial<Subscription>;
}
interface Told {
  subscription: Subscription;
  first: Subscription;
  from: string;
  changes: Change[];
  /** When the row vanished from its account's list. */
  goneAt?: string;
  /** How the page shows its commerce model to the person who looked: some facts were never opened. */
  commerceSeen: boolean;
}

export class Story {
  readonly world: World;
  readonly history: LedgerLine[] = [];
  private readonly at: number;
  private readonly told = new Map<string, Told>();
  private drawn = 0;
  private seed = 20_230_322;

  constructor(world: World, at: string) {
    this.world = world;
    this.at = Date.parse(at);
  }

  /** An instant `offset` UTC days from the demo's day, at `time`. */
  day(offset: number, time = '09:00'): string {
    const date = new Date(this.at + offset * DAY).toISOString().slice(0, 10);
    return `${date}T${time}:00Z`;
  }

  /** An instant earlier on the demo's own UTC day: `part` of the time that has passed since midnight. */
  today(part: number): string {
    const midnight = Math.floor(this.at / DAY) * DAY;
    return new Date(midnight + Math.floor((this.at - midnight) * part)).toISOString();
  }

  dateOf(offset: number): string {
    return this.day(offset).slice(0, 10);
  }

  random(): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.seed / 2 ** 32;
  }

  oneOf<T>(list: readonly T[]): T {
    const one = list[Math.floor(this.random() * list.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }

  guid(what: string): string {
    this.drawn += 1;
    return guidOf(`demo ${what} ${this.drawn}`);
  }

  note(at: string, kind: string, fields: Record<string, unknown>, via = 'person', by = 'Anna'): void {
    this.history.push({ at, kind, via, by, ...fields });
  }

  sell(
    offer: Offer,
    order: {
      account: string;
      customer: Customer;
      quantity: number;
      at: string;
      parent?: string;
      nickname?: string;
    },
    overrides: Partial<Subscription> = {},
  ): Subscription {
    const subscription: Subscription = {
      ...purchase(offer, {
        ...order,
        customer: order.customer.id,
        id: this.guid('subscription'),
        orderId: this.guid('order'),
      }),
      ...overrides,
    };
    this.world.subscriptions.push(subscription);
    this.told.set(subscription.id, {
      subscription,
      first: { ...subscription },
      from: order.at,
      changes: [],
      commerceSeen: true,
    });
    return subscription;
  }

  private of(subscription: Subscription): Told {
    const found = this.told.get(subscription.id);
    if (!found) throw new Error('This subscription is not part of the story.');
    return found;
  }

  change(subscription: Subscription, at: string, patch: Partial<Subscription>): void {
    this.of(subscription).changes.push({ at, patch });
    Object.assign(subscription, patch);
  }

  /** Its row vanishes from the list of its account. */
  vanish(subscription: Subscription, at: string): void {
    this.of(subscription).goneAt = at;
    this.world.subscriptions = this.world.subscriptions.filter((one) => one !== subscription);
  }

  /** Nobody has opened the page that shows how it was bought. */
  hideCommerce(subscription: Subscription): void {
    this.of(subscription).commerceSeen = false;
  }

  private stateAt(told: Told, at: string): Subscription {
    const changes = told.changes.filter((change) => change.at <= at);
    return Object.assign({ ...told.first }, ...changes.map((change) => change.patch));
  }

  /** Somebody looks at one subscription. */
  look(subscription: Subscription, at: string, by = 'Anna'): void {
    const told = this.of(subscription);
    const seen = this.stateAt(told, at);
    const commerce = commerceOf(seen);
    const [productId, skuId] = seen.offerId.split(':');
    const nce = seen.offerId.includes(':');
    this.note(
      at,
      'subscription-seen',
      {
        account: seen.account,
        customer: seen.customer,
        subscription: seen.id.toLowerCase(),
        product: told.commerceSeen
          ? { name: seen.offerName, offerId: seen.offerId, ...(nce ? { productId, skuId } : {}) }
          : { name: seen.offerName },
        ...(seen.friendlyName === seen.offerName ? {} : { nickname: seen.friendlyName }),
        quantity: seen.quantity,
        status: seen.status === 'deleted' ? 'cancelled' : seen.status,
        statusText: seen.status,
        trial: seen.isTrial,
        ...(seen.parentSubscriptionId ? { parent: seen.parentSubscriptionId.toLowerCase() } : {}),
        ...(told.commerceSeen
          ? {
              commerce,
              autoRenew: seen.autoRenewEnabled,
              startedAt: `${seen.effectiveStartDate.slice(0, 19)}Z`,
              termEndsAt: seen.commitmentEndDate.slice(0, 10),
            }
          : {}),
        ...(seen.cancellationAllowedUntilDate ? { cancelUntil: seen.cancellationAllowedUntilDate } : {}),
        ...(seen.scheduledActions?.some((action) => action.actionType === 'Cancel')
          ? { atTermEnd: 'cancel' }
          : {}),
        ...(seen.migratedFromSubscriptionId
          ? { migratedFrom: seen.migratedFromSubscriptionId.toLowerCase() }
          : {}),
      },
      'page',
      by,
    );
  }

  /** Somebody looks at the whole subscriptions page of a customer under an account. */
  lookAt(account: string, customer: Customer, at: string, by = 'Anna'): void {
    const rows = [...this.told.values()].filter(
      (told) =>
        told.first.account === account &&
        told.first.customer === customer.id &&
        told.from <= at &&
        (told.goneAt === undefined || at < told.goneAt),
    );
    for (const told of rows) this.look(told.subscription, at, by);
    this.note(
      at,
      'list-seen',
      {
        account,
        list: 'subscriptions',
        customer: customer.id,
        complete: true,
        filtered: false,
        total: rows.length,
        ids: rows.map((told) => told.first.id.toLowerCase()),
      },
      'page',
      by,
    );
  }

  seeCustomer(account: string, customer: Customer, at: string, relationship = 'reseller'): void {
    this.note(
      at,
      'customer-seen',
      { account, customer: customer.id, name: customer.name, domain: customer.domain, relationship },
      'page',
    );
  }
}
