import { api } from './api.js';
import { h, icon } from './dom.js';
import { session, t } from './session.js';

/** The page before the portal: who is it? */
export const signIn = () =>
  h(
    'main',
    { class: 'sign-in' },
    h(
      'div',
      { class: 'sign-in__card' },
      h('h1', {}, t('pickAccount')),
      session.users.map((user) =>
        h(
          'button',
          {
            type: 'button',
            class: 'sign-in__user',
            onclick: async () => {
              await api.post('session/sign-in', { user: user.id });
              location.reload();
            },
          },
          icon('person'),
          h('span', {}, h('strong', {}, user.name), user.email),
        ),
      ),
    ),
  );
