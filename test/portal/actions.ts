import { purchase } from './purchase';
import type { Subscription, World } from './types';
import { Refusal } from './types';
import { commerceOf, customerOf, drawId, findCustomer, now, sameId, subscriptionOf } from './world';

/** Acting on the world, as a partner's admin or as the customer. Each throws a `Refusal` where the portal would refuse. */

const addOnsOf = (world: World, base: Subscription): Subscription[] =>
  world.subscriptions.filter(
    (one) =>
      one.account === base.account &&
      one.parentSubscriptionId !== undefined &&
      sameId(one.parentSubscriptionId, base.id),
  );

const refuseDuringTrial = (subscription: Subscription): void => {
  if (subscription.isTrial) throw new Refusal(400, 800091, 'The status of a trial cannot be changed.');
};

/** Suspends, and switches auto-renew off; add-ons follow their base. An Azure plan with active Azure subscriptions refuses (900115). */
export const suspend = (world: World, account: string, id: string): void => {
  const subscription = subscriptionOf(world, account, id);
  refuseDuringTrial(subscription);
  if (subscription.status !== 'active') {
    throw new Refusal(400, 2002, 'Only an active subscription can be suspended.');
  }
  const busy = world.entitlements.some(
    (one) => sameId(one.subscription, subscription.id) && one.status === 'active',
  );
  if (busy)
    throw new Refusal(403, 900115, 'An Azure plan with active Azure subscriptions cannot be suspended.');
  for (const one of [subscription, ...addOnsOf(world, subscription)]) {
    if (one.status !== 'active') continue;
    one.status = 'suspended';
    one.autoRenewEnabled = false;
    one.suspensionReasons = ['CustomerCancellation'];
    delete one.scheduledActions;
  }
};

/** Resumes a suspended subscription. Auto-renew stays off; an add-on needs its base active (27009). */
export const reactivate = (world: World, account: string, id: string): void => {
  const subscription = subscriptionOf(world, account, id);
  if (subscription.status !== 'suspended') {
    throw new Refusal(400, 2002, 'Only a suspended subscription can be reactivated.');
  }
  const parent = subscription.parentSubscriptionId;
  if (parent !== undefined && subscriptionOf(world, account, parent).status !== 'active') {
    throw new Refusal(409, 27009, 'A child subscription cannot be enabled while its parent is not active.');
  }
  subscription.status = 'active';
  delete subscription.suspensionReasons;
};

/** Cancels a new-commerce subscription, inside its window only (900117). */
export const cancel = (world: World, account: string, id: string): void => {
  const subscription = subscriptionOf(world, account, id);
  refuseDuringTrial(subscription);
  const until = subscription.cancellationAllowedUntilDate;
  if (commerceOf(subscription) !== 'nce' || until === undefined) {
    throw new Refusal(400, 900214, 'This subscription cannot be cancelled.');
  }
  if (now(world).getTime() >= Date.parse(until)) {
    throw new Refusal(400, 900117, 'The cancellation window has passed.');
  }
  for (const one of [subscription, ...addOnsOf(world, subscription)]) {
    one.status = 'deleted';
    one.autoRenewEnabled = false;
  }
};

/** Changes the number of licences; new commerce takes fewer only inside the window (800090). */
export const changeQuantity = (world: World, account: string, id: string, quantity: number): void => {
  const subscription = subscriptionOf(world, account, id);
  if (!Number.isInteger(quantity) || quantity < 1)
    throw new Refusal(400, 2002, 'The quantity is not allowed.');
  if (subscription.status !== 'active') {
    throw new Refusal(400, 2001, 'The quantity of a suspended subscription cannot be changed.');
  }
  const until = subscription.cancellationAllowedUntilDate;
  const closed = until !== undefined && now(world).getTime() >= Date.parse(until);
  if (quantity < subscription.quantity && closed) {
    throw new Refusal(
      400,
      800090,
      'The number of licences can only be reduced within the cancellation window.',
    );
  }
  subscription.quantity = quantity;
};

export const setAutoRenew = (world: World, account: string, id: string, on: boolean): void => {
  const subscription = subscriptionOf(world, account, id);
  if (on && subscription.status !== 'active') {
    throw new Refusal(400, 800093, 'A suspended subscription cannot be renewed.');
  }
  subscription.autoRenewEnabled = on;
  if (on) delete subscription.scheduledActions;
};

/** Ends a new-commerce subscription with its term ("Manage renewal"). */
export const cancelAtTermEnd = (world: World, account: string, id: string): void => {
  const subscription = subscriptionOf(world, account, id);
  subscription.autoRenewEnabled = false;
  subscription.scheduledActions = [{ scheduleType: 'TermEnd', actionType: 'Cancel' }];
};

export const rename = (world: World, account: string, id: string, nickname: string): void => {
  const subscription = subscriptionOf(world, account, id);
  subscription.friendlyName = nickname.trim() === '' ? subscription.offerName : nickname.trim();
};

/** Turns a trial into a paid subscription from now on. */
export const convertTrial = (world: World, account: string, id: string): void => {
  const subscription = subscriptionOf(world, account, id);
  if (!subscription.isTrial) throw new Refusal(400, 2002, 'This is not a trial.');
  const end = now(world);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  subscription.isTrial = false;
  subscription.autoRenewEnabled = true;
  subscription.commitmentEndDate = `${end.toISOString().slice(0, 10)}T00:00:00Z`;
};

/** Orders licences: a new subscription under this account. Needs a reseller relationship (20002). */
export const addSubscription = (
  world: World,
  account: string,
  customer: string,
  order: { offerId: string; quantity: number; parent?: string | undefined },
): Subscription => {
  if (customerOf(world, account, customer).relationships[account]?.kind !== 'reseller') {
    throw new Refusal(403, 20002, 'The partner has no commerce relationship with this customer.');
  }
  const offer = world.catalogue.find((one) => sameId(one.id, order.offerId));
  if (!offer) throw new Refusal(404, 3000, 'The offer was not found.');
  const planned = world.plannedIds.findIndex(
    (one) => one.account === account && sameId(one.customer, customer),
  );
  const id = planned < 0 ? drawId(world, 'subscription') : world.plannedIds.splice(planned, 1)[0]?.id;
  const subscription = purchase(offer, {
    id: id ?? drawId(world, 'subscription'),
    orderId: drawId(world, 'order'),
    account,
    customer: findCustomer(world, customer).id,
    quantity: order.quantity,
    at: now(world).toISOString(),
    ...(order.parent ? { parent: order.parent } : {}),
  });
  world.subscriptions.push(subscription);
  return subscription;
};
