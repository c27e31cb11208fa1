import { api } from '../api.js';
import { go } from '../navigation.js';
import { paths } from '../routes.js';
import { session, t } from '../session.js';

const RELATIONS = { reseller: 'relationshipReseller', gdap: 'relationshipGdap' };
const relation = (row) => t(RELATIONS[row.cells.relationship] ?? 'no');

/** One shape has rows in which no id can be found. */
const microsoftId = () =>
  session.shape === 'noids' ? [] : [{ field: 'tenantId', header: t('microsoftId'), nowrap: true }];

/** Buttons that wait for a chosen row. */
export const waitForChoice = (buttons) => (row) => {
  for (const button of buttons) {
    button.removeAttribute('disabled');
    button.disabled = false;
    button.row = row;
  }
};

export const download = (path) => {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
};

export const customers = {
  app: 'customer',
  show({ ui }) {
    const management = ui.button(t('serviceManagement'), {
      icon: 'arrow',
      appearance: 'stealth',
      disabled: true,
      onclick: () => go(paths.customer(management.row.id, 'servicemanagementpage')),
    });
    const open = (row) => go(paths.customer(row.id, 'subscriptions'));
    return {
      title: [t('customers'), t('customerList')],
      intro: t('customersIntro'),
      content: [
        ui.grid({
          label: t('customers'),
          searchId: 'customer-search-box',
          load: (query) => api.get('customers', query),
          choose: waitForChoice([management]),
          open,
          href: (row) => paths.customer(row.id, 'subscriptions'),
          tools: [
            ui.button(t('requestResellerRelationship'), {
              icon: 'add',
              appearance: 'stealth',
              onclick: () => go(paths.invitation),
            }),
            ui.button(t('exportCustomers'), {
              icon: 'download',
              appearance: 'stealth',
              onclick: () => download('/__portal/export/customers'),
            }),
            management,
          ],
          columns: [
            { field: 'displayName', header: t('name'), sortable: true },
            ...microsoftId(),
            { field: 'domain', header: t('domain'), sortable: true },
            { field: 'relationship', header: t('relationship'), show: relation },
            { field: 'tags', header: t('tags') },
          ],
        }),
      ],
    };
  },
};

export const granular = {
  app: 'customersvcadmin',
  depth: 1,
  show({ ui }) {
    const management = ui.button(t('serviceManagement'), {
      icon: 'arrow',
      appearance: 'stealth',
      disabled: true,
      onclick: () => go(paths.customer(management.row.id, 'servicemanagementpage')),
    });
    return {
      title: [t('customers'), t('granularAdministration')],
      intro: t('granularIntro'),
      content: [
        ui.grid({
          label: t('granularAdministration'),
          searchId: 'granular-search-box',
          load: (query) => api.get('granular', query),
          choose: waitForChoice([management]),
          open: (row) => go(paths.customer(row.id, 'adminrelationships')),
          href: (row) => paths.customer(row.id, 'adminrelationships'),
          tools: [
            ui.button(t('requestAdminRelationship'), { icon: 'person', appearance: 'stealth' }),
            ui.button(t('export'), {
              icon: 'download',
              appearance: 'stealth',
              onclick: () => download('/__portal/export/customers'),
            }),
            management,
          ],
          columns: [{ field: 'displayName', header: t('name') }, ...microsoftId()],
        }),
      ],
    };
  },
};
