import { h, icon, own, text } from '../dom.js';
import { Component, tagOf } from '../elements.js';
import { session, t } from '../session.js';
import { cellId, css, ownId, rowId, setId, skeletonId } from './harmony-names.js';

/**
 * The grid as seen in working code (surface.md 2c): a table in the host's shadow root, ids on rows and cells, the first data
 * cell a `th`. Rows are reused: the same element shows another customer after paging, sorting or searching.
 */

const { rerender, tornMs } = session.hostility;

const SLOTTED = session.shape === 'slotted';

class DataGrid extends Component {
  #rows = [];
  #drawnSlots = 0;

  /** @param definition { label, columns, model, choose?, open?, app } */
  set definition(definition) {
    this.given = definition;
    const { columns, model, choose, label } = definition;
    this.body = h('tbody', {});
    this.table = h(
      'table',
      { class: css('data-grid__table he-table he-table--hover'), role: 'grid', 'aria-label': label },
      h(
        'thead',
        {},
        h(
          'tr',
          { id: ownId('column-header'), role: 'row', class: css('data-grid__header-row') },
          choose &&
            h('th', {
              id: ownId('header-selection'),
              class: css('data-grid__selection'),
              role: 'columnheader',
            }),
          columns.map((column) => this.#header(column)),
        ),
      ),
      this.body,
    );
    this.empty = h('p', { class: 'empty', hidden: true }, t('noRecords'));
    this.root.append(
      h('slot', { name: 'data-grid-controls' }),
      h('div', { class: css('data-grid__scroll') }, this.table),
      this.empty,
      h('slot', { name: 'no-records' }),
      h('slot', { name: 'pagination' }),
    );
    model.addEventListener('change', () => this.#draw());
    this.#draw();
  }

  #header(column) {
    const sort = column.sortable
      ? h(
          'button',
          {
            type: 'button',
            class: css('data-grid__sort'),
            onclick: () => this.given.model.sortBy(column.field),
          },
          column.header,
        )
      : column.header;
    return h(
      'th',
      {
        id: cellId(column.field, 'column-header'),
        class: css('data-grid__table-header'),
        role: 'columnheader',
        scope: 'col',
        'data-align': column.align,
      },
      sort,
    );
  }

  #draw() {
    const { rows, busy, sort, descending } = this.given.model.state;
    this.table.setAttribute('aria-busy', String(busy));
    for (const [at, column] of this.given.columns.entries()) {
      const header = this.table.rows[0]?.cells[at + (this.given.choose ? 1 : 0)];
      if (sort === column.field) header?.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else header?.removeAttribute('aria-sort');
    }
    if (rows === undefined) return this.#skeleton();
    if (busy) return undefined;
    this.empty.hidden = rows.length > 0;
    for (const child of this.root.querySelectorAll('tr[data-child]')) child.remove();
    if (rerender) this.#drop(0);
    this.#drop(rows.length);
    for (const [at, row] of rows.entries()) {
      this.#rows[at] ??= this.#newRow();
      this.#paint(this.#rows[at], row);
    }
    return undefined;
  }

  #drop(length) {
    for (const row of this.#rows.splice(length)) {
      row.element.remove();
      row.light?.remove();
    }
  }

  #skeleton() {
    for (let at = this.#rows.length; at < this.given.model.size; at += 1) {
      this.#rows[at] = this.#newRow();
      this.#paint(this.#rows[at], { id: skeletonId(at), cells: {} }, true);
    }
  }

  #newRow(child = false) {
    const { columns, choose } = this.given;
    const row = { element: h('tr', { role: 'row', class: css('data-grid__row') }), cells: {} };
    if (choose) {
      row.radio = h('input', { type: 'radio', name: 'row', 'aria-label': t('selectRow') });
      row.radio.addEventListener('change', () => this.given.choose(row.shown));
      row.selection = h('td', { role: 'gridcell', class: css('data-grid__selection') }, row.radio);
      row.element.append(row.selection);
    }
    for (const [at, column] of columns.entries()) {
      const cell = at === 0 ? this.#nameCell(row, column) : this.#cell(column);
      row.cells[column.field] = cell;
      row.element.append(cell.element);
    }
    if (child) row.element.setAttribute('data-child', '');
    else this.body.append(row.element);
    return row;
  }

  #cell(column) {
    const value = text('');
    const wrapper = h('div', { class: css('data-grid__cell-content-wrapper') }, value);
    const element = h(
      'td',
      {
        role: 'gridcell',
        class: css('data-grid__cell'),
        'data-align': column.align,
        'data-nowrap': column.nowrap,
      },
      wrapper,
    );
    return { element, value, wrapper };
  }

  /** The first data cell: a `th` whose name is a button deeper down, or a slot for a link in the light DOM. */
  #nameCell(row, column) {
    const value = text('');
    const content = h('span', { class: css('data-grid__row-header__content') });
    const element = h(
      'th',
      { role: 'rowheader', scope: 'row', class: css('data-grid__row-header') },
      content,
    );
    if (this.given.expand) {
      row.expander = h(
        'button',
        {
          type: 'button',
          class: 'expander',
          'aria-expanded': 'false',
          'aria-label': t('expand'),
          hidden: true,
          onclick: () => this.#toggle(row),
        },
        icon('right'),
      );
      content.append(row.expander);
    }
    if (SLOTTED) {
      this.#drawnSlots += 1;
      const name = `name-${this.#drawnSlots}`;
      row.slot = h('slot', { name });
      content.append(row.slot);
      // The address is not in the link: nobody has seen whether the real one has it.
      const link = h('a', { href: '#', onclick: (event) => this.#open(event, row) }, value);
      row.light = h('span', { slot: name }, link);
      this.append(row.light);
    } else if (this.given.open) {
      const button = h(
        tagOf(this.given.app, 'button'),
        { appearance: 'link', onclick: (event) => this.#open(event, row) },
        value,
      );
      content.append(button);
    } else content.append(value);
    return { element, value, wrapper: content, column };
  }

  #open(event, row) {
    event.preventDefault();
    if (row.shown && this.given.open) this.given.open(row.shown);
  }

  #paint(row, data, skeleton = false) {
    row.shown = skeleton ? undefined : data;
    row.data = data;
    row.element.classList.toggle('skeleton', skeleton);
    setId(row.element, rowId(data.id));
    if (row.selection) {
      setId(row.selection, cellId('selection', data.id));
      row.radio.checked = false;
      row.radio.disabled = skeleton;
    }
    for (const column of this.given.columns)
      setId(row.cells[column.field].element, cellId(column.field, data.id));
    const isReused = row.painted && !skeleton;
    row.painted = !skeleton;
    if (tornMs === 0 || !isReused) this.#write(row, data, skeleton);
    else setTimeout(() => row.data === data && this.#write(row, data, skeleton), tornMs);
  }

  #write(row, data, skeleton) {
    for (const column of this.given.columns) {
      const cell = row.cells[column.field];
      cell.value.data = skeleton
        ? ''
        : String(column.show ? column.show(data) : (data.cells[column.field] ?? ''));
      const mark = skeleton || !column.mark ? undefined : column.mark(data);
      if (mark) cell.wrapper.setAttribute('data-mark', mark);
      else cell.wrapper.removeAttribute('data-mark');
    }
    if (row.expander) {
      row.expander.hidden = !(data.children?.length > 0);
      row.expander.setAttribute('aria-expanded', 'false');
    }
  }

  #toggle(row) {
    const open = row.expander.getAttribute('aria-expanded') === 'true';
    row.expander.setAttribute('aria-expanded', String(!open));
    if (open) {
      for (const child of row.children ?? []) {
        child.element.remove();
        child.light?.remove();
      }
      return;
    }
    row.children = row.data.children.map((data) => {
      const child = this.#newRow(true);
      child.element.setAttribute('aria-level', '2');
      this.#paint(child, data);
      return child;
    });
    row.element.after(...row.children.map((child) => child.element));
  }
}

/** A grid in the app's own copy of the component. */
export const harmonyGrid = (definition) => {
  const element = own(document.createElement(tagOf(definition.app, 'data-grid', DataGrid)));
  element.definition = definition;
  return element;
};
