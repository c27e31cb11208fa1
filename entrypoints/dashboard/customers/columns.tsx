import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { COLUMNS, type TableView } from './table-view';

interface ColumnsProps {
  view: TableView;
  change(changed: Partial<TableView>): void;
}

/** Which columns the table has. The menu closes on Escape, and when the pointer or the keyboard goes elsewhere. */
export function Columns({ view, change }: ColumnsProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (menu.current && target instanceof Node && !menu.current.contains(target)) menu.current.open = false;
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  return (
    <details
      class="columns"
      ref={menu}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>{i18n.t('dashboard.customers.columns')}</summary>
      <div class="card menu">
        {COLUMNS.filter((column) => column !== 'name').map((column) => (
          <label key={column} class="row">
            <input
              type="checkbox"
              checked={view.columns.includes(column)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                change({
                  columns: COLUMNS.filter((one) => (one === column ? on : view.columns.includes(one))),
                });
              }}
            />
            {i18n.t(`dashboard.customers.column_${column}`)}
          </label>
        ))}
      </div>
    </details>
  );
}
