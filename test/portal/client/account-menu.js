import { api } from './api.js';
import { h, icon } from './dom.js';
import { paths } from './routes.js';
import { session, t } from './session.js';

/** The menu behind the avatar: the only place in the header that names the organisation, and the account picker. */

const signOut = async () => {
  await api.post('session/sign-out');
  location.assign(paths.home);
};

/** After switching, everything in the portal is in that account's context. */
const switchTo = async (account) => {
  await api.post('session/account', { account });
  location.assign(paths.home);
};

const menu = () =>
  h(
    'div',
    { class: 'menu', role: 'dialog', 'aria-label': t('manageAccount') },
    h('p', { class: 'menu__org' }, session.account.name),
    h('p', { class: 'menu__user' }, session.user.name),
    h('p', { class: 'menu__mail' }, session.user.email),
    session.accounts.length > 1 && [
      h('h2', { class: 'menu__heading' }, t('switchAccount')),
      h(
        'ul',
        { class: 'menu__list' },
        session.accounts.map((account) =>
          h(
            'li',
            {},
            h(
              'button',
              {
                type: 'button',
                class: 'menu__item',
                'aria-current': account.id === session.account.id ? 'true' : undefined,
                onclick: () => switchTo(account.id),
              },
              account.name,
            ),
          ),
        ),
      ),
    ],
    h('button', { type: 'button', class: 'menu__item menu__item--last', onclick: signOut }, t('signOut')),
  );

export const accountMenu = () => {
  let open;
  const button = h(
    'button',
    {
      type: 'button',
      class: 'header__avatar',
      'aria-label': t('manageAccount'),
      'aria-expanded': 'false',
      onclick: () => {
        if (open) open.remove();
        else place.append(menu());
        open = open ? undefined : place.lastElementChild;
        button.setAttribute('aria-expanded', String(open !== undefined));
      },
    },
    icon('person'),
  );
  const place = h('div', { class: 'header__account' }, button);
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) button.click();
  });
  return place;
};
