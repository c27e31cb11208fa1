import { h, icon } from '../dom.js';
import { t } from '../session.js';

/** The table of the older pages: light DOM, no ids; the ids are in the links' addresses. */
export const plainTable = ({ label, columns, model, choose, href, open, expand }) => {
  const body = h('tbody', {});
  const table = h(
    'table',
    { class: 'table', 'aria-label': label },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        choose && h('th', { class: 'table__choice' }),
        columns.map((column) =>
          h(
            'th',
            { scope: 'col', 'data-align': column.align },
            column.sortable
              ? h(
                  'button',
                  { type: 'button', class: 'table__sort', onclick: () => model.sortBy(column.field) },
                  column.header,
                )
              : column.header,
          ),
        ),
      ),
    ),
    body,
  );
  const shown = (column, row) => String(column.show ? column.show(row) : (row.cells[column.field] ?? ''));

  const follow = (event, row) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(row);
  };

  const nameOf = (column, row, level) => {
    const name = shown(column, row);
    return open && level === 1
      ? h('a', { href: href(row), onclick: (event) => follow(event, row) }, name)
      : name;
  };

  const rowOf = (row, level = 1) => {
    const line = h(
      'tr',
      { 'data-level': level },
      choose &&
        h(
          'td',
          { class: 'table__choice' },
          h('input', {
            type: 'radio',
            name: 'row',
            'aria-label': t('selectRow'),
            onchange: () => choose(row),
          }),
        ),
      columns.map((column, at) =>
        h(
          'td',
          { 'data-align': column.align, 'data-nowrap': column.nowrap, 'data-mark': column.mark?.(row) },
          at === 0 && expand && row.children?.length > 0 && expander(row, () => line),
          at === 0 ? nameOf(column, row, level) : shown(column, row),
        ),
      ),
    );
    return line;
  };

  const expander = (row, lineOf) => {
    let children = [];
    const button = h(
      'button',
      {
        type: 'button',
        class: 'expander',
        'aria-expanded': 'false',
        'aria-label': t('expand'),
        onclick: () => {
          const open = children.length > 0;
          for (const child of children) child.remove();
          children = open ? [] : row.children.map((child) => rowOf(child, 2));
          lineOf().after(...children);
          button.setAttribute('aria-expanded', String(!open));
        },
      },
      icon('right'),
    );
    return button;
  };

  const loading = () =>
    Array.from({ length: 5 }, () =>
      h(
        'tr',
        { class: 'skeleton' },
        columns.map(() => h('td', {}, h('span', { class: 'skeleton__bar' }))),
      ),
    );

  const draw = () => {
    const { rows, busy } = model.state;
    if (rows === undefined) body.replaceChildren(...loading());
    else if (!busy) {
      body.replaceChildren(
        ...(rows.length > 0
          ? rows.map((row) => rowOf(row))
          : [h('tr', {}, h('td', { colspan: columns.length + 1, class: 'empty' }, t('noRecords')))]),
      );
    }
  };
  model.addEventListener('change', draw);
  draw();
  return h('div', { class: 'table-scroll' }, table);
};
