import { api } from '../api.js';
import { h } from '../dom.js';
import { go, guardLeaving } from '../navigation.js';
import { day, statusWord, t } from '../session.js';
import { buttonsOf, isWindowOpen, statusChooser } from './subscription-acts.js';
import { identity, renewalWords, terms } from './subscription-facts.js';

/** One subscription: what it is, what it costs to keep, and how to stop it. */

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

    const windowOpen = isWindowOpen(one);
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
          h('div', { class: 'toolbar' }, buttonsOf(one, ui, { askAnd, manageRenewal })),
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
