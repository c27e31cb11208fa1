import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import { lookAtShared } from '@/lib/keeper/look';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { Failed } from '../failed';
import { Loading } from '../shell/loading';
import { now, shelved } from '../store';
import { useLoaded } from '../use-loaded';
import { coverageOf } from './breakdown';
import { customerLists } from './customer-lists';

/** How much of each account was seen lately: what the conclusions stand on. */
export function CoverageTable({ cards }: { cards: readonly Card[] }) {
  const { accounts, summary } = shelved.value;
  const { is: lists, failed } = useLoaded(async () => {
    const declared = accounts.list.map(({ account }) => account);
    return customerLists(await lookAtShared(), declared, now.value);
  }, [accounts.list, summary]);
  return (
    <section class="card">
      <h3>{i18n.t('dashboard.progress.coverage')}</h3>
      {/* Without the lists, the customers seen would pass for all that there are. */}
      {failed ? <Failed {...failed} /> : lists ? <Covered cards={cards} lists={lists} /> : <Loading />}
    </section>
  );
}

function Covered({ cards, lists }: { cards: readonly Card[]; lists: ReturnType<typeof customerLists> }) {
  const { accounts, settings } = shelved.value;
  const limit = { ageLimitDays: settings.ageLimitDays, now: now.value };
  const covered = accounts.list.map((account) => ({
    ...account,
    ...coverageOf(cards, account.account, lists.get(account.account), limit),
  }));
  const sources = covered.filter(({ role }) => role === 'source');
  const sumOf = (what: 'customers' | 'subscriptions') =>
    ofText(
      sources.reduce((sum, one) => sum + one[what].seen, 0),
      sources.reduce((sum, one) => sum + one[what].of, 0),
    );
  return (
    <>
      <p>
        {i18n.t('dashboard.progress.covered', {
          subscriptions: sumOf('subscriptions'),
          customers: sumOf('customers'),
        })}
      </p>
      <p class="soft small">
        {i18n.t('dashboard.progress.coverage_text', {
          days: plural(i18n.t('units.days', { n: formatNumber(limit.ageLimitDays) }), limit.ageLimitDays),
        })}
      </p>
      <div class="scroll">
        <table class="plain reflow">
          <thead>
            <tr>
              <th scope="col">{i18n.t('accounts.title')}</th>
              <th scope="col" class="number">
                {i18n.t('dashboard.nav.customers')}
              </th>
              <th scope="col" class="number">
                {i18n.t('dashboard.progress.subscriptions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {covered.map(({ account, name, customers, subscriptions }) => (
              <tr key={account}>
                <th scope="row">{name}</th>
                <Seen {...customers} />
                <Seen {...subscriptions} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Seen = ({ seen, of }: { seen: number; of: number }) => (
  <td class={`number ${seen < of ? 'warn-text' : ''}`}>
    {of === 0 ? i18n.t('dashboard.customer.not_seen') : ofText(seen, of)}
  </td>
);

const ofText = (n: number, of: number): string =>
  i18n.t('overlay.of', { n: formatNumber(n), of: formatNumber(of) });
