import { accountMenu } from './account-menu.js';
import { h, icon } from './dom.js';
import { Component } from './elements.js';
import { go } from './navigation.js';
import { paths } from './routes.js';
import { session, t } from './session.js';

/** The frame around every page: header, breadcrumb, left navigation. The closed header names no organisation. */

const follow = (href) => (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(href);
};

const link = (href, label, current) =>
  h(
    'a',
    { href, class: 'nav__link', 'aria-current': current ? 'page' : undefined, onclick: follow(href) },
    label,
  );

class Shell extends Component {
  constructor() {
    super();
    this.crumbs = h('ol', { class: 'crumbs' });
    this.nav = h('nav', { class: 'nav', slot: 'aside', 'aria-label': 'Workspace' });
    this.root.append(
      h(
        'header',
        { class: 'header' },
        h(
          'button',
          {
            type: 'button',
            class: 'header__button',
            'aria-label': 'Navigation',
            onclick: () => this.nav.toggleAttribute('hidden'),
          },
          icon('menu'),
        ),
        h(
          'a',
          { href: paths.home, class: 'header__brand', onclick: follow(paths.home) },
          'Microsoft Partner Center',
        ),
        h(
          'div',
          { class: 'header__search' },
          icon('search'),
          h('input', {
            type: 'search',
            placeholder: t('search'),
            'aria-label': `${t('search')} Partner Center`,
          }),
        ),
        h(
          'div',
          { class: 'header__tools' },
          h(
            'button',
            { type: 'button', class: 'header__button', 'aria-label': t('notifications') },
            icon('bell'),
            h('span', { class: 'header__count' }, '1'),
          ),
          h('button', { type: 'button', class: 'header__button', 'aria-label': 'Copilot' }, icon('sparkle')),
          h(
            'a',
            {
              href: paths.account,
              class: 'header__button',
              'aria-label': t('settings'),
              onclick: follow(paths.account),
            },
            icon('gear'),
          ),
          accountMenu(),
        ),
      ),
      h('div', { class: 'crumbs-bar' }, this.crumbs),
      h('div', { class: 'columns' }, this.nav, h('main', { class: 'main' }, h('slot'))),
    );
  }

  /** @param place { crumbs: [[label, href?]], nav: [[label, href]], current: href } */
  show({ crumbs, nav, current }) {
    this.crumbs.replaceChildren(
      ...crumbs.map(([label, href], at) =>
        h(
          'li',
          {},
          at > 0 && icon('right'),
          href
            ? h('a', { href, onclick: follow(href) }, label)
            : h('strong', { 'aria-current': 'page' }, label),
        ),
      ),
    );
    this.nav.replaceChildren(...nav.map(([label, href]) => link(href, label, href === current)));
  }
}

/** `he-shell` today, `he-layout` around the older pages. */
export const createShell = () => {
  const tag =
    session.shape === 'redesigned' ? 'px-shell' : session.shape === 'slotted' ? 'he-layout' : 'he-shell';
  customElements.define(tag, Shell);
  const shell = h(tag, {});
  const live = h('div', { class: 'live', 'aria-live': 'polite' });
  const content = h('div', { class: 'content' });
  shell.append(live, content);
  return { shell, content, live };
};
