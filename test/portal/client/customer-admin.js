import { control } from './api.js';
import { h } from './dom.js';
import { paths } from './routes.js';

/** The customer's own admin center, behind the link of an invitation: another site, played here on the same server. */
export const acceptPage = async () => {
  const partner = new URLSearchParams(location.search).get('partnerId') ?? '';
  const { accounts, invitable } = await control.get({ inviting: partner.toLowerCase() });
  const account = accounts.find((one) => one.id === partner.toLowerCase());
  const done = h('p', { role: 'status' });
  const select = h(
    'select',
    { id: 'who', class: 'input' },
    invitable.map((one) => h('option', { value: one.id }, one.name)),
  );
  const accept = async () => {
    await control.post('accept', { customer: select.value, account: account.id });
    done.textContent = 'The invitation has been accepted.';
  };
  return h(
    'main',
    { class: 'sign-in' },
    h(
      'div',
      { class: 'sign-in__card' },
      h('h1', {}, 'Accept the invitation'),
      account
        ? [
            h('p', {}, `${account.name} wants to be your reseller.`),
            h('label', { for: 'who' }, 'You are the admin of'),
            select,
            h(
              'button',
              { type: 'button', class: 'button button--primary', onclick: accept },
              'Accept and authorize',
            ),
            done,
            h('a', { href: paths.home }, 'Back to Partner Center'),
          ]
        : h('p', {}, 'This link names no partner.'),
    ),
  );
};
