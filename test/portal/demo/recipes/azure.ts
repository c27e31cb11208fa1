import { offerNamed } from '../../catalogue';
import type { Subscription } from '../../types';
import { EU } from '../people';
import { about, by, type Order, type Recipe, SUSPENDED, stop } from './parts';

/** Azure: Microsoft moves it. */
export const azure = {
  azureReady: (order) => void soldAsUsage(order),
  azureTold: (order) => told(order, soldAsUsage(order), -6),
  azureToldOverdue: (order) => told(order, soldAsUsage(order), -31),
  azureMoved: (order) => {
    const source = soldAsUsage(order);
    told(order, source, -16);
    order.story.note(order.story.day(-3), 'azure-moved', about(source));
  },
  azureDone: (order) => {
    const source = soldAsUsage(order);
    told(order, source, -20);
    azurePlanInEurope(order, -5);
    order.story.note(order.story.day(-4), 'azure-moved', about(source));
    stop(order, source, order.story.day(-4, '12:00'), SUSPENDED);
  },
  azureOutage: (order) => {
    const source = soldAsUsage(order);
    told(order, source, -9);
    stop(order, source, order.story.day(-2, '12:00'), SUSPENDED);
  },
} satisfies Record<string, Recipe>;

function soldAsUsage(order: Order): Subscription {
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
