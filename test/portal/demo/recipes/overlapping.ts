import { offerNamed } from '../../catalogue';
import {
  about,
  link,
  type Order,
  oldLegacy,
  oldNce,
  price,
  provisioned,
  provisionedToday,
  type Recipe,
  renewedNce,
  twinOf,
} from './parts';

/** The twin is there, the source still runs. */
export const overlapping = {
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
} satisfies Record<string, Recipe>;

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
