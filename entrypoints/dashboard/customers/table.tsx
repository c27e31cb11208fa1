import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerId } from '@/lib/core/ids';
import { useKeys } from '../shell/shortcuts';
import { Cell } from './cell';
import type { Row } from './rows';
import type { Column, TableView } from './table-view';
import { sliceOf } from './window';

interface TableProps {
  rows: readonly Row[];
  view: TableView;
  change(changed: Partial<TableView>): void;
  ticked: ReadonlySet<CustomerId>;
  tick(ticked: ReadonlySet<CustomerId>): void;
}

const ROW_HEIGHT = 44;
const FIRST_HEIGHT = 900;

/** The table. Only the rows near the visible ones exist; how many there are is said to screen readers. */
export function Table({ rows, view, change, ticked, tick }: TableProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, height: FIRST_HEIGHT });
  const [slice, setSlice] = useState(() => sliceOf(rows.length, ROW_HEIGHT, 0, FIRST_HEIGHT));
  const wanted = sliceOf(rows.length, ROW_HEIGHT, place.top, place.height);
  const shown = wanted.start === slice.start && wanted.end === slice.end ? slice : wanted;
  if (shown !== slice) setSlice(shown);

  const look = () => {
    const element = box.current;
    if (!element) return;
    const next = { top: element.scrollTop, height: element.clientHeight };
    const { start, end } = sliceOf(rows.length, ROW_HEIGHT, next.top, next.height);
    if (start !== shown.start || end !== shown.end) setPlace(next);
  };
  useEffect(() => {
    const watcher = new ResizeObserver(look);
    if (box.current) watcher.observe(box.current);
    return () => watcher.disconnect();
  });

  const focused = (): number =>
    Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
  const focus = (index: number) => {
    const element = box.current;
    if (!element || index < 0 || index >= rows.length) return;
    const top = index * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 2 * ROW_HEIGHT > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW_HEIGHT - element.clientHeight;
    look();
    // At once where it is drawn already: the next key may come before the next frame.
    const link = () => element.querySelector<HTMLElement>(`[data-index="${index}"] a`);
    if (link()) link()?.focus();
    else requestAnimationFrame(() => link()?.focus());
  };
  useKeys((key) => {
    const row = rows[focused()];
    if (key === 'j') focus(focused() + 1);
    else if (key === 'k') focus(focused() - 1);
    else if (key === 'x' && row) tick(toggled(ticked, row.customer));
    else return false;
    return true;
  });

  const isAll = rows.every(({ customer }) => ticked.has(customer));
  const heads = view.columns;
  return (
    <section class="table-box" ref={box} onScroll={look} aria-label={i18n.t('dashboard.customers.title')}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="tick">
              <input
                type="checkbox"
                aria-label={i18n.t('dashboard.customers.select_all')}
                checked={isAll}
                onChange={() => tick(isAll ? new Set() : new Set(rows.map(({ customer }) => customer)))}
              />
            </th>
            {heads.map((column) => (
              <Head key={column} column={column} view={view} change={change} />
            ))}
          </tr>
        </thead>
        <Space height={shown.start * ROW_HEIGHT} columns={heads.length + 1} />
        <tbody>
          {rows.slice(shown.start, shown.end).map((row, index) => (
            <tr
              key={row.customer}
              class={ticked.has(row.customer) ? 'ticked' : ''}
              aria-rowindex={shown.start + index + 2}
              data-index={shown.start + index}
            >
              <td class="tick">
                <input
                  type="checkbox"
                  aria-label={i18n.t('dashboard.customers.select_one', {
                    customer: row.name ?? i18n.t('popup.unnamed_customer'),
                  })}
                  checked={ticked.has(row.customer)}
                  onChange={() => tick(toggled(ticked, row.customer))}
                />
              </td>
              {heads.map((column) => (
                <Cell key={column} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        <Space height={(rows.length - shown.end) * ROW_HEIGHT} columns={heads.length + 1} />
      </table>
    </section>
  );
}

function toggled(ticked: ReadonlySet<CustomerId>, customer: CustomerId): ReadonlySet<CustomerId> {
  const after = new Set(ticked);
  if (!after.delete(customer)) after.add(customer);
  return after;
}

/** Stands for the rows that are not rendered, and is no row to a screen reader. */
const Space = ({ height, columns }: { height: number; columns: number }) =>
  height <= 0 ? null : (
    <tbody class="space" aria-hidden="true">
      <tr>
        <td colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  );

function Head({ column, view, change }: { column: Column } & Pick<TableProps, 'view' | 'change'>) {
  const isSorted = view.sort === column;
  const text = i18n.t(`dashboard.customers.column_${column}`);
  return (
    <th
      scope="col"
      class={column}
      aria-sort={isSorted ? (view.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        title={i18n.t('dashboard.customers.sort_by', { column: text })}
        onClick={() => change({ sort: column, descending: isSorted && !view.descending })}
      >
        {text}
        {isSorted && <span aria-hidden="true">{view.descending ? '↓' : '↑'}</span>}
      </button>
    </th>
  );
}
