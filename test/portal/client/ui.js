import { h, icon } from './dom.js';
import { pager, tagOf } from './elements.js';
import { GridModel } from './grid-model.js';
import { harmonyGrid } from './grids/harmony.js';
import { roleGrid } from './grids/roles.js';
import { plainTable } from './grids/table.js';
import { number, session, t } from './session.js';

/** What pages are made of, in the shape that was chosen. `app` is the micro-frontend that draws the page. */

const PLAIN = session.shape === 'commerce' || session.shape === 'roles';
/** Elements of labelled values: list, label, value. */
const FACTS = { commerce: ['div', 'label', 'div'], roles: ['section', 'h3', 'p'] };
const GRIDS = { commerce: plainTable, roles: roleGrid };

export const createUi = (app) => {
  const button = (label, { onclick, icon: drawing, appearance = 'default', disabled } = {}) =>
    PLAIN
      ? h(
          'button',
          { type: 'button', class: `button button--${appearance}`, onclick, disabled },
          drawing && icon(drawing),
          label,
        )
      : h(
          tagOf(app, 'button'),
          { appearance, onclick, disabled },
          drawing && h('span', { slot: 'start', class: 'start' }, icon(drawing)),
          label,
        );

  const search = (model, id) => {
    const onSearch = (text) => model.change({ search: text, page: 1 });
    if (!PLAIN) {
      return h(tagOf(app, 'search-box'), { id, 'onhe-input': (event) => onSearch(event.detail) });
    }
    let waiting;
    const input = h('input', {
      type: 'search',
      class: 'search__input',
      placeholder: t('search'),
      'aria-label': t('search'),
      oninput: () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => onSearch(input.value), 20);
      },
    });
    return h('div', { class: 'search', id }, icon('search'), input);
  };

  const pages = (model) => {
    const place = PLAIN ? h('div', {}) : h(tagOf(app, 'pagination'), {});
    model.addEventListener('change', () => {
      const now = { page: model.state.page, pages: model.pages, go: (page) => model.change({ page }) };
      if (PLAIN) place.replaceChildren(...(now.pages < 2 ? [] : [pager(now)]));
      else place.show(now);
    });
    return place;
  };

  const results = (model) => {
    const place = h('p', { class: 'results', role: 'status' });
    model.addEventListener('change', () => {
      if (model.state.failed) place.replaceChildren(message(t('gridError'), 'error'));
      else if (model.state.rows !== undefined) place.textContent = t('results', number(model.state.total));
    });
    return place;
  };

  /**
   * A grid with its toolbar, count, search box and pager.
   * @param given { label, columns, load, size?, choose?, open?, href?, expand?, tools?, searchId?, heading? }
   */
  const grid = (given) => {
    const model = new GridModel(given.load, given.size);
    const draw = GRIDS[session.shape] ?? harmonyGrid;
    const table = draw({ ...given, app, model });
    model.change();
    return h(
      'section',
      { class: 'grid', 'aria-label': given.heading },
      given.heading && h('h2', { class: 'heading' }, given.heading),
      (given.tools || given.searchId) &&
        h(
          'div',
          { class: 'grid__top' },
          h('div', { class: 'toolbar', role: 'toolbar' }, given.tools ?? []),
          given.searchId && h('div', { class: 'grid__find' }, results(model), search(model, given.searchId)),
        ),
      table,
      pages(model),
    );
  };

  /** Labelled values: the words a reader sees are all there is. */
  const facts = (items) => {
    const [list, label, value] = FACTS[session.shape] ?? ['dl', 'dt', 'dd'];
    return h(
      list,
      { class: 'facts' },
      items
        .filter(Boolean)
        .map(([name, content]) =>
          h(
            'div',
            { class: 'fact' },
            h(label, { class: 'fact__label' }, name),
            h(value, { class: 'fact__value' }, content),
          ),
        ),
    );
  };

  const section = (heading, ...content) =>
    h('section', { class: 'section' }, heading && h('h2', { class: 'heading' }, heading), content);

  const message = (words, kind = 'info') =>
    h('p', { class: `message message--${kind}`, role: kind === 'error' ? 'alert' : 'status' }, words);

  /** Asks in a dialog; the answer is whether the person agreed. */
  const ask = (place, { title, body, ok = t('ok'), cancel = t('close') }) =>
    new Promise((resolve) => {
      const dialog = h('dialog', { class: 'dialog', 'aria-label': title });
      const close = (answer) => {
        dialog.close();
        dialog.remove();
        resolve(answer);
      };
      dialog.append(
        h('h2', { class: 'dialog__title' }, title),
        h('div', { class: 'dialog__body' }, body),
        h(
          'div',
          { class: 'dialog__foot' },
          button(ok, { appearance: 'primary', onclick: () => close(true) }),
          button(cancel, { onclick: () => close(false) }),
        ),
      );
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        close(false);
      });
      place.append(dialog);
      dialog.showModal();
    });

  return { app, older: session.shape === 'commerce', button, grid, facts, section, message, ask };
};

/**
 * The elements around a page's content: the app's own element, layouts and regions. `depth` is the number of shadow roots
 * that lie around the content; grids and buttons add their own.
 */
export const frame = (app, depth, content) => {
  const root = document.createElement(PLAIN ? 'div' : `${app}-app`);
  if (PLAIN) root.id = `${app}-root`;
  root.className = 'app';
  if (PLAIN) {
    root.append(...content);
    return root;
  }
  const [head, ...rest] = content;
  let inner = [
    h(
      'div',
      {},
      h(
        tagOf(app, 'layout'),
        {},
        h('section', { class: 'head' }, head),
        h('section', { class: 'body' }, rest),
      ),
    ),
  ];
  for (let level = 0; level < depth; level += 1) {
    const region = h(tagOf(app, 'region'), {});
    region.content = inner;
    inner = [region];
  }
  root.append(...inner);
  return root;
};
