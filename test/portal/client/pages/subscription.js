import { api } from '../api.js';
import { h } from '../dom.js';
import { go, guardLeaving } from '../navigation.js';
import { paths } from '../routes.js';
import { day, dayAndTime, statusWord, t } from '../session.js';

/** One subscription: what it is, what it costs to keep, and how to stop it. */

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

const identity = (one, cid) => [
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

const terms = (one) => [
  [t('startDate'), day(one.effectiveStartDate)],
  one.termDuration && [t('billingTerm'), t(TERMS[one.termDuration] ?? one.termDuration)],
  [t('billingFrequency'), t(CYCLES[one.billingCycle] ?? one.billingCycle)],
  [t('termEnd'), day(one.commitmentEndDate)],
  one.cancellationAllowedUntilDate && [t('cancellationUntil'), dayAndTime(one.cancellationAllowedUntilDate)],
];

const renewalWords = (one) => {
  const cancelled = one.scheduledActions?.some((action) => action.actionType === 'Cancel');
  const when = day(one.commitmentEndDate);
  if (cancelled) return t('scheduledCancel', when);
  if (one.commitmentEndDate.startsWith('9999')) return t('neverEnds');
  return one.autoRenewEnabled ? t('autoRenewOn', when) : t('expiresOn', when);
};

/** The older pages choose a status like a radio and submit it; today's ask in a dialog. */
const statusChooser = (one, edits, changed) =>
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

export const subscription = {
  app: 'subscriptiondetails',
  depth: 1,
  async show({ route: { cid, sid }, ui }) {
    const path = `customers/${cid}/subscriptions/${sid}`;
    const [customer, one] = await Promise.all([api.get(`customers/${cid}`), api.get(path)]);
    const edits = {};
    const place = h('div', { class: 'details' });
    const say = h('div', {});
    const reload = () => {
      guardLeaving(undefined);
      go(location.pathname);
    };
    const attempt = async (act) => {
      try {
        await act();
        reload();
      } catch (error) {
        say.replaceChildren(ui.message(error.message, 'error'));
      }
    };
    const changed = () =>
      guardLeaving(() =>
        ui.ask(place, { title: t('leave'), body: t('leaveQuestion'), ok: t('leave'), cancel: t('stay') }),
      );
    const submit = () =>
      attempt(async () => {
        if (edits.quantity !== undefined) await api.post(`${path}/quantity`, { quantity: edits.quantity });
        if (edits.nickname !== undefined) await api.post(`${path}/nickname`, { nickname: edits.nickname });
        if (edits.autoRenew !== undefined) await api.post(`${path}/renewal`, { autoRenew: edits.autoRenew });
        if (edits.status !== undefined) await api.post(`${path}/status`, { status: edits.status });
      });
    const askAnd = (title, body, status) => async () => {
      if (await ui.ask(place, { title, body, ok: t('ok'), cancel: t('close') })) {
        await attempt(() => api.post(`${path}/status`, { status }));
      }
    };
    const manageRenewal = async () => {
      const choose = h(
        'select',
        { class: 'input', id: 'renewal' },
        h('option', { value: 'renew' }, t('renewAtTermEnd')),
        h('option', { value: 'cancel' }, t('cancelAtTermEnd')),
      );
      if (
        await ui.ask(place, { title: t('manageRenewal'), body: h('label', {}, t('manageRenewal'), choose) })
      ) {
        await attempt(() =>
          api.post(
            `${path}/renewal`,
            choose.value === 'cancel' ? { atTermEnd: 'cancel' } : { autoRenew: true },
          ),
        );
      }
    };

    const stopping = one.commerce === 'nce' ? t('suspendBilled') : '';
    const windowOpen =
      one.cancellationAllowedUntilDate &&
      Date.now() + one.aheadMs < Date.parse(one.cancellationAllowedUntilDate);
    const stopped = one.status === 'deleted' || one.status === 'expired';
    const buttons = [
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

    const input = (id, attributes, edit) =>
      h('input', {
        id,
        class: 'input',
        ...attributes,
        oninput: (event) => {
          edit(event.target);
          changed();
        },
      });

    place.append(
      ...[
        one.isTrial &&
          h(
            'div',
            { class: 'banner' },
            h('span', {}, t('trialBanner', day(one.commitmentEndDate))),
            ui.button(t('convertTrial'), {
              appearance: 'link',
              onclick: () => attempt(() => api.post(`${path}/paid`)),
            }),
          ),
        say,
        ui.section(
          t('statusHeading'),
          ui.older && (one.status === 'active' || one.status === 'suspended')
            ? statusChooser(one, edits, changed)
            : h('p', { class: 'status', 'data-mark': one.status }, statusWord(one.status)),
          windowOpen || one.commerce !== 'nce'
            ? undefined
            : h('p', { class: 'quiet' }, t('cancellationClosed')),
          h('div', { class: 'toolbar' }, buttons),
        ),
        ui.section(
          t('details'),
          ui.facts([
            [
              h('span', { id: 'nickname-label' }, t('nickname')),
              input('nickname', { value: one.friendlyName, 'aria-labelledby': 'nickname-label' }, (field) => {
                edits.nickname = field.value;
              }),
            ],
            [
              h('span', { id: 'quantity-label' }, t('quantity')),
              one.billingType === 'license'
                ? input(
                    'quantity',
                    { type: 'number', min: 1, value: one.quantity, 'aria-labelledby': 'quantity-label' },
                    (field) => {
                      edits.quantity = Number(field.value);
                    },
                  )
                : String(one.quantity),
            ],
            one.billingType === 'license' && [
              h('span', { id: 'renew-label' }, t('autoRenew')),
              h(
                'span',
                {},
                input(
                  'auto-renew',
                  { type: 'checkbox', checked: one.autoRenewEnabled, 'aria-labelledby': 'renew-label' },
                  (field) => {
                    edits.autoRenew = field.checked;
                  },
                ),
                ' ',
                renewalWords(one),
              ),
            ],
            ...terms(one),
            ...identity(one, cid),
          ]),
          h('div', { class: 'toolbar' }, ui.button(t('submit'), { appearance: 'primary', onclick: submit })),
        ),
        one.entitlements.length > 0 &&
          ui.section(
            t('seePlan'),
            h(
              'ul',
              { class: 'plain' },
              one.entitlements.map((entitlement) =>
                h(
                  'li',
                  {},
                  `${entitlement.friendlyName} · ${entitlement.id} · ${statusWord(entitlement.status)}`,
                ),
              ),
            ),
          ),
      ].filter(Boolean),
    );
    return { title: [one.offerName, customer.name], place: { customer: customer.name }, content: [place] };
  },
};
