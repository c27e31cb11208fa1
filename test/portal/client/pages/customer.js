import { api } from '../api.js';
import { h } from '../dom.js';
import { day, t } from '../session.js';

/** The other pages of one customer. */

const named = async (cid) => {
  const customer = await api.get(`customers/${cid}`);
  return { customer, place: { customer: customer.name } };
};

export const account = {
  app: 'customeraccount',
  depth: 1,
  async show({ route: { cid }, ui }) {
    const { customer, place } = await named(cid);
    return {
      title: [t('account'), customer.name],
      place,
      content: [
        ui.section(
          t('customerAccountInfo'),
          ui.facts([
            [t('companyName'), customer.name],
            [t('microsoftId'), customer.id],
            [t('domain'), customer.domain],
            [t('country'), customer.country],
            [
              t('relationship'),
              t(customer.relationship === 'gdap' ? 'relationshipGdap' : 'relationshipReseller'),
            ],
          ]),
        ),
      ],
    };
  },
};

export const users = {
  app: 'customerusers',
  depth: 1,
  async show({ route: { cid }, ui }) {
    const { customer, place } = await named(cid);
    return {
      title: [t('usersAndLicenses'), customer.name],
      place,
      content: [
        ui.grid({
          label: t('users'),
          load: (query) => api.get(`customers/${cid}/users`, query),
          columns: [
            { field: 'displayName', header: t('name') },
            { field: 'email', header: t('email') },
            { field: 'licences', header: t('licences') },
          ],
        }),
      ],
    };
  },
};

const SERVICES = [
  ['Exchange', 'Exchange'],
  ['MicrosoftOffice', 'Microsoft 365'],
  ['SharePoint', 'SharePoint'],
  ['Teams', 'Microsoft Teams'],
  ['Azure', 'Microsoft Azure Management Portal'],
  ['Intune', 'Intune'],
];

export const serviceManagement = {
  app: 'customersvcadmin',
  async show({ route: { cid }, ui }) {
    const { customer, place } = await named(cid);
    return {
      title: [t('serviceManagement'), customer.name],
      place,
      content: [
        ui.section(
          t('administer'),
          h(
            'ul',
            { class: 'plain' },
            SERVICES.map(([id, name]) => h('li', {}, h('a', { id, href: '#' }, name))),
          ),
        ),
      ],
    };
  },
};

export const adminRelationships = {
  app: 'customersvcadmin',
  depth: 1,
  async show({ route: { cid }, ui }) {
    const { customer, place } = await named(cid);
    return {
      title: [t('adminRelationships'), customer.name],
      place,
      content: [
        ui.section(
          t('requestAdminRelationship'),
          ui.facts([
            [t('name'), `${customer.name} GDAP`],
            [t('startDate'), day(customer.since)],
            [t('statusHeading'), t('statusActive')],
          ]),
        ),
      ],
    };
  },
};
