import { i18n } from '#i18n';
import type { Card } from '@/lib/core/card';
import { formatNumber } from '@/lib/texts/format';
import { plural } from '@/lib/texts/plural';
import { useLists } from '../accounts/seen-of';
import { Failed } from '../failed';
import { Loading } from '../shell/loading';
import { now, shelved } from '../store';
import { coverageOf, customersOf, type Part } from './breakdown';
import type { customerLists } from './customer-lists';

/** How much of each account was seen lately: what the conclusions stand on. */
export function CoverageTable({ cards }: { cards: readonly Card[] }) {
  const { is: lists, failed } = useLists();
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
  const sumOf = (what: 'subscriptions' | 'since'): Part => ({
    seen: sources.reduce((sum, one) => sum + one[what].seen, 0),
    of: sources.reduce((sum, one) => sum + one[what].of, 0),
  });
  const since = sumOf('since');
  return (
    <>
      <p>
        {i18n.t('dashboard.progress.covered', {
          subscriptions: ofText(sumOf('subscriptions')),
          customers: ofText(customersOf(sources)),
        })}
        {since.of > 0 && <> {i18n.t('dashboard.progress.since_baseline', { n: ofText(since) })}</>}
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
            {covered.map(({ account, name, customers, subscriptions, since }) => (
              <tr key={account}>
                <th scope="row">{name}</th>
                <Seen is={{ seen: customers.seen.size, of: customers.of.size }} />
                <Seen is={subscriptions} since={since} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Seen = ({ is, since }: { is: Part; since?: Part }) => (
  <td class="number">
    <span class={is.seen < is.of ? 'warn-text' : ''}>
      {is.of === 0 ? i18n.t('dashboard.customer.not_seen') : ofText(is)}
    </span>
    {since && since.of > 0 && (
      <div class={`small ${since.seen < since.of ? 'warn-text' : 'soft'}`}>
        {i18n.t('dashboard.progress.since_baseline', { n: ofText(since) })}
      </div>
    )}
  </td>
);

const ofText = ({ seen, of }: Part): string =>
  i18n.t('overlay.of', { n: formatNumber(seen), of: formatNumber(of) });
