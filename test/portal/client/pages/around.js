import { api } from '../api.js';
import { h, icon } from '../dom.js';
import { go } from '../navigation.js';
import { paths } from '../routes.js';
import { day, session, t } from '../session.js';

/** Home, account settings, billing. */

const tile = (href, drawing, label, words) =>
  h(
    'a',
    {
      class: 'tile',
      href,
      onclick: (event) => {
        event.preventDefault();
        go(href);
      },
    },
    icon(drawing),
    h('strong', {}, label),
    h('span', {}, words),
  );

export const home = {
  app: 'home',
  async show() {
    return {
      title: [t('welcome')],
      content: [
        h('h2', { class: 'heading' }, t('pinned')),
        h(
          'div',
          { class: 'tiles' },
          tile(paths.customers, 'person', t('customers'), t('customersIntro')),
          tile(paths.billing, 'money', t('billing'), t('invoices')),
          tile(paths.account, 'gear', t('accountSettings'), t('organizationProfile')),
        ),
      ],
    };
  },
};

export const legalInfo = {
  app: 'accountsettings',
  depth: 1,
  async show({ ui }) {
    const one = await api.get('organization');
    return {
      title: [t('organizationProfile'), t('legalInfo')],
      content: [
        h(
          'div',
          { class: 'tabs', role: 'tablist' },
          [t('partner'), 'Reseller', 'Developer'].map((label, at) =>
            h(
              'button',
              { type: 'button', role: 'tab', class: 'tab', 'aria-selected': String(at === 0) },
              label,
            ),
          ),
        ),
        ui.section(
          t('organization'),
          ui.facts([
            [t('companyName'), one.name],
            [t('microsoftId'), one.id],
            [t('partnerId'), one.partnerId],
            [t('domain'), one.domain],
            [t('address'), one.address],
          ]),
        ),
      ],
    };
  },
};

export const accountSettings = {
  app: 'accountsettings',
  async show() {
    return {
      title: [t('accountSettings')],
      content: [
        h('div', { class: 'tiles' }, tile(paths.legalInfo, 'home', t('organizationProfile'), t('legalInfo'))),
      ],
    };
  },
};

const monthsBack = (count) => {
  const date = new Date(session.now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count, 8)).toISOString();
};

export const billing = {
  app: 'billing',
  depth: 1,
  async show({ ui }) {
    const one = await api.get('organization');
    const row = (at) => ({
      id: `G0000${24130 + at}`,
      cells: {
        invoice: `G0000${24130 + at}`,
        date: monthsBack(at + 1),
        amount: `${(18_406.35 + at * 977.4).toFixed(2)} ${one.currency}`,
      },
    });
    return {
      title: [t('billing'), t('invoices')],
      content: [
        ui.grid({
          label: t('invoices'),
          load: async ({ page, size }) => {
            const rows = Array.from({ length: 14 }, (_, at) => row(at));
            return { rows: rows.slice((page - 1) * size, page * size), total: rows.length };
          },
          columns: [
            { field: 'invoice', header: t('invoice') },
            { field: 'date', header: t('date'), show: (one) => day(one.cells.date) },
            { field: 'amount', header: t('amount'), align: 'end' },
          ],
        }),
      ],
    };
  },
};

export const missing = {
  app: 'home',
  show: () => ({ title: ['404'], content: [h('p', {}, t('noRelationship'))] }),
};
