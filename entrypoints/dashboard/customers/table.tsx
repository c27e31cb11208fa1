import { Component } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CustomerId } from '@/lib/core/ids';
import { useKeys } from '../shell/shortcuts';
import { Cell } from './cell';
import type { Row } from './rows';
import { type Column, LARGEST_FIRST, queryOf, type TableView } from './table-view';
import { useVirtualRows } from './virtual-rows';

interface TableProps {
  rows: readonly Row[];
  view: TableView;
  change(changed: Partial<TableView>): void;
  ticked: ReadonlySet<CustomerId>;
  tick(ticked: ReadonlySet<CustomerId>): void;
}

/** The table. Only the rows near the visible ones exist; how many there are is said to screen readers. */
export function Table({ rows, view, change, ticked, tick }: TableProps) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows(box, rows.length, queryOf(view));
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const beneath = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);

  /** The row that keys have come to, until it is drawn: the next key may come before. */
  const awaited = useRef<number | undefined>(undefined);
  const focused = (): number =>
    awaited.current ??
    Number(document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1);
  const arrive = () => {
    const link = box.current?.querySelector<HTMLElement>(`[data-index="${awaited.current}"] a`);
    if (!link) return;
    awaited.current = undefined;
    link.focus();
  };
  useLayoutEffect(arrive);
  const focus = (index: number) => {
    if (index < 0 || index >= rows.length) return;
    awaited.current = index;
    virtual.scrollToIndex(index);
    arrive();
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
    <section class="table-box" ref={box} aria-label={i18n.t('dashboard.customers.title')}>
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
        <Space height={above} columns={heads.length + 1} />
        <tbody>
          {shown.map(({ index }) => {
            const row = rows[index];
            return row && <Line key={row.customer} index={index} row={row} {...{ heads, ticked, tick }} />;
          })}
        </tbody>
        <Space height={beneath} columns={heads.length + 1} />
      </table>
    </section>
  );
}

interface LineProps extends Pick<TableProps, 'ticked' | 'tick'> {
  index: number;
  row: Row;
  heads: readonly Column[];
}

/**
 * Drawn anew only when it says something else: while scrolling, most rows stay. What it drew is not kept with `useMemo`:
 * that holds the row's place in the table as it was then, and with it all rows there ever were.
 */
class Line extends Component<LineProps> {
  override shouldComponentUpdate({ index, row, heads, ticked, tick }: LineProps) {
    const { props: is } = this;
    return !(
      index === is.index &&
      row === is.row &&
      heads === is.heads &&
      ticked === is.ticked &&
      tick === is.tick
    );
  }

  override render({ index, row, heads, ticked, tick }: LineProps) {
    return (
      <tr class={ticked.has(row.customer) ? 'ticked' : ''} aria-rowindex={index + 2} data-index={index}>
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
    );
  }
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
        <td colSpan={columns} style={{ height: `${height}px` }} />
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
        onClick={() =>
          change({ sort: column, descending: isSorted ? !view.descending : LARGEST_FIRST.has(column) })
        }
      >
        {text}
        {isSorted && <span aria-hidden="true">{view.descending ? '↓' : '↑'}</span>}
      </button>
    </th>
  );
}
