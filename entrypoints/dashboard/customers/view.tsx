import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { NothingSeen } from '@/components/nothing-seen';
import type { CustomerId } from '@/lib/core/ids';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { refine, route } from '../navigation';
import { Loading } from '../shell/loading';
import { cards, firstCards, now, shelved } from '../store';
import { BulkBar } from './bulk-bar';
import { Filters } from './filters';
import { byName, type Row, rowOf } from './rows';
import { SavedViews } from './saved-views';
import { Table } from './table';
import { isFiltered, parseView, queryOf, shownRows, type TableView } from './table-view';

/** In the order of their names, in which rows of equal rank stay. */
const rows = computed(() => {
  const known = cards.value ?? firstCards.value;
  return known && inOrder([...known.values()].map(rowOf));
});

/** What is nearly in order is put in order ten times as fast, and of thousands only a few have changed. */
function inOrder(unordered: readonly Row[]): readonly Row[] {
  const place = new Map(lastOrder.map(({ customer }, index) => [customer, index]));
  const placeOf = ({ customer }: Row) => place.get(customer) ?? lastOrder.length;
  lastOrder = byName(unordered.toSorted((a, b) => placeOf(a) - placeOf(b)));
  return lastOrder;
}
let lastOrder: readonly Row[] = [];

/** Stay ticked while one of them is looked at. */
const kept = signal<ReadonlySet<CustomerId>>(new Set());
const tick = (ticked: ReadonlySet<CustomerId>) => {
  kept.value = ticked;
};

/** All customers: searched, filtered, ordered, ticked, decided about. */
export function CustomersView() {
  const { query } = route.value;
  const ticked = kept.value;
  const all = rows.value;
  const { ageLimitDays } = shelved.value.settings;
  const accounts = shelved.value.accounts.list;
  const at = now.value;
  const view = useMemo(() => parseView(query), [query]);
  const shown = useMemo(
    () => all && shownRows(all, view, { accounts, ageLimitDays, now: at }),
    [all, view, accounts, ageLimitDays, at],
  );
  const change = (changed: Partial<TableView>) => refine(queryOf({ ...view, ...changed }));
  if (!all || !shown) return <Loading />;
  const here = shown.filter(({ customer }) => ticked.has(customer));
  const forms = i18n.t('dashboard.customers.count', {
    shown: formatNumber(shown.length),
    n: formatNumber(all.length),
  });
  return (
    <div class="customers">
      <div class="row apart title">
        <h2>{i18n.t('dashboard.customers.title')}</h2>
        <span class="soft" role="status">
          {!cards.value ? i18n.t('dashboard.shell.loading') : all.length > 0 && plural(forms, all.length)}
        </span>
      </div>
      {all.length === 0 ? (
        <NothingSeen accounts={shelved.value.accounts} />
      ) : (
        <>
          <SavedViews query={query} />
          <Filters view={view} rows={all} change={change} clear={() => refine('')} />
          <BulkBar rows={here} shown={shown} untick={() => tick(new Set())} />
          {shown.length === 0 ? (
            <div class="card empty">
              <p>{i18n.t('dashboard.customers.none')}</p>
              {isFiltered(view) && (
                <p>
                  <button type="button" onClick={() => refine('')}>
                    {i18n.t('dashboard.customers.clear')}
                  </button>
                </p>
              )}
            </div>
          ) : (
            <Table rows={shown} view={view} change={change} ticked={ticked} tick={tick} />
          )}
        </>
      )}
    </div>
  );
}
