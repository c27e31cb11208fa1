import { computed } from '@preact/signals';
import { i18n } from '#i18n';
import { FirstRun } from '@/components/first-run';
import { NothingSeen } from '@/components/nothing-seen';
import { formatLocal, formatNumber } from '@/lib/texts/format';
import { decide, outcome, tell } from '../act';
import { isStale, rowOf } from '../customers/rows';
import { refine, route } from '../navigation';
import { hrefOf } from '../route';
import { Loading } from '../shell/loading';
import { cards, firstCards, now, shelved } from '../store';
import { Bundles } from './bundles';
import { GoLookPanel } from './go-look-panel';
import { type By, onShelves, SHELVES, type Shelf } from './today';

const shelves = computed(() => {
  const known = cards.value ?? firstCards.value;
  return known && onShelves(known.values(), shelved.value.accounts.findings);
});

/** What needs somebody, the most urgent first, and which pages to look at. */
export function TodayView() {
  const { accounts, summary } = shelved.value;
  if (accounts.list.length === 0)
    return (
      <FirstRun
        start={() => {
          location.hash = hrefOf('accounts');
        }}
      >
        <button type="button" onClick={startDemo}>
          {i18n.t('dashboard.today.demo')}
        </button>
      </FirstRun>
    );
  return (
    <>
      <div class="row apart title">
        <h2>{i18n.t('dashboard.today.title')}</h2>
        {summary && (
          <span class="soft small">
            {i18n.t('dashboard.shell.as_of', { when: formatLocal(summary.assessedAt, now.value) })}
          </span>
        )}
      </div>
      <Shown />
    </>
  );
}

function Shown() {
  const found = shelves.value;
  if (!found) return <Loading />;
  // The accounts themselves may need somebody before anything was seen.
  const isEmpty = cards.value?.size === 0 && SHELVES.every((shelf) => found[shelf].length === 0);
  return isEmpty ? <NothingSeen accounts={shelved.value.accounts} /> : <Shelves found={found} />;
}

/** Its ledger is loaded when somebody wants to play with it. */
async function startDemo(): Promise<void> {
  const { DEMO_ACCOUNT, demoLedger } = await import('../demo/demo-ledger');
  const began = i18n.t('dashboard.today.demo_began');
  if (await tell({ type: 'own-demo', file: demoLedger(now.value) }, began))
    await decide([{ kind: 'signed-in', via: 'person', account: DEMO_ACCOUNT }], began);
  // Taking the sign-in back would not take the demo away; the notice above offers that.
  if (outcome.value && !outcome.value.failed) outcome.value = { text: began };
}

function Shelves({ found }: { found: NonNullable<typeof shelves.value> }) {
  const query = new URLSearchParams(route.value.query);
  const shown = SHELVES.filter((shelf) => shelf === 'today' || found[shelf].length > 0);
  const shelf: Shelf = shown.find((one) => one === query.get('show')) ?? 'today';
  const by: By = query.get('by') === 'account' ? 'account' : 'customer';
  const go = (change: Record<string, string>) =>
    refine(new URLSearchParams({ show: shelf, by, ...change }).toString());
  return (
    <div class="today">
      <div class="stack work">
        <div class="row apart">
          <fieldset class="tabs row" aria-label={i18n.t('dashboard.today.groups')}>
            {shown.map((one) => (
              <button
                key={one}
                type="button"
                class="tab"
                aria-pressed={one === shelf}
                onClick={() => go({ show: one })}
              >
                {i18n.t(`dashboard.today.group_${one}`)}{' '}
                {cards.value && <b class="count small">{formatNumber(found[one].length)}</b>}
              </button>
            ))}
          </fieldset>
          <label class="row">
            <span class="soft">{i18n.t('dashboard.today.by')}</span>
            <select value={by} onChange={(event) => go({ by: event.currentTarget.value })}>
              <option value="customer">{i18n.t('dashboard.today.by_customer')}</option>
              <option value="account">{i18n.t('dashboard.today.by_account')}</option>
            </select>
          </label>
        </div>
        {found[shelf].length === 0 ? (
          <NothingHere shelf={shelf} quiet={found.quiet.length} />
        ) : (
          <Bundles key={`${shelf} ${by}`} findings={found[shelf]} by={by} />
        )}
      </div>
      {cards.value ? <GoLookPanel /> : <Loading />}
    </div>
  );
}

/** Customers with something in scope that was not seen within the age limit. */
const stale = computed(() => {
  const { ageLimitDays } = shelved.value.settings;
  const all = [...(cards.value?.values() ?? [])];
  return all.filter((card) => isStale(rowOf(card), ageLimitDays, now.value)).length;
});

/** That nothing is left is not that nothing is to be done: what was put to rest, and what nobody saw lately, is named. */
function NothingHere({ shelf, quiet }: { shelf: Shelf; quiet: number }) {
  if (shelf !== 'today') return <p class="card empty">{i18n.t('dashboard.today.done_for_today')}</p>;
  // The first cards are not all of them.
  if (!cards.value) return <Loading />;
  return (
    <div class="card empty">
      <p>{i18n.t('popup.today_none')}</p>
      {quiet > 0 && (
        <p>
          <a href={hrefOf('today', 'show=quiet')}>
            {i18n.t('dashboard.today.group_quiet')} <b class="count small">{formatNumber(quiet)}</b>
          </a>
        </p>
      )}
      {stale.value > 0 && (
        <p>
          <a href={hrefOf('customers', 'freshness=stale')}>
            {i18n.t('dashboard.customers.freshness_stale')}{' '}
            <b class="count small">{formatNumber(stale.value)}</b>
          </a>
        </p>
      )}
    </div>
  );
}
