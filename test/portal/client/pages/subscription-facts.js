import { h } from '../dom.js';
import { go } from '../navigation.js';
import { paths } from '../routes.js';
import { day, dayAndTime, t } from '../session.js';

/** What the page says about a subscription and nobody can change there. */

const TERMS = { P1M: 'oneMonth', P1Y: 'oneYear', P3Y: 'threeYears' };
const CYCLES = { monthly: 'monthly', annual: 'annual', one_time: 'oneTime', triennial: 'triennial' };

const link = (cid, { id, name }) => {
  const href = paths.subscription(cid, id);
  return h(
    'a',
    {
      href,
      onclick: (event) => {
        event.preventDefault();
        go(href);
      },
    },
    name,
  );
};

export const identity = (one, cid) => [
  [t('subscriptionId'), one.id],
  one.skuId ? [t('productId'), one.offerId] : [t('offerId'), one.offerId],
  [t('orderId'), one.orderId],
  one.publisherName && [t('publisher'), one.publisherName],
  one.parent && [t('baseSubscription'), link(cid, one.parent)],
  one.addOns.length > 0 && [
    t('addOns'),
    h(
      'ul',
      { class: 'plain' },
      one.addOns.map((other) => h('li', {}, link(cid, other))),
    ),
  ],
];

export const terms = (one) => [
  [t('startDate'), day(one.effectiveStartDate)],
  one.termDuration && [t('billingTerm'), t(TERMS[one.termDuration] ?? one.termDuration)],
  [t('billingFrequency'), t(CYCLES[one.billingCycle] ?? one.billingCycle)],
  [t('termEnd'), day(one.commitmentEndDate)],
  one.cancellationAllowedUntilDate && [t('cancellationUntil'), dayAndTime(one.cancellationAllowedUntilDate)],
];

export const renewalWords = (one) => {
  const cancelled = one.scheduledActions?.some((action) => action.actionType === 'Cancel');
  const when = day(one.commitmentEndDate);
  if (cancelled) return t('scheduledCancel', when);
  if (one.commitmentEndDate.startsWith('9999')) return t('neverEnds');
  return one.autoRenewEnabled ? t('autoRenewOn', when) : t('expiresOn', when);
};
