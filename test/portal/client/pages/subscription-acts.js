import { h } from '../dom.js';
import { statusWord, t } from '../session.js';

/** What can be done to a subscription. */

/** New commerce can be cancelled until an instant; the page knows how far the world's clock is ahead. */
export const isWindowOpen = (one) =>
  one.cancellationAllowedUntilDate !== undefined &&
  Date.now() + one.aheadMs < Date.parse(one.cancellationAllowedUntilDate);

export const buttonsOf = (one, ui, { askAnd, manageRenewal }) => {
  const stopping = one.commerce === 'nce' ? t('suspendBilled') : '';
  const windowOpen = isWindowOpen(one);
  const stopped = one.status === 'deleted' || one.status === 'expired';
  return [
    !ui.older &&
      one.status === 'active' &&
      ui.button(t('suspend'), {
        icon: 'pause',
        onclick: askAnd(t('suspend'), `${t('suspendQuestion')} ${stopping}`, 'suspended'),
      }),
    !ui.older &&
      one.status === 'suspended' &&
      ui.button(t('reactivate'), {
        icon: 'play',
        onclick: askAnd(t('reactivate'), t('reactivate'), 'active'),
      }),
    one.commerce === 'nce' &&
      !stopped &&
      ui.button(t('cancelSubscription'), {
        icon: 'close',
        disabled: !windowOpen,
        onclick: askAnd(t('cancelSubscription'), t('cancelQuestion'), 'deleted'),
      }),
    one.commerce === 'nce' && !stopped && ui.button(t('manageRenewal'), { onclick: manageRenewal }),
    ui.button(t('manageBillingFrequency'), {}),
    one.commerce === 'nce' && ui.button(t('viewLicensesToReduce'), {}),
    !one.isTrial && one.billingType === 'license' && ui.button(t('upgradeNow'), {}),
  ].filter(Boolean);
};

/** The older pages choose a status like a radio and submit it; today's ask in a dialog. */
export const statusChooser = (one, edits, changed) =>
  h(
    'fieldset',
    { class: 'choices' },
    h('legend', { class: 'sr' }, t('statusHeading')),
    ['active', 'suspended'].map((value) =>
      h(
        'label',
        { class: 'choice' },
        h('input', {
          type: 'radio',
          name: 'status',
          value,
          checked: one.status === value,
          onchange: () => {
            edits.status = value;
            changed();
          },
        }),
        statusWord(value),
      ),
    ),
  );
