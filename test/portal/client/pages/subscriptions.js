import { api } from '../api.js';
import { h } from '../dom.js';
import { go } from '../navigation.js';
import { paths } from '../routes.js';
import { day, session, statusWord, t } from '../session.js';
import { download, waitForChoice } from './customers.js';

/** A customer's subscriptions: several groups, each a grid of its own (surface.md 2e). */

const NESTED = session.shape === 'expandable';

const status = (row) =>
  row.cells.attention
    ? `${statusWord(row.cells.status)} (${t('actionRequired')})`
    : statusWord(row.cells.status);

const columns = () => [
  { field: 'subscription', header: t('subscription'), sortable: true },
  { field: 'quantity', header: t('quantity'), sortable: true },
  { field: 'status', header: t('statusHeading'), show: status, mark: (row) => row.cells.status },
];

const STATES = {
  Pending: 'pending',
  InProgress: 'inProgress',
  Complete: 'complete',
  PartiallyComplete: 'partiallyComplete',
  Reject: 'rejected',
};

/** The source answers a request that is pending. */
const transferAnswers = (cid, ui, done) => {
  const answer = (word, label) => {
    const button = ui.button(label, {
      appearance: 'stealth',
      disabled: true,
      onclick: async () => {
        await api.post(`customers/${cid}/transfers/${button.row.id}`, { answer: word });
        done();
      },
    });
    return button;
  };
  const buttons = [answer('accept', t('transferAccept')), answer('reject', t('transferReject'))];
  const choose = waitForChoice(buttons);
  return {
    tools: buttons,
    choose: (row) => row.cells.mine && row.cells.state === 'Pending' && choose(row),
  };
};

const transferForm = (cid, ui, done) => {
  const source = h(
    'select',
    { class: 'input', id: 'transfer-source' },
    session.accounts
      .filter((one) => one.id !== session.account.id)
      .map((one) => h('option', { value: one.id }, one.name)),
  );
  const ids = h('input', { class: 'input', id: 'transfer-ids', placeholder: t('subscriptionId') });
  const send = async () => {
    await api.post(`customers/${cid}/transfers`, { source: source.value, subscriptions: ids.value });
    done();
  };
  return h(
    'div',
    { class: 'form-line' },
    h('label', { for: 'transfer-source' }, t('source')),
    source,
    h('label', { for: 'transfer-ids' }, t('transferItems')),
    ids,
    ui.button(t('transferRequest'), { onclick: send }),
  );
};

export const subscriptions = {
  app: 'subscriptions',
  depth: 2,
  async show({ route: { cid }, ui }) {
    const [customer, usage, transfers] = await Promise.all([
      api.get(`customers/${cid}`),
      api.get(`customers/${cid}/usage`, { size: 1 }),
      api.get(`customers/${cid}/transfers`, { size: 1 }),
    ]);
    const base = {
      open: (row) => go(paths.subscription(cid, row.id)),
      href: (row) => paths.subscription(cid, row.id),
      columns: columns(),
    };
    const canTransfer = session.accounts.length > 1;
    return {
      title: [t('subscriptions'), customer.name],
      place: { customer: customer.name },
      content: [
        ui.grid({
          ...base,
          label: t('licenceBased'),
          heading: t('licenceBased'),
          searchId: 'subscription-search-box',
          expand: NESTED,
          load: (query) => api.get(`customers/${cid}/licence`, { ...query, nested: NESTED || undefined }),
          tools: [
            ui.button(t('addSubscription'), {
              icon: 'add',
              appearance: 'stealth',
              onclick: () => go(paths.customer(cid, 'subscriptions/new')),
            }),
            ui.button(t('exportSubscriptions'), {
              icon: 'download',
              appearance: 'stealth',
              onclick: () => download(`/__portal/export/subscriptions/${customer.id}`),
            }),
            ui.button(t('exportAll'), {
              icon: 'download',
              appearance: 'stealth',
              onclick: () => download(`/__portal/export/subscriptions/${customer.id}/all`),
            }),
          ],
        }),
        usage.total > 0 &&
          ui.grid({
            ...base,
            label: t('usageBased'),
            heading: t('usageBased'),
            expand: true,
            load: (query) => api.get(`customers/${cid}/usage`, query),
          }),
        (transfers.total > 0 || canTransfer) &&
          ui.section(
            t('subscriptionTransfer'),
            transfers.total > 0 &&
              ui.grid({
                label: t('subscriptionTransfer'),
                ...transferAnswers(cid, ui, () => go(location.pathname)),
                load: (query) => api.get(`customers/${cid}/transfers`, query),
                columns: [
                  { field: 'items', header: t('transferItems') },
                  { field: 'target', header: t('target') },
                  { field: 'created', header: t('created'), show: (row) => day(row.cells.created) },
                  {
                    field: 'state',
                    header: t('state'),
                    show: (row) => t(STATES[row.cells.state] ?? row.cells.state),
                  },
                ],
              }),
            canTransfer && transferForm(cid, ui, () => go(location.pathname)),
          ),
      ].filter(Boolean),
    };
  },
};
