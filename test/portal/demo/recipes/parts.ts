import type { Customer, Offer, Subscription } from '../../types';
import { guidOf } from '../../world';
import { EU } from '../people';
import type { Story } from '../story';

/** What recipes are cooked from: subscriptions of a certain kind, their twins, and what was noted about them. */

export interface Order {
  story: Story;
  customer: Customer;
  account: string;
  legacy: () => Offer;
  nce: () => Offer;
  quantity: number;
  /** Where it is used; becomes part of its nickname. */
  site?: string;
}
export type Recipe = (order: Order) => void;

export const by = 'Chiara';

/** What the customer's admin called it: names are no key. */
const nicknamed = (order: Order, offer: Offer): { nickname?: string } =>
  order.site === undefined ? {} : { nickname: `${offer.name} – ${order.site}` };

/** A legacy licence subscription, years old. */
export const oldLegacy = (
  order: Order,
  overrides: Partial<Subscription> = {},
  offer = order.legacy(),
): Subscription =>
  order.story.sell(
    offer,
    {
      ...order,
      ...nicknamed(order, offer),
      at: order.story.day(-700 - Math.floor(order.story.random() * 300)),
    },
    {
      commitmentEndDate: `${order.story.dateOf(40 + Math.floor(order.story.random() * 250))}T00:00:00Z`,
      ...overrides,
    },
  );

/** A new-commerce subscription in the middle of its term: its window closed long ago. */
export const oldNce = (
  order: Order,
  overrides: Partial<Subscription> = {},
  offer = order.nce(),
): Subscription =>
  order.story.sell(
    offer,
    {
      ...order,
      ...nicknamed(order, offer),
      at: order.story.day(-150 - Math.floor(order.story.random() * 90), '10:15'),
    },
    overrides,
  );

/** A new-commerce subscription that has just renewed: its window is open for three more days. */
export const renewedNce = (order: Order): Subscription =>
  oldNce(order, {
    effectiveStartDate: order.story.day(-369, '10:15'),
    commitmentEndDate: `${order.story.dateOf(361)}T00:00:00Z`,
    cancellationAllowedUntilDate: order.story.day(3, '10:15'),
  });

/** The availability part of an offer id is another one in another market. */
export const asSoldInEurope = (source: Subscription): Offer => {
  const [product, sku] = source.offerId.split(':');
  const nce = sku !== undefined;
  return {
    id: nce
      ? `${product}:${sku}:CFQ7TTC0${guidOf(source.offerId).slice(0, 4).toUpperCase()}`
      : source.offerId.toLowerCase(),
    name: source.offerName,
    commerce: nce ? 'nce' : 'legacy',
    addOn: false,
    trial: false,
    unitType: source.unitType,
  };
};

/** A subscription in the target account that could replace the source. */
export const twinOf = (
  order: Order,
  source: Subscription,
  at: string,
  overrides: Partial<Subscription> = {},
): Subscription => {
  const target = order.story.sell(
    asSoldInEurope(source),
    { account: EU, customer: order.customer, quantity: source.quantity, at },
    overrides,
  );
  order.story.look(target, at, by);
  return target;
};

export const link = (order: Order, at: string, sources: Subscription[], targets: Subscription[]): void =>
  order.story.note(
    at,
    'twin-confirmed',
    {
      customer: order.customer.id,
      sources: sources.map((one) => one.id.toLowerCase()),
      targets: targets.map((one) => one.id.toLowerCase()),
    },
    'person',
    by,
  );

export const about = (subscription: Subscription): { subscription: string } => ({
  subscription: subscription.id.toLowerCase(),
});

export const price = (order: Order, source: Subscription): void =>
  order.story.note(order.story.day(-44), 'price-set', {
    ...about(source),
    unitPrice: order.story.oneOf([4.2, 7.5, 8.4, 11.7, 18.7, 20, 31.4]),
    currency: 'EUR',
  });

export const SUSPENDED: Partial<Subscription> = {
  status: 'suspended',
  autoRenewEnabled: false,
  suspensionReasons: ['CustomerCancellation'],
};
export const CANCELLED: Partial<Subscription> = { status: 'deleted', autoRenewEnabled: false };

/** Provisioned and confirmed on `day`; the source was seen active just before. */
export const provisioned = (
  order: Order,
  source: Subscription,
  day: number,
  time = '10:00',
): Subscription => {
  const { story } = order;
  story.look(source, story.day(day, '09:40'));
  const target = twinOf(order, source, story.day(day, time));
  link(order, story.day(day, '10:20'), [source], [target]);
  price(order, source);
  return target;
};

/** The same, on the demo's own day. */
export const provisionedToday = (order: Order, source: Subscription): Subscription => {
  const { story } = order;
  story.look(source, story.today(0.2));
  const target = twinOf(order, source, story.today(0.3));
  link(order, story.today(0.4), [source], [target]);
  story.look(source, story.today(0.6));
  price(order, source);
  return target;
};

export const stop = (order: Order, source: Subscription, at: string, patch: Partial<Subscription>): void => {
  order.story.change(source, at, patch);
  order.story.look(source, at);
};

export const someDay = (order: Order): number => -4 - Math.floor(order.story.random() * 8);
