import type { Subscription } from '../../types';
import { EU } from '../people';
import { CANCELLED, type Order, oldNce, type Recipe, stop, twinOf } from './parts';

/** Moved by a transfer request between partners. */
export const transferred = {
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
} satisfies Record<string, Recipe>;

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
