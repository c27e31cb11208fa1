import { offerNamed } from '../catalogue';
import type { Customer, Offer, Subscription } from '../types';
import { guidOf } from '../world';
import { EU } from './people';
import type { Story } from './story';

/** Each recipe is one way in which the move of one subscription can stand. Together they reach every row of the state table. */

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

const by = 'Chiara';

/** What the customer's admin called it: names are no key. */
const nicknamed = (order: Order, offer: Offer): { nickname?: string } =>
  order.site === undefined ? {} : { nickname: `${offer.name} – ${order.site}` };

/** A legacy licence subscription, years old. */
const oldLegacy = (
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
const oldNce = (order: Order, overrides: Partial<Subscription> = {}, offer = order.nce()): Subscription =>
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
const renewedNce = (order: Order): Subscription =>
  oldNce(order, {
    effectiveStartDate: order.story.day(-369, '10:15'),
    commitmentEndDate: `${order.story.dateOf(361)}T00:00:00Z`,
    cancellationAllowedUntilDate: order.story.day(3, '10:15'),
  });

/** The availability part of an offer id is another one in another market. */
const asSoldInEurope = (source: Subscription): Offer => {
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
const twinOf = (
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

const link = (order: Order, at: string, sources: Subscription[], targets: Subscription[]): void =>
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

const about = (subscription: Subscription): { subscription: string } => ({
  subscription: subscription.id.toLowerCase(),
});

const price = (order: Order, source: Subscription): void =>
  order.story.note(order.story.day(-44), 'price-set', {
    ...about(source),
    unitPrice: order.story.oneOf([4.2, 7.5, 8.4, 11.7, 18.7, 20, 31.4]),
    currency: 'EUR',
  });

const SUSPENDED: Partial<Subscription> = {
  status: 'suspended',
  autoRenewEnabled: false,
  suspensionReasons: ['CustomerCancellation'],
};
const CANCELLED: Partial<Subscription> = { status: 'deleted', autoRenewEnabled: false };

/** Provisioned and confirmed on `day`; the source was seen active just before. */
const provisioned = (order: Order, source: Subscription, day: number, time = '10:00'): Subscription => {
  const { story } = order;
  story.look(source, story.day(day, '09:40'));
  const target = twinOf(order, source, story.day(day, time));
  link(order, story.day(day, '10:20'), [source], [target]);
  price(order, source);
  return target;
};

/** The same, on the demo's own day. */
const provisionedToday = (order: Order, source: Subscription): Subscription => {
  const { story } = order;
  story.look(source, story.today(0.2));
  const target = twinOf(order, source, story.today(0.3));
  link(order, story.today(0.4), [source], [target]);
  story.look(source, story.today(0.6));
  price(order, source);
  return target;
};

const stop = (order: Order, source: Subscription, at: string, patch: Partial<Subscription>): void => {
  order.story.change(source, at, patch);
  order.story.look(source, at);
};

const someDay = (order: Order): number => -4 - Math.floor(order.story.random() * 8);

export const RECIPES = {
  doneLegacy: (order) => {
    const source = oldLegacy(order);
    const day = someDay(order);
    provisioned(order, source, day);
    stop(order, source, order.story.day(day, '15:00'), SUSPENDED);
  },
  doneNce: (order) => {
    const source = renewedNce(order);
    provisioned(order, source, -3);
    stop(order, source, order.story.day(-3, '16:10'), CANCELLED);
  },
  doneLate: (order) => {
    const source = oldLegacy(order);
    provisioned(order, source, -9);
    order.story.look(source, order.story.day(-6, '08:50'));
    stop(order, source, order.story.day(-6, '11:00'), SUSPENDED);
  },
  doneGap: (order) => {
    const source = oldLegacy(order);
    stop(order, source, order.story.day(-8, '16:00'), SUSPENDED);
    provisioned(order, source, -7);
  },
  stopTodaySuspend: (order) => void provisionedToday(order, oldLegacy(order)),
  stopTodayCancel: (order) => void provisionedToday(order, renewedNce(order)),
  stopTodayPlanned: (order) => {
    const source = oldLegacy(order);
    provisioned(order, source, -2);
    order.story.note(order.story.day(-2, '10:30'), 'overlap-planned', {
      ...about(source),
      until: order.story.dateOf(5),
      reason: 'The mail of the branch offices moves over the weekend.',
    });
  },
  stopTodayBase: (order) => {
    const source = oldLegacy(order, {}, offerNamed('Office 365 Enterprise E5', 'legacy'));
    const addOn = oldLegacy(
      order,
      { parentSubscriptionId: source.id },
      offerNamed('Domestic Calling Plan', 'legacy'),
    );
    const target = provisionedToday(order, source);
    const twin = twinOf(order, addOn, order.story.today(0.35), { parentSubscriptionId: target.id });
    link(order, order.story.today(0.45), [addOn], [twin]);
    order.story.look(addOn, order.story.today(0.6));
  },
  overlapLegacy: (order) => void provisioned(order, oldLegacy(order), -4),
  overlapRenews: (order) => void provisioned(order, oldNce(order), -6),
  overlapEndsWithTerm: (order) =>
    void provisioned(
      order,
      oldNce(order, {
        autoRenewEnabled: false,
        scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }],
      }),
      -5,
    ),
  overlapMayExtend: (order) => void provisioned(order, oldNce(order, { autoRenewEnabled: false }), -3),
  stillBilledOpen: (order) => {
    const source = renewedNce(order);
    provisioned(order, source, -2);
    stop(order, source, order.story.day(-2, '15:00'), SUSPENDED);
  },
  stillBilledClosed: (order) => {
    const source = oldNce(order);
    provisioned(order, source, -7);
    stop(order, source, order.story.day(-7, '15:00'), SUSPENDED);
  },
  outageNoTwin: (order) => {
    const source = oldLegacy(order);
    order.story.look(source, order.story.day(-3, '08:20'));
    stop(order, source, order.story.day(-3, '14:00'), SUSPENDED);
  },
  outageShort: (order) => {
    const source = oldLegacy(order);
    const target = twinOf(order, source, order.story.day(-3, '10:00'), {
      quantity: Math.max(1, source.quantity - 2),
    });
    link(order, order.story.day(-3, '10:20'), [source], [target]);
    stop(order, source, order.story.day(-3, '15:00'), SUSPENDED);
  },
  outageUnconfirmed: (order) => {
    const source = oldLegacy(order);
    twinOf(order, source, order.story.day(-4, '10:00'));
    stop(order, source, order.story.day(-4, '15:00'), SUSPENDED);
  },
  reactivated: (order) => {
    const source = oldLegacy(order);
    provisioned(order, source, -8);
    stop(order, source, order.story.day(-8, '15:00'), SUSPENDED);
    order.story.change(source, order.story.day(-1, '07:00'), { status: 'active' });
  },
  holdWindow: (order) => void oldNce(order),
  holdTermEnds: (order) => void oldNce(order, { commitmentEndDate: `${order.story.dateOf(20)}T00:00:00Z` }),
  holdDecision: (order) => {
    const source = oldLegacy(order);
    order.story.note(order.story.day(-10), 'held', {
      ...about(source),
      until: order.story.dateOf(12),
      reason: 'The customer closes its books first.',
    });
  },
  create: (order) => void oldLegacy(order),
  createNce: (order) => void renewedNce(order),
  checkConfirm: (order) => void twinOf(order, oldLegacy(order), order.story.day(-2, '10:00')),
  checkAmbiguous: (order) => {
    const source = oldLegacy(order);
    twinOf(order, source, order.story.day(-2, '10:00'));
    twinOf(order, source, order.story.day(-2, '10:30'));
  },
  checkShort: (order) => {
    const source = oldLegacy(order);
    const target = twinOf(order, source, order.story.day(-2, '10:00'), {
      quantity: Math.max(1, source.quantity - 3),
    });
    link(order, order.story.day(-2, '10:20'), [source], [target]);
  },
  checkOver: (order) => {
    const source = oldNce(order);
    twinOf(order, source, order.story.day(-2, '10:00'), { quantity: source.quantity + 5 });
  },
  checkAddOn: (order) => {
    const source = oldLegacy(order, {}, offerNamed('Office 365 Enterprise E1', 'legacy'));
    oldLegacy(order, { parentSubscriptionId: source.id }, offerNamed('Phone System', 'legacy'));
    provisioned(order, source, -2);
  },
  checkNotActive: (order) => {
    const source = oldLegacy(order);
    const target = provisioned(order, source, -3);
    order.story.change(target, order.story.day(-2, '17:00'), SUSPENDED);
    order.story.look(target, order.story.day(-2, '17:05'), by);
  },
  exemptTrial: (order) =>
    void order.story.sell(
      offerNamed('Office 365 Enterprise E5 Trial', 'legacy'),
      { ...order, at: order.story.day(-25) },
      { autoRenewEnabled: false },
    ),
  exemptStopped: (order) => void oldLegacy(order, SUSPENDED),
  exemptStillBilled: (order) => void oldNce(order, SUSPENDED),
  exemptConverted: (order) => {
    const source = oldLegacy(order);
    const offer = { ...asSoldInEurope(source), ...order.nce() };
    order.story.sell(
      offer,
      { ...order, at: order.story.day(-12, '03:10') },
      { migratedFromSubscriptionId: source.id },
    );
    order.story.change(source, order.story.day(-12, '05:00'), SUSPENDED);
  },
  exemptDecision: (order) =>
    order.story.note(order.story.day(-40), 'exempted', {
      ...about(oldLegacy(order)),
      reason: 'Ends with the lease in June; the customer does not want it in the new account.',
    }),
  azureReady: (order) => void azure(order),
  azureTold: (order) => told(order, azure(order), -6),
  azureToldOverdue: (order) => told(order, azure(order), -31),
  azureMoved: (order) => {
    const source = azure(order);
    told(order, source, -16);
    order.story.note(order.story.day(-3), 'azure-moved', about(source));
  },
  azureDone: (order) => {
    const source = azure(order);
    told(order, source, -20);
    azurePlanInEurope(order, -5);
    order.story.note(order.story.day(-4), 'azure-moved', about(source));
    stop(order, source, order.story.day(-4, '12:00'), SUSPENDED);
  },
  azureOutage: (order) => {
    const source = azure(order);
    told(order, source, -9);
    stop(order, source, order.story.day(-2, '12:00'), SUSPENDED);
  },
  transferPending: (order) => transfer(order, oldNce(order), 'Pending', 'pending'),
  transferRunning: (order) => transfer(order, oldNce(order), 'InProgress', 'in-progress'),
  transferComplete: (order) => {
    const source = oldNce(order);
    const at = order.story.day(-5, '13:00');
    const target = twinOf(order, source, at, {
      effectiveStartDate: source.effectiveStartDate,
      commitmentEndDate: source.commitmentEndDate,
    });
    stop(order, source, at, CANCELLED);
    transfer(order, source, 'Complete', 'complete', target);
  },
  unknownPending: (order) => void oldNce(order, { status: 'pending', attentionNeeded: true }),
  unknownWord: (order) => void oldLegacy(order, { status: 'underReview' }),
  unknownGone: (order) =>
    order.story.vanish(
      oldLegacy(order, { commitmentEndDate: `${order.story.dateOf(90)}T00:00:00Z` }),
      order.story.day(-6),
    ),
  unknownCommerce: (order) => {
    const source = oldNce(order, { status: 'active' });
    order.story.hideCommerce(source);
    provisioned(order, source, -6);
    stop(order, source, order.story.day(-6, '15:00'), SUSPENDED);
  },
} satisfies Record<string, Recipe>;

function azure(order: Order): Subscription {
  return order.story.sell(offerNamed('Microsoft Azure', 'azure'), { ...order, at: order.story.day(-900) });
}

function azurePlanInEurope(order: Order, day: number): void {
  const plan = order.story.sell(offerNamed('Azure plan', 'azure'), {
    account: EU,
    customer: order.customer,
    quantity: 1,
    at: order.story.day(day, '11:00'),
  });
  order.story.look(plan, order.story.day(day, '11:05'), by);
  for (const name of ['Production', 'Backup vault']) {
    order.story.world.entitlements.push({
      id: order.story.guid('entitlement'),
      subscription: plan.id,
      friendlyName: name,
      status: 'active',
    });
  }
}

function told(order: Order, source: Subscription, day: number): void {
  order.story.note(order.story.day(day), 'azure-told', {
    ...about(source),
    ticket: `23${String(1_000_000 + Math.floor(order.story.random() * 8_999_999))}`,
  });
}

function transfer(
  order: Order,
  source: Subscription,
  status: string,
  state: string,
  target?: Subscription,
): void {
  const { story } = order;
  const id = story.guid('transfer');
  const at = story.day(-5, '13:00');
  story.world.transfers.push({
    id,
    customer: order.customer.id,
    sourceAccount: order.account,
    targetAccount: EU,
    status,
    createdTime: at.replace('Z', '.2875302Z'),
    lastModifiedTime: at,
    lineItems: [
      {
        subscription: source.id,
        friendlyName: source.friendlyName,
        quantity: source.quantity,
        ...(target ? { target: target.id, status: 'Complete' } : {}),
      },
    ],
  });
  story.note(
    at,
    'transfer-seen',
    {
      account: EU,
      customer: order.customer.id,
      transfer: id,
      state,
      items: [{ source: source.id.toLowerCase(), ...(target ? { target: target.id.toLowerCase() } : {}) }],
    },
    'page',
  );
}

/** Two sources merge into one subscription of the target: both stop today. */
export const merge = (order: Order, second: string): void => {
  const { story } = order;
  const offer = order.legacy();
  const one = oldLegacy(order, {}, offer);
  const other = oldLegacy({ ...order, account: second, quantity: order.quantity + 7 }, {}, offer);
  const at = story.today(0.3);
  story.look(one, story.today(0.2));
  story.look(other, story.today(0.25));
  const target = twinOf(order, one, at, { quantity: one.quantity + other.quantity });
  link(order, story.today(0.5), [one, other], [target]);
  price(order, one);
};
