import { h, icon, own } from './dom.js';
import { watch } from './guards.js';
import { session, t } from './session.js';
import { components } from './sheets.js';

/**
 * The web components of the portal. Each micro-frontend registers its own copy under `<app>_he-<component>`
 * (surface.md 2a), so a tag's beginning says nothing about what it is.
 */

const CLOSED = session.shape === 'closed';
const RENAMED = session.shape === 'redesigned';

/** A component with a shadow root that only its own code needs to reach. */
export class Component extends HTMLElement {
  constructor(options = {}) {
    super();
    own(this);
    this.root = this.attachShadow({ mode: CLOSED ? 'closed' : 'open', ...options });
    this.root.adoptedStyleSheets = components;
    watch(this.root);
  }
}

/** Holds what is slotted into it; stands for layouts, cards and regions. */
class Layout extends Component {
  constructor() {
    super();
    this.root.append(h('div', { class: 'layout', part: 'layout' }, h('slot')));
  }
}

/** Holds its content inside its shadow root. */
export class Region extends Component {
  set content(nodes) {
    this.root.replaceChildren(...[nodes].flat());
  }
}

class Button extends Component {
  static observedAttributes = ['disabled', 'appearance'];

  constructor() {
    super({ delegatesFocus: true });
    this.button = h('button', { type: 'button', part: 'control' }, h('slot', { name: 'start' }), h('slot'));
    this.root.append(this.button);
  }

  attributeChangedCallback(name, _before, value) {
    if (name === 'disabled') this.button.disabled = value !== null;
    if (name === 'appearance') this.button.className = `button button--${value}`;
  }
}

class SearchBox extends Component {
  constructor() {
    super({ delegatesFocus: true });
    this.input = h('input', {
      type: 'search',
      placeholder: t('search'),
      'aria-label': t('search'),
      class: 'search__input',
    });
    let waiting;
    this.input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        this.dispatchEvent(
          new CustomEvent('he-input', { detail: this.input.value, bubbles: true, composed: true }),
        );
      }, 20);
    });
    this.root.append(h('div', { class: 'search' }, icon('search'), this.input));
  }
}

class Pagination extends Component {
  /** Draws `Previous 1 2 3 4 5 … 9 Next`. */
  show({ page, pages, go }) {
    if (pages < 2) {
      this.root.replaceChildren();
      return;
    }
    this.root.replaceChildren(pager({ page, pages, go }));
  }
}

const numbersAround = (page, pages) => {
  if (pages <= 7) return Array.from({ length: pages }, (_, at) => at + 1);
  if (page <= 4) return [1, 2, 3, 4, 5, undefined, pages];
  if (page > pages - 4) return [1, undefined, ...Array.from({ length: 5 }, (_, at) => pages - 4 + at)];
  return [1, undefined, page - 1, page, page + 1, undefined, pages];
};

export const pager = ({ page, pages, go }) =>
  h(
    'nav',
    { class: 'pager', 'aria-label': 'Pagination' },
    h(
      'button',
      { type: 'button', class: 'pager__step', disabled: page === 1, onclick: () => go(page - 1) },
      icon('left'),
      t('previous'),
    ),
    numbersAround(page, pages).map((number) =>
      number === undefined
        ? h('span', { class: 'pager__gap' }, '…')
        : h(
            'button',
            {
              type: 'button',
              class: `pager__page${number === page ? ' pager__page--current' : ''}`,
              'aria-current': number === page ? 'page' : undefined,
              onclick: () => go(number),
            },
            String(number),
          ),
    ),
    h(
      'button',
      { type: 'button', class: 'pager__step', disabled: page === pages, onclick: () => go(page + 1) },
      t('next'),
      icon('right'),
    ),
  );

const COMPONENTS = {
  layout: Layout,
  card: Layout,
  region: Region,
  button: Button,
  'search-box': SearchBox,
  pagination: Pagination,
};
const AFTER_REDESIGN = {
  layout: 'frame',
  card: 'sheet',
  region: 'area',
  button: 'press',
  'search-box': 'finder',
  pagination: 'leaf',
  'data-grid': 'listing',
};

/** The tag of a component in a micro-frontend, registered when first asked for. */
export const tagOf = (app, component, Base = COMPONENTS[component]) => {
  const tag = RENAMED ? `${app}-px-${AFTER_REDESIGN[component] ?? component}` : `${app}_he-${component}`;
  if (!customElements.get(tag)) customElements.define(tag, class extends Base {});
  return tag;
};
