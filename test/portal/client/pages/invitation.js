import { api } from '../api.js';
import { h } from '../dom.js';
import { session, t } from '../session.js';

/** "Request a reseller relationship": a mail for the customer with the link by which it accepts. */
export const invitation = {
  app: 'customer',
  async show({ ui }) {
    const [{ url }, organization] = await Promise.all([
      api.post('relationship-request'),
      api.get('organization'),
    ]);
    const words = `Hello,\n\n${organization.name} would like to be your reseller. As an administrator of your organization, open this link to accept:\n\n${url}\n\nKind regards\n${session.user.name}\n${organization.name}`;
    const draft = h('textarea', { class: 'input mail', id: 'mail', readonly: true, rows: '12' }, words);
    return {
      title: [t('requestResellerRelationship')],
      intro: t('requestIntro'),
      content: [
        ui.section(
          t('emailDraft'),
          h('label', { class: 'sr', for: 'mail' }, t('emailDraft')),
          draft,
          h('p', {}, h('a', { href: url, rel: 'noreferrer' }, url)),
        ),
      ],
    };
  },
};
