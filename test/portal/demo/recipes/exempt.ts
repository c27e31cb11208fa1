import { offerNamed } from '../../catalogue';
import { about, asSoldInEurope, oldLegacy, oldNce, provisioned, type Recipe, SUSPENDED, stop } from './parts';

/** Out of scope, or not known. */
export const exempt = {
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
