import {
  CANCELLED,
  link,
  oldLegacy,
  oldNce,
  provisioned,
  type Recipe,
  renewedNce,
  SUSPENDED,
  someDay,
  stop,
  twinOf,
} from './parts';

/** Moved: the source has stopped, in time or not. */
export const moved = {
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
  reactivated: (order) => {
    const source = oldLegacy(order);
    provisioned(order, source, -8);
    stop(order, source, order.story.day(-8, '15:00'), SUSPENDED);
    order.story.change(source, order.story.day(-1, '07:00'), { status: 'active' });
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
} satisfies Record<string, Recipe>;
