import { offerNamed } from '../../catalogue';
import {
  about,
  by,
  link,
  oldLegacy,
  oldNce,
  provisioned,
  type Recipe,
  renewedNce,
  SUSPENDED,
  twinOf,
} from './parts';

/** No confirmed, complete twin yet. */
export const unfinished = {
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
} satisfies Record<string, Recipe>;
