import { h } from '../dom.js';
import { session, t } from '../session.js';

/** A grid of plain elements with roles; ids are only in links and texts. Rows are reused for other data. */
export const roleGrid = ({ label, columns, model, choose, href, open }) => {
  const shown = (column, row) => String(column.show ? column.show(row) : (row.cells[column.field] ?? ''));
  const lines = [];
  const body = h('div', { role: 'rowgroup' });

  const newLine = () => {
    const line = { cells: [] };
    if (choose) {
      line.radio = h('input', {
        type: 'radio',
        name: 'row',
        'aria-label': t('selectRow'),
        onchange: () => choose(line.row),
      });
    }
    line.link =
      open &&
      h('a', {
        href: '#',
        onclick: (event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open(line.row);
        },
      });
    line.cells = columns.map((_, at) =>
      h('div', { role: at === 0 ? 'rowheader' : 'gridcell', class: 'cell' }, at === 0 && line.link),
    );
    line.element = h(
      'div',
      { role: 'row', class: 'line' },
      choose && h('div', { role: 'gridcell', class: 'cell cell--choice' }, line.radio),
      line.cells,
    );
    return line;
  };

  const paint = (line, row) => {
    line.row = row;
    if (line.radio) line.radio.checked = false;
    line.link?.setAttribute('href', href(row));
    const isReused = line.painted;
    line.painted = true;
    const { tornMs } = session.hostility;
    if (tornMs === 0 || !isReused) write(line, row);
    else setTimeout(() => line.row === row && write(line, row), tornMs);
  };

  const write = (line, row) => {
    for (const [at, column] of columns.entries()) {
      const place = at === 0 && line.link ? line.link : line.cells[at];
      place.textContent = shown(column, row);
      const mark = column.mark?.(row);
      if (mark) line.cells[at].setAttribute('data-mark', mark);
      else line.cells[at].removeAttribute('data-mark');
    }
  };

  const draw = () => {
    const { rows, busy } = model.state;
    if (rows === undefined) {
      body.replaceChildren(h('div', { class: 'quiet', role: 'status' }, t('loading')));
      return;
    }
    if (busy) return;
    for (const [at, row] of rows.entries()) {
      lines[at] ??= newLine();
      paint(lines[at], row);
    }
    if (rows.length === 0) body.replaceChildren(h('p', { class: 'empty' }, t('noRecords')));
    else body.replaceChildren(...lines.slice(0, rows.length).map((line) => line.element));
  };

  model.addEventListener('change', draw);
  draw();
  return h(
    'div',
    { role: 'grid', class: 'rolegrid', 'aria-label': label },
    h(
      'div',
      { role: 'rowgroup' },
      h(
        'div',
        { role: 'row', class: 'line line--head' },
        choose && h('div', { role: 'columnheader', class: 'cell cell--choice' }),
        columns.map((column) =>
          h(
            'div',
            { role: 'columnheader', class: 'cell' },
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
};
