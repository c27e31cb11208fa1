import { computed } from '@preact/signals';
import { i18n } from '#i18n';
import { NothingSeen } from '@/components/nothing-seen';
import { Progress } from '@/components/progress';
import { formatNumber, formatPercent } from '@/lib/texts/format';
import { formatMoney } from '@/lib/texts/money';
import { plural } from '@/lib/texts/plural';
import { Failed } from '../failed';
import { hrefOf } from '../route';
import { Loading } from '../shell/loading';
import { cards, now, shelved } from '../store';
import { useTold } from '../use-loaded';
import { type Share, sharesBy } from './breakdown';
import { BurnDown } from './burn-down';
import { CoverageTable } from './coverage';
import { statesOverTime, withNow } from './history';
import { StatesChart } from './states-chart';

const all = computed(() => [...(cards.value?.values() ?? [])]);

/** How far the whole move is, how it came there, when it will be finished, and what it has cost. */
export function ProgressView() {
  const { summary, accounts } = shelved.value;
  // The past is worked out once per visit, the present whenever it changes.
  const { is: past, failed } = useTold(
    () => statesOverTime(now.value, shelved.value.settings.ageLimitDays),
    [],
  );
  if (!cards.value) return <Loading />;
  if (!summary || summary.customers === 0)
    return (
      <>
        <h2>{i18n.t('dashboard.nav.progress')}</h2>
        <NothingSeen accounts={accounts} />
      </>
    );
  const history = withNow(past, all.value, now.value);
  const [total] = sharesBy(all.value, 'all');
  const nameOf = (key: string) => accounts.list.find(({ account }) => account === key)?.name ?? key;
  return (
    <>
      <h2>{i18n.t('dashboard.nav.progress')}</h2>
      <Progress progress={summary.progress} />
      {failed ? (
        <Failed {...failed} />
      ) : (
        <>
          <BurnDown history={history} customers={all.value.length} />
          <StatesChart history={history} customers={all.value.length} />
        </>
      )}
      <div class="tiles">
        <ShareTable
          title={i18n.t('dashboard.progress.by_account')}
          head={i18n.t('dashboard.customers.column_accounts')}
          shares={sharesBy(all.value, 'account')}
          nameOf={nameOf}
          hrefFor={(key) => hrefOf('customers', new URLSearchParams({ account: key }).toString())}
        />
        <ShareTable
          title={i18n.t('dashboard.progress.by_owner')}
          head={i18n.t('dashboard.customers.column_owner')}
          shares={sharesBy(all.value, 'owner')}
          nameOf={(key) => (key === '' ? i18n.t('dashboard.customers.no_owner') : key)}
          hrefFor={(key) => hrefOf('customers', new URLSearchParams({ owner: key || '-' }).toString())}
        />
        <CoverageTable cards={all.value} />
        <Cost total={total} />
      </div>
    </>
  );
}

interface ShareTableProps {
  title: string;
  /** What a row is about. */
  head: string;
  shares: readonly Share[];
  nameOf(key: string): string;
  hrefFor(key: string): string;
}

const ShareTable = ({ title, head, shares, nameOf, hrefFor }: ShareTableProps) => (
  <section class="card">
    <h3>{title}</h3>
    <div class="scroll">
      <table class="plain reflow">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" class="number">
              {i18n.t('dashboard.nav.customers')}
            </th>
            <th scope="col" class="number">
              {i18n.t('dashboard.customers.column_progress')}
            </th>
            <th scope="col" class="number">
              %
            </th>
            <th scope="col" class="number">
              {i18n.t('dashboard.progress.cost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.key}>
              <th scope="row">
                <a href={hrefFor(share.key)}>{nameOf(share.key)}</a>
              </th>
              <td class="number">{formatNumber(share.customers)}</td>
              <td class="number">
                {i18n.t('overlay.of', { n: formatNumber(share.done), of: formatNumber(share.of) })}
              </td>
              <td class="number">
                {formatPercent(share.of === 0 ? 0 : Math.floor((share.done * 100) / share.of))}
              </td>
              <td class="number cost">{costsOf(share).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

/** What the overlap has cost, a text for each currency: they are never added together. */
const costsOf = ({ overlapCost }: Share): string[] =>
  Object.entries(overlapCost).map(([currency, { min, max }]) =>
    formatMoney(min === max ? min : { min, max }, currency),
  );

function Cost({ total }: { total: Share | undefined }) {
  const sums = total ? costsOf(total) : [];
  return (
    <section class="card">
      <h3>{i18n.t('dashboard.progress.cost')}</h3>
      {sums.length === 0 ? (
        <p class="soft">
          {i18n.t('dashboard.progress.no_prices')}{' '}
          <a href={hrefOf('settings', 'at=settings-prices')}>{i18n.t('dashboard.progress.set_prices')}</a>
        </p>
      ) : (
        sums.map((sum) => (
          <p key={sum} class="figure">
            {sum}
          </p>
        ))
      )}
      {sums.length > 0 && <p class="soft small">{i18n.t('files.report.method_money')}</p>}
      {total && total.twice > 0 && (
        <p class={`small ${total.priced < total.twice ? 'warn-text' : 'soft'}`}>
          {plural(
            i18n.t('dashboard.progress.priced', {
              priced: formatNumber(total.priced),
              n: formatNumber(total.twice),
            }),
            total.twice,
          )}
        </p>
      )}
    </section>
  );
}
